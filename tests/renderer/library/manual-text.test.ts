import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasWords } from '../../../renderer/library/has-words.ts';
import {
  type Block,
  chapterTitles,
  countOf,
  narrowed,
  readManual,
} from '../../../renderer/library/manual-text.ts';

const readme = readFileSync(path.resolve(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8');
const textOf = (block: Block): string =>
  (block.kind === 'table' ? [...block.head, ...block.rows.flat()].flat() : block.runs)
    .map(({ text }) => text)
    .join('');

/** A README that has every chapter, the first of them with these lines. */
const made = (lines: string) =>
  chapterTitles.map((title, at) => `## ${title}\n\n${at === 0 ? lines : 'Words.'}\n`).join('\n');
const blocksOf = (lines: string) => readManual(made(lines))[0]?.blocks;
const plain = (text: string) => ({ text, kind: 'plain' });

test('paragraphs and items go on over lines, with what is marked in them', () => {
  expect(blocksOf('One *Way…*\nand `z` back.\n\n* **Find**: words,\n  `*` too\n* two')).toEqual([
    {
      kind: 'paragraph',
      runs: [
        plain('One '),
        { text: 'Way…', kind: 'em' },
        plain(' and '),
        { text: 'z', kind: 'code' },
        plain(' back.'),
      ],
    },
    {
      kind: 'item',
      runs: [
        { text: 'Find', kind: 'strong' },
        plain(': words, '),
        { text: '*', kind: 'code' },
        plain(' too'),
      ],
    },
    { kind: 'item', runs: [plain('two')] },
  ]);
});

test('tables have a head and rows; what is not for users is left out', () => {
  const lines =
    '| Kind | Read |\n|---|---|\n| Book | `.epub` |\n\n<!-- not in the manual -->\nNo.\n<!-- /not in the manual -->\nYes.';
  expect(blocksOf(lines)).toEqual([
    {
      kind: 'table',
      head: [[plain('Kind')], [plain('Read')]],
      rows: [[[plain('Book')], [{ text: '.epub', kind: 'code' }]]],
    },
    { kind: 'paragraph', runs: [plain('Yes.')] },
  ]);
});

test('a chapter that is gone from the README is an error that names it', () => {
  expect(() => readManual(made('').replace('## Privacy', '## Secrets'))).toThrow('no chapter “Privacy”');
});

test('the README’s own chapters are read to their ends, and nothing in them is left as Markdown', () => {
  const manual = readManual(readme);
  expect(manual.map(({ title }) => title)).toEqual(chapterTitles);
  for (const { title, blocks } of manual) {
    expect(blocks.length, title).toBeGreaterThan(0);
    for (const block of blocks) {
      const runs = block.kind === 'table' ? [...block.head, ...block.rows.flat()].flat() : block.runs;
      for (const { text, kind } of runs) if (kind === 'plain') expect(text).not.toMatch(/[*`|]|\]\(|<!--|^#/);
    }
  }
  const all = manual.flatMap(({ blocks }) => blocks).map(textOf);
  expect(all.filter((text) => text.includes('tests/fixtures'))).toEqual([]);
  expect(all.some((text) => text.includes('cannot be read is listed'))).toBe(true);
});

test('is narrowed to what has all the words, whole chapters by their titles', () => {
  const manual = readManual(readme);
  const tagged = narrowed(manual, hasWords('EVERNOTE enex'));
  expect(tagged.map(({ title }) => title)).toEqual(['Formats']);
  expect(countOf(tagged)).toBe(1);
  expect(narrowed(manual, hasWords('privacy'))).toContainEqual(manual[5]);
  expect(narrowed(manual, hasWords('zzyzx'))).toEqual([]);
});
