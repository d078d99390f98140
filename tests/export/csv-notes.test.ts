import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvNotes } from '../../electron/export/csv-notes.ts';
import { text } from '../../electron/export/text.ts';
import { linksInTable } from '../../electron/import/decode/exports/table.ts';
import { inertCell, textOfCell } from '../../electron/text/spreadsheet-cell.ts';
import { dropped, importAll } from '../import/support/import-bytes.ts';
import { article, highlight, manyFiles, oneFile } from './annotated.ts';
import { expectGolden } from './golden.ts';
import { richArticle, richArticles } from './rich-article.ts';

test('the rich article as a table and as text', async () => {
  expectGolden('csv.csv', await oneFile(csvNotes, richArticles));
  expectGolden('text.txt', await oneFile(text, richArticles));
  const [table] = await manyFiles(csvNotes, [richArticle]);
  expect(table?.content).toBe(await oneFile(csvNotes, [richArticle]));
});

test('the table begins with the seven columns that Readwise takes in, a row for each highlight and for the note', async () => {
  const [head = [], ...rows] = parse(await oneFile(csvNotes, richArticles), { bom: true }) as string[][];
  expect(head.slice(0, 7)).toEqual(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']);
  expect(rows).toHaveLength(richArticle.highlights.length + 1);
  expect(rows[1]?.slice(5, 7)).toEqual(['0', '2026-01-02 03:01:05+00:00']);
});

const told = ({ quote, note, color, style, tags, created }: (typeof richArticle.highlights)[number]) => ({
  ...{ quote: quote.trim(), prefix: '', suffix: '', color, style, note: note.trim(), tags, created },
});

test('the import reads the rich article back', async () => {
  const outcomes = await importAll(dropped('notes.csv', await oneFile(csvNotes, richArticles)));
  const items = outcomes.flatMap((outcome) => (outcome.kind === 'article' ? [outcome.item] : []));
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    title: richArticle.title.replace('\n', ' '),
    url: richArticle.url,
    tags: richArticle.tags,
    note: richArticle.note,
    saved: false,
  });
  expect(items[0]?.highlights).toMatchObject(richArticle.highlights.map(told));
});

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.stringMatching(/^[=+\-@'",;|\t\d\w \n]{1,60}$/),
);

test('any words come back from the table as they were', async () => {
  const field = nasty.map((words) => words.trim()).filter((words) => words !== '');
  const tag = field.map((words) => words.replace(/^#+/, '').trim()).filter((words) => words !== '');
  await fc.assert(
    fc.asyncProperty(field, field, field, fc.array(tag), async (title, quote, note, tags) => {
      const highlights = [highlight({ quote, note, tags, color: 'pink', style: 'underline' })];
      const [link, ...more] = linksInTable(
        await oneFile(csvNotes, [article({ title, note, tags, highlights })]),
      );
      expect(more).toEqual([]);
      expect(link).toMatchObject({ title, note, tags, url: 'https://example.org/tides?a=1' });
      expect(link?.highlights).toEqual(highlights.map(told));
    }),
    { numRuns: 500 },
  );
});

test('whatever ends a line stands between quotes: most readers take any of them for the end of a row', async () => {
  const quote = 'First.\n\nSecond.';
  const note = 'of an old\rMac';
  const table = await oneFile(csvNotes, [article({ highlights: [highlight({ quote, note })] })]);
  const rows: string[][] = parse(table, { bom: true, record_delimiter: ['\r\n', '\n', '\r'] });
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatchObject({ 0: quote, 4: note });
});

test('tags stand in their cell as people read them, unless one holds what parts them', async () => {
  const tagged = (tags: string[]) =>
    oneFile(csvNotes, [article({ tags, highlights: [highlight({ tags })] })]);
  expect(await tagged(['sea/north', 'high water', 'C++', 'مد'])).toContain(
    ',"sea/north, high water, C++, مد","sea/north, high water, C++, مد",',
  );
  expect(await tagged(['ebb, flow', 'sea'])).toContain('"[""ebb, flow"",""sea""]"');
  for (const tags of [['sea/north', 'high water'], ['ebb, flow', 'sea'], ['a|b'], ['#'], ['[a]', 'b']]) {
    const [link] = linksInTable(await tagged(tags));
    expect(link).toMatchObject({ tags, highlights: [{ tags }] });
  }
});

test('no cell begins as a formula, and what was put before it is taken back', async () => {
  fc.assert(
    fc.property(nasty, (words) => {
      expect(inertCell(words)).not.toMatch(/^[=+\-@\t\r]/);
      expect(textOfCell(inertCell(words))).toBe(words);
    }),
  );
  const ofOthers = "Highlight,Title,Author,URL,Note,Location\n'-5 degrees,T,A,https://example.org,,1\n";
  expect(linksInTable(ofOthers)[0]?.highlights?.[0]?.quote).toBe("'-5 degrees");
});
