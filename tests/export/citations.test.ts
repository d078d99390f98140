import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../electron/export/annotated-article.ts';
import { bibtex } from '../../electron/export/citations/bibtex.ts';
import { csl } from '../../electron/export/citations/csl.ts';
import { doiInAddress, doiInText } from '../../electron/export/citations/doi.ts';
import { nameOf } from '../../electron/export/citations/names.ts';
import { referenceMaker } from '../../electron/export/citations/reference.ts';
import { ris } from '../../electron/export/citations/ris.ts';
import { article, highlight, manyFiles, oneFile } from './annotated.ts';
import { expectGolden } from './golden.ts';
import { richArticles } from './rich-article.ts';

test('all forms of the rich article', async () => {
  expectGolden('bibtex.bib', await oneFile(bibtex, richArticles));
  expectGolden('ris.ris', await oneFile(ris, richArticles));
  expectGolden('csl.json', await oneFile(csl, richArticles));
});

const read = (form: string, text: string) => plugins.input.chain(text, { forceType: form });
const folded = (text: unknown) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.stringMatching(/^[\\{}$&%#_~^"'`@,=|<>\-!?.:;()[\]/\d\w \n]{1,60}$/),
  fc.constantFrom(
    '\\',
    '{',
    '}',
    '}}',
    'a \\and b',
    'A and B',
    'TY  - X\r\nER  - ',
    '--',
    "''",
    '%',
    '\\input{x}',
  ),
);
const anyArticle = fc
  .tuple(nasty, nasty, nasty, nasty, nasty, nasty, nasty)
  .map(([title, author, siteName, description, tag, quote, note]) =>
    article({
      title,
      siteName,
      description,
      authors: [author],
      tags: [tag, 'sea'],
      highlights: [highlight({ quote, note })],
    }),
  );

/** What references of an article are to say, whatever form they are in. */
const said = (of: AnnotatedArticle) => {
  const reference = referenceMaker()(of);
  return {
    title: reference.title,
    abstract: folded(reference.abstract),
    notes: folded(reference.notes.join(' ')),
    authors: reference.authors.map((name) =>
      'family' in name ? `${name.given} ${name.family}` : name.literal,
    ),
    url: reference.url,
    keywords: reference.keywords,
  };
};
const authorsOf = (item: Record<string, unknown>) =>
  ((item['author'] ?? []) as { given?: string; family?: string; literal?: string }[]).map(
    ({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
  );

describe('whatever words come from outside are read back by the parsers of others', () => {
  test('of BibTeX', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (of) => {
        const items = read('@biblatex/text', await oneFile(bibtex, [of]));
        expect(items).toHaveLength(1);
        const [item = {}] = items;
        const expected = said(of);
        expect({
          title: folded(item['title']),
          abstract: folded(item['abstract']),
          notes: folded(item['annote']),
          authors: authorsOf(item).map(folded),
          url: item['URL'],
        }).toEqual({
          ...{ title: expected.title, abstract: expected.abstract, notes: expected.notes },
          ...{ authors: expected.authors, url: expected.url },
        });
      }),
      { numRuns: 500 },
    );
  });

  test('of BibTeX, which keeps the capitals of words that are written with them', async () => {
    const titleOf = async (title: string) => {
      const text = await oneFile(bibtex, [article({ title })]);
      const written = /^ {2}title = \{(.*)\},$/m.exec(text)?.[1];
      const [item = {}] = read('@biblatex/text', text);
      return [written, item['title']];
    };
    const title = 'Why DNA & the iPhone-X matter to McDonald’s in E. coli: A Review';
    expect(await titleOf(title)).toEqual([
      'Why {DNA} \\& the {iPhone}-X matter to {McDonald}’s in E. coli: A Review',
      title,
    ]);
    // A title in capitals alone is one of style.
    expect(await titleOf('ON THE TIDES')).toEqual(['ON THE TIDES', 'ON THE TIDES']);
  });

  test('of RIS', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (of) => {
        const items = read('@ris/file', await oneFile(ris, [of]));
        expect(items).toHaveLength(1);
        const [item = {}] = items;
        const expected = said(of);
        expect(folded(item['title'])).toBe(expected.title);
        expect(folded(item['abstract'])).toBe(expected.abstract);
        expect(folded(item['note'])).toBe(expected.notes);
        expect(item['URL']).toBe(expected.url);
      }),
      { numRuns: 500 },
    );
  });

  test('of JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (of) => {
        const [item] = JSON.parse(await oneFile(csl, [of]));
        const expected = said(of);
        expect(item.title ?? '').toBe(expected.title);
        expect(item.keyword ?? '').toBe(expected.keywords.join(', '));
        expect(folded(item.annote)).toBe(expected.notes);
        expect(authorsOf(item)).toEqual(expected.authors);
      }),
    );
  });
});

test('items of CSL-JSON have members of its schema alone', async () => {
  const ofSchema =
    `abstract accessed annote archive archive_location author container-title DOI id issued keyword language publisher title
    type URL`.split(/\s+/);
  const items = JSON.parse(
    await oneFile(csl, [...richArticles, article({ url: 'https://doi.org/10.1000/x' })]),
  );
  for (const item of items) expect(ofSchema).toEqual(expect.arrayContaining(Object.keys(item)));
});

