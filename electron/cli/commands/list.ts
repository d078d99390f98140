import type { ListScope } from '../../api/model.ts';
import { type Call, type Command, type ExitCode, findSection, text, texts } from '../command.ts';

const pageSize = 1000;

async function scopeOf({ client, values }: Call): Promise<ListScope> {
  const section = text(values, 'section');
  if (section !== undefined) return { kind: 'section', id: await findSection(client, section) };
  return { kind: 'all' };
}

async function runList(call: Call): Promise<ExitCode> {
  const { client, values, io } = call;
  const query = { scope: await scopeOf(call), tags: texts(values, 'tag'), text: '', sort: 'added' as const };
  const rows = [];
  for (let total = 1; rows.length < total; ) {
    const page = await client.listArticles({ query, offset: rows.length, limit: pageSize });
    if (page.rows.length === 0) break;
    rows.push(...page.rows);
    total = page.total;
  }
  if (values['json']) {
    const listed = rows.map(({ titleRuns: _runs, snippet: _snippet, score: _score, published, ...row }) => ({
      ...row,
      publishedAt: published?.value ?? null,
    }));
    await io.out(`${JSON.stringify(listed)}\n`);
    return 0;
  }
  for (const row of rows) await io.out(`${row.id}  ${row.title}\n`);
  return 0;
}

export const listCommand: Command = {
  usage: 'list [--section A/B] [--tag NAME]… [--json]',
  summary: 'list the articles, newest first',
  options: {
    section: { type: 'string' },
    tag: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  words: 0,
  mode: 'read',
  run: runList,
};
