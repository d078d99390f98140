import type { ExportScope } from '../../api/exports.ts';
import {
  type Call,
  type Command,
  counted,
  type ExitCode,
  findSection,
  text,
  UsageError,
} from '../command.ts';

async function scopeOf({ client, values }: Call): Promise<ExportScope> {
  const id = text(values, 'article');
  const tag = text(values, 'tag');
  const section = text(values, 'section');
  if ([id, tag, section].filter((one) => one !== undefined).length > 1)
    throw new UsageError('Choose one of --article, --tag and --section.');
  if (id !== undefined) return { kind: 'article', id };
  if (tag !== undefined) return { kind: 'tag', name: tag };
  if (section !== undefined) return { kind: 'section', id: await findSection(client, section) };
  return { kind: 'all' };
}

async function runExport(call: Call): Promise<ExitCode> {
  const { client, values, io } = call;
  const to = text(values, 'to');
  if (to === undefined) throw new UsageError('Say where to export to with --to.');
  const format = text(values, 'format') ?? 'markdown';
  if (format !== 'markdown') throw new UsageError('--format takes: markdown.');
  const scope = await scopeOf(call);
  const { token } = await client.offerDestination({ path: to });
  const single = values['single'] === true;
  const args = { scope, form: format, options: {}, destination: token, single } as const;
  const { articles, highlights } = await client.exportNotes(args, { signal: io.signal });
  if (values['json']) await io.out(`${JSON.stringify({ articles, highlights })}\n`);
  else {
    const what = `${counted(highlights, 'highlight')} of ${counted(articles, 'article')}`;
    await io.out(`${what} exported to ${to}\n`);
  }
  return 0;
}

export const exportCommand: Command = {
  usage:
    'export --to DIR [--format markdown] [--article ID | --tag NAME | --section A/B] [--single] [--json]',
  summary: 'write the annotated notes out, one file an article (or one file with --single)',
  options: {
    to: { type: 'string' },
    format: { type: 'string' },
    article: { type: 'string' },
    tag: { type: 'string' },
    section: { type: 'string' },
    single: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: 0,
  mode: 'read',
  run: runExport,
};
