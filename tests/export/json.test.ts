import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../electron/export/json.ts';
import { article, highlight, manyFiles, oneFile } from './annotated.ts';
import { anyArticle } from './any-library.ts';
import { expectGolden } from './golden.ts';
import { richArticle } from './rich-article.ts';

test('an article has a set of its annotations, as Readium and Thorium write it', async () => {
  const html = '<h1>Sea</h1><h2>Tides</h2><p>🌊🌊 The tide comes in twice a day.</p>';
  const on = { start: 12, end: 26, quote: '🌊 The tide com' };
  const one = article({
    ...{ html, tags: ['sea'], note: 'On tides.' },
    body: () => ({
      isWords: true,
      html: html as ReturnType<ReturnType<typeof article>['body']>['html'],
      text: 'Sea\n\nTides\n\n🌊🌊 The tide comes in twice a day.',
      headings: [
        { level: 1, text: 'Sea', start: 0 },
        { level: 2, text: 'Tides', start: 5 },
      ],
    }),
    highlights: [
      highlight({
        ...on,
        start: 14,
        end: 29,
        style: 'underline',
        color: 'blue',
        note: 'Why?',
        tags: ['x', 'y'],
        heading: 'Tides',
      }),
      highlight({ id: 'iiiiiiiiiiiiiiii', state: 'unplaced', quote: 'Gone', start: 3, end: 7 }),
    ],
  });
  const set = JSON.parse(await oneFile(json, [one]));
  expect(set).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationSet',
    generator: { type: 'Software', name: 'Lectern' },
    generated: '2026-01-02T03:04:05.000Z',
    title: 'Tides: an “atlas”',
    about: { 'dc:title': 'Tides: an “atlas”', 'dc:creator': ['Ada Byron', 'N. N.'], 'dc:date': '2020' },
  });
  expect(set.items).toMatchObject([
    {
      motivation: 'commenting',
      body: [{ value: 'On tides.' }, { purpose: 'tagging', value: 'sea' }],
      target: { source: 'https://example.org/tides?a=1' },
    },
    {
      id: 'lectern://article/aaaaaaaaaaaaaaaa#h-hhhhhhhhhhhhhhhh',
      motivation: 'commenting',
      body: [
        {
          type: 'TextualBody',
          value: 'Why?',
          format: 'text/markdown',
          color: 'blue',
          highlight: 'underline',
        },
        { purpose: 'tagging', value: 'x' },
        { purpose: 'tagging', value: 'y' },
      ],
      target: {
        meta: {
          headings: [
            { level: 1, txt: 'Sea' },
            { level: 2, txt: 'Tides' },
          ],
        },
        // Code points: each wave is one, and two units of UTF-16.
        selector: [
          { type: 'TextQuoteSelector', exact: '🌊 The tide com' },
          { type: 'TextPositionSelector', start: 13, end: 27 },
        ],
      },
    },
    {
      motivation: 'highlighting',
      body: { type: 'TextualBody', value: '', color: 'yellow', highlight: 'solid' },
      target: { selector: [{ type: 'TextQuoteSelector', exact: 'Gone' }] },
    },
  ]);
});

test('many articles have one set, and it is the same one whenever it is made', async () => {
  const two = [richArticle, article({ id: 'bbbbbbbbbbbbbbbb', highlights: [] })];
  const written = await oneFile(json, two);
  expect(await oneFile(json, two)).toBe(written);
  const set = JSON.parse(written);
  expect(set.items).toHaveLength(richArticle.highlights.length + 2);
  expect(set['lectern:articles'].map(({ id }: { id: string }) => id)).toEqual([
    richArticle.id,
    'bbbbbbbbbbbbbbbb',
  ]);
  expect((await manyFiles(json, two)).map(({ name }) => name.endsWith('.json'))).toEqual([true, true]);
});

const checker = path.resolve(import.meta.dirname, '../../../shared/data/annotation/validate_jsonld.py');
const reads = (python: string) => spawnSync(python, ['-c', 'import jsonschema']).status === 0;
const python = existsSync(checker) ? ['python3', '/usr/bin/python3'].find(reads) : undefined;
if (!python)
  console.warn(
    'The schemas of the W3C, or what reads them, are not here: the annotations are not checked against them.',
  );

test.skipIf(!python)('the annotations of any articles are what the W3C’s schemas ask for', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-jsonld-'));
  try {
    const all = [richArticle, article(), ...fc.sample(anyArticle, 4)];
    const files = await Promise.all(
      all.map(async (one, index) => {
        const file = path.join(folder, `${index}.json`);
        writeFileSync(file, JSON.stringify(JSON.parse(await oneFile(json, [one])).items));
        return file;
      }),
    );
    // One that is none, so that the schemas are seen to be asked.
    const wrong = path.join(folder, 'wrong.json');
    writeFileSync(wrong, JSON.stringify([{ id: 'urn:x', type: 'Annotation', body: 5 }]));
    const { stdout } = spawnSync(python ?? '', [checker, ...files, wrong], { encoding: 'utf8' });
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports).toHaveLength(files.length + 1);
    expect(reports.pop().must_failed).toBeGreaterThan(0);
    for (const report of reports)
      expect(report).toMatchObject({ must_failures: [], must_failed: 0, extra: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the whole form of the rich article', async () => {
  expectGolden('json.json', await oneFile(json, [richArticle]));
});
