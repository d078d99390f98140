import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { t } from '../electron/language/language.ts';
import { arrives, formatRows } from './e2e/format-rows.ts';

const file = path.resolve(import.meta.dirname, '..', 'README.md');
const [begin, end] = ['<!-- formats -->\n', '<!-- /formats -->'];

test('the table of formats in the README is the one that the end-to-end tests go through', () => {
  const lines = formatRows.map(
    (row) => `| ${row.format} | \`${row.file.replace('/dev/in/', '/')}\` | ${arrives(row)} |`,
  );
  const table = `${begin}\n| Format | File | What arrives |\n|---|---|---|\n${lines.join('\n')}\n\n${end}`;
  const readme = readFileSync(file, 'utf8');
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end) + end.length];
  expect(from).toBeGreaterThan(0);
  if (process.env['UPDATE_README']) writeFileSync(file, readme.slice(0, from) + table + readme.slice(to));
  expect(readFileSync(file, 'utf8').slice(from, to)).toBe(table);
});

/** How the first screen calls what the README's table lists. */
const families: Readonly<Record<string, string>> = {
  'Web page': 'web pages',
  'Saved page': 'pages saved by SingleFile',
  'Web archive': 'web archives',
  Book: 'EPUB books',
  PDF: 'PDF',
  Mail: 'mail',
  Document: 'Word documents',
  Text: 'plain text',
  Markdown: 'Markdown',
  Feed: 'feeds',
  Notes: 'Evernote notes',
  'Export of a service': 'exports of reading services and bookmarks',
  'Highlights alone': 'highlights',
  Link: 'links',
  Containers: 'folders, ZIP and TAR archives of all these',
};

test('the first screen names every kind of file that the README says is read', () => {
  const table = /\| Kind \| Read \|\n\|[-|]+\n((?:\|.*\n)+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const kinds = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(5);
  expect(Object.keys(families)).toEqual(kinds);
  for (const words of Object.values(families))
    expect(t('library-families').toLowerCase()).toContain(words.toLowerCase());
});
