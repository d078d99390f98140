import path from 'node:path';
import { type Call, type Command, type ExitCode, UsageError } from '../command.ts';

async function stop({ client, positionals }: Call): Promise<void> {
  if (positionals.length === 0) throw new UsageError('Name the folders in which notes are kept no longer.');
  const kept = await client.livingPaths({});
  for (const typed of positionals) {
    const found = kept.find((folder) => folder.path === path.resolve(typed));
    if (!found) throw new UsageError(`No notes are kept in “${typed}”.`);
    await client.endLiving({ id: found.id });
  }
}

async function add({ client, positionals }: Call): Promise<void> {
  for (const typed of positionals) {
    const { token } = await client.offerDestination({ path: path.resolve(typed) });
    await client.keepNotes({ token });
  }
}

async function runKeepNotes(call: Call): Promise<ExitCode> {
  const { client, values, io } = call;
  await (values['stop'] ? stop(call) : add(call));
  await client.livingIdle({});
  const paths = new Map((await client.livingPaths({})).map(({ id, path: place }) => [id, place]));
  const folders = await client.listLiving({});
  const told = folders.map(({ id, notes, conflicts, problem, problems }) => ({
    path: paths.get(id) ?? '',
    notes,
    conflicts,
    problem,
    problems,
  }));
  if (values['json']) await io.out(`${JSON.stringify(told)}\n`);
  else
    for (const { path: place, notes, conflicts, problem } of told)
      await io.out(`${place}: ${problem ?? `${notes} files, ${conflicts} conflicts`}\n`);
  return told.some(({ problem }) => problem !== null) ? 1 : 0;
}

export const keepNotesCommand: Command = {
  usage: 'keep-notes [FOLDER…] [--stop] [--json]',
  summary:
    'keep the notes in folders of Markdown files, or with --stop no longer; bring all up to date and list them',
  options: { stop: { type: 'boolean' }, json: { type: 'boolean' } },
  mode: 'write',
  run: runKeepNotes,
};