test('no article is an empty list', async () => {
  expect(JSON.parse(await oneFile(csl, []))).toEqual([]);
});

describe('keys', () => {
  const keyOf = (change: Parameters<typeof article>[0]) => referenceMaker()(article(change)).key;

  test('are author, year and a word of the title, in letters that every program takes', () => {
    expect(keyOf({ authors: ['Émile de la Tour'], title: 'Über die Gezeiten' })).toBe('delatour2020uber');
    expect(keyOf({ authors: [], siteName: 'The Shore', title: 'What is it?', published: null })).toBe(
      'thendit',
    );
    expect(keyOf({ authors: ['山田太郎'], title: '潮' })).toBe('anon2020');
  });

  test('are told apart; who was there first keeps its own', async () => {
    const twins = [article(), article({ id: 'bbbbbbbbbbbbbbbb' }), article({ id: 'cccccccccccccccc' })];
    const keys = (await oneFile(bibtex, twins)).match(/(?<=^@\w+\{).*(?=,$)/gm);
    expect(keys).toEqual([
      'byron2020tides',
      'byron2020tides-bbbbbbbbbbbbbbbb',
      'byron2020tides-cccccccccccccccc',
    ]);
    const files = await manyFiles(bibtex, twins);
    expect(files.map(({ content }) => /\{(.*),/.exec(content as string)?.[1])).toEqual(keys);
  });
});

describe('kinds', () => {
  const typesOf = async (change: Parameters<typeof article>[0]) => {
    const of = [article(change)];
    return [
      /@\w+/.exec(await oneFile(bibtex, of))?.[0],
      /(?<=TY {2}- )\w+/.exec(await oneFile(ris, of))?.[0],
      JSON.parse(await oneFile(csl, of))[0].type,
    ];
  };
  const original = (format: string) => ({ name: 'x', format, size: 1, charset: null });

  test('are what is known', async () => {
    expect(await typesOf({})).toEqual(['@online', 'ELEC', 'webpage']);
    expect(await typesOf({ url: 'https://doi.org/10.1000/x' })).toEqual([
      '@article',
      'JOUR',
      'article-journal',
    ]);
    const book = { ...article({ url: null }), original: original('epub') };
    expect(JSON.parse(await oneFile(csl, [book]))[0].type).toBe('book');
    expect(await typesOf({ url: null })).toEqual(['@misc', 'GEN', 'document']);
    expect(await typesOf({ url: 'file:///tmp/a.html' })).toEqual(['@misc', 'GEN', 'document']);
  });
});

test('a date that was read from the text or the file is told to be about right', async () => {
  const published = { value: '2020-09', precision: 'month', inferred: true } as const;
  const [item] = JSON.parse(await oneFile(csl, [article({ published })]));
  expect(item.issued).toEqual({ 'date-parts': [[2020, 9]], circa: true });
  expect(item.accessed).toEqual({ 'date-parts': [[2026, 1, 1]] });
});

describe('a DOI', () => {
  test.each([
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['https://dx.doi.org/10.1016%2Fj.cell.2020.01.001', '10.1016/j.cell.2020.01.001'],
    ['https://pages.example/doi/full/10.1080/0013838X.2020.1?src=x', '10.1080/0013838X.2020.1'],
    ['https://pages.example/content/10.1101/2020.01.01.20001v1.full.pdf', '10.1101/2020.01.01.20001v1'],
    [
      'https://pages.example/article?id=10.1371/journal.pone.0001&type=printable',
      '10.1371/journal.pone.0001',
    ],
    ['https://pages.example/2020/10.5/a', null],
    ['https://pages.example/%E0%A4%A', null],
    [null, null],
  ])('in %s', (url, doi) => expect(doiInAddress(url)).toBe(doi));

  test('at the head of a text, by its name, without what belongs to the sentence', () => {
    expect(doiInText('Tides. (doi: 10.1000/xyz(12)a-b). Abstract')).toBe('10.1000/xyz(12)a-b');
    expect(doiInText('See https://doi.org/10.1000/abc. Then')).toBe('10.1000/abc');
    expect(doiInText('Version 10.1000/abc of it')).toBeNull();
    expect(doiInText(`${'word '.repeat(1000)} doi:10.1000/abc`)).toBeNull();
  });
});

describe('names', () => {
  test.each([
    ['Ada Byron', { given: 'Ada', family: 'Byron' }],
    ['Byron, Ada', { given: 'Ada', family: 'Byron' }],
    ['Ludwig van Beethoven', { given: 'Ludwig', family: 'van Beethoven' }],
    ['Ana de la Cruz', { given: 'Ana', family: 'de la Cruz' }],
    ['Y. Tanaka', { given: 'Y.', family: 'Tanaka' }],
    ['World Tide Office', { literal: 'World Tide Office' }],
    ['Ada and Bob', { literal: 'Ada and Bob' }],
    ['The Shore', { literal: 'The Shore' }],
    ['Byron, King, Milbanke', { literal: 'Byron, King, Milbanke' }],
    ['Ada', { literal: 'Ada' }],
    ['ada byron', { literal: 'ada byron' }],
    ['山田 太郎', { literal: '山田 太郎' }],
  ])('%s', (author, name) => expect(nameOf(author, 'The Shore')).toEqual(name));
});
