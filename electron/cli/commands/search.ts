import { type Call, type Command, type ExitCode, text, UsageError } from '../command.ts';

const defaultLimit = 20;
const most = 1000;

function limitOf(typed: string | undefined): number {
  if (typed === undefined) return defaultLimit;
  const limit = Number(typed);
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  throw new UsageError(`--limit takes a whole number from 1 to ${most}.`);
}

async function runSearch({ client, values, positionals, io }: Call): Promise<ExitCode> {
  if (positionals.length === 0) throw new UsageError('Say what to search for.');
  const query = {
    scope: { kind: 'all' as const },
    tags: [],
    text: positionals.join(' '),
    sort: 'relevance' as const,
  };
  const { rows } = await client.listArticles({ query, offset: 0, limit: limitOf(text(values, 'limit')) });
  const hits = rows.map(({ id, title, snippet, score }) => ({
    id,
    title,
    snippet: snippet.map((run) => run.text).join(''),
    score,
  }));
  if (values['json']) {
    await io.out(`${JSON.stringify(hits)}\n`);
    return 0;
  }
  for (const { id, title, snippet } of hits) await io.out(`${id}  ${title}\n    ${snippet}\n`);
  return 0;
}

export const searchCommand: Command = {
  usage: 'search QUERY [--limit N] [--json]',
  summary: 'find articles by words, "phrase", -not, tag: and section:',
  options: { limit: { type: 'string' }, json: { type: 'boolean' } },
  mode: 'read',
  run: runSearch,
};
