import path from 'node:path';
import { type LivingScope, type LivingSettings, livingPresets } from '../../api/living.ts';
import {
  type Call,
  type Command,
  counted,
  type ExitCode,
  findSection,
  text,
  UsageError,
} from '../command.ts';
import { annotatedOf, oneOf } from './export-wanted.ts';

async function stop({ client, positionals }: Call): Promise<void> {
  if (positionals.length === 0) throw new UsageError('Name the folders in which notes are kept no longer.');
  const kept = await client.livingPaths({});
  for (const typed of positionals) {
    const found = kept.find((folder) => folder.path === path.resolve(typed));
    if (!found) throw new UsageError(`No notes are kept in “${typed}”.`);
    await client.endLiving({ id: found.id });
  }
}

/** Whose notes were asked for; null where nothing was said of that. */
async function scopeOf({ client, values }: Call): Promise<LivingScope | null> {
  const [section, tag] = [text(values, 'section'), text(values, 'tag')];
  const isAll = values['everything'] === true;
  if ([section !== undefined, tag !== undefined, isAll].filter(Boolean).length > 1)
    throw new UsageError('Choose one of --section, --tag and --everything.');
  if (section !== undefined) return { kind: 'section', id: await findSection(client, section) };
  if (tag !== undefined) return { kind: 'tag', name: tag };
  return isAll ? { kind: 'all' } : null;
}

async function settingsOf(call: Call): Promise<Partial<LivingSettings>> {
  const preset = text(call.values, 'preset');
  const scope = await scopeOf(call);
  return {
    ...annotatedOf(call.values),
    ...(scope === null ? {} : { scope }),
    ...(preset === undefined ? {} : { preset: oneOf('--preset', preset, livingPresets) }),
  };
}

async function add(call: Call): Promise<void> {
  const { client, positionals } = call;
  const settings = await settingsOf(call);
  if (positionals.length === 0 && Object.keys(settings).length > 0)
    throw new UsageError('Name the folders that this is for.');
  for (const typed of positionals) {
    const { token } = await client.offerDestination({ path: path.resolve(typed) });
    await client.keepNotes({ token, settings });
  }
}

async function runKeepNotes(call: Call): Promise<ExitCode> {
  const { client, values, io } = call;
  await (values['stop'] ? stop(call) : add(call));
  await client.livingIdle({});
  const paths = new Map((await client.livingPaths({})).map(({ id, path: place }) => [id, place]));
  const folders = await client.listLiving({});
  const told = folders.map(({ id, name: _name, within: _within, ...state }) => ({
    path: paths.get(id) ?? '',
    ...state,
  }));
  if (values['json']) await io.out(`${JSON.stringify(told)}\n`);
  else
    for (const { path: place, notes, conflicts, problem } of told)
      await io.out(
        `${place}: ${problem ?? `${counted(notes, 'file')}, ${counted(conflicts, 'conflict')}`}\n`,
      );
  return told.some(({ problem }) => problem !== null) ? 1 : 0;
}

export const keepNotesCommand: Command = {
  usage: `keep-notes [FOLDER…] [--section A/B | --tag NAME | --everything] [--preset ${livingPresets.join('|')}] [--all | --annotated] [--stop] [--json]`,
  summary:
    'keep the notes in folders of Markdown files, of a section, a tag or everything, or with --stop no longer; bring all up to date and list them',
  options: {
    section: { type: 'string' },
    tag: { type: 'string' },
    everything: { type: 'boolean' },
    preset: { type: 'string' },
    all: { type: 'boolean' },
    annotated: { type: 'boolean' },
    stop: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  mode: 'write',
  run: runKeepNotes,
};
