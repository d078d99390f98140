import path from 'node:path';
import { type Call, type Command, type ExitCode, UsageError } from '../command.ts';

async function stop({ client, positionals }: Call): Promise<void> {
  if (positionals.length === 0) throw new UsageError('Name the folders to watch no longer.');
  const watched = await client.watchedPaths({});
  for (const typed of positionals) {
    const found = watched.find((folder) => folder.path === path.resolve(typed));
    if (!found) throw new UsageError(`“${typed}” is not watched.`);
    await client.unwatchFolder({ id: found.id });
  }
}

async function runWatch(call: Call): Promise<ExitCode> {
  const { client, values, positionals, io } = call;
  if (values['stop']) await stop(call);
  else if (positionals.length > 0) {
    const { token } = await client.offerPaths({ paths: positionals });
    await client.watchFolders({ token });
  }
  const watched = await client.watchedPaths({});
  if (values['json']) await io.out(`${JSON.stringify(watched)}\n`);
  else for (const folder of watched) await io.out(`${folder.path}\n`);
  return 0;
}

export const watchCommand: Command = {
  usage: 'watch [FOLDER…] [--stop] [--json]',
  summary: 'have the app import what appears in folders, or with --stop no longer; list them',
  options: { stop: { type: 'boolean' }, json: { type: 'boolean' } },
  mode: 'write',
  run: runWatch,
};
