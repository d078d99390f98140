import { expect, test } from 'vitest';
import { articleAddress } from '../../electron/api/article-address.ts';
import type { Highlight } from '../../electron/api/model.ts';
import { highlightLinks } from '../../electron/export/links.ts';
import { highlight } from './annotated.ts';

const sourceLink = (url: string | null, selectors: Partial<Highlight>) =>
  highlightLinks(url, highlight(selectors)).source;

test('a highlight has an address in Lectern', () => {
  expect(articleAddress('aaaaaaaaaaaaaaaa')).toBe('lectern://article/aaaaaaaaaaaaaaaa');
  expect(highlightLinks('https://example.org/', highlight()).app).toBe(
    'lectern://article/aaaaaaaaaaaaaaaa#h-hhhhhhhhhhhhhhhh',
  );
});

test('its address on the page it came from names its words, with what has a meaning there escaped', () => {
  const link = (quote: string, url: string | null = 'https://example.org/a') => sourceLink(url, { quote });
  expect(link('salt, well-known & more')).toBe(
    'https://example.org/a#:~:text=salt%2C%20well%2Dknown%20%26%20more',
  );
  expect(link('tide', 'https://example.org/a#part')).toBe('https://example.org/a#part:~:text=tide');
  expect(link('tide', null)).toBeNull();
  expect(link('tide', 'file:///tmp/a.html')).toBeNull();
  expect(link('  ')).toBeNull();
});

test('long quotes and those across blocks are named by their first and last words, in any script', () => {
  const terms = (quote: string) =>
    sourceLink('https://example.org/', { quote })
      ?.split(':~:text=')[1]
      ?.split(',')
      .map((term) => decodeURIComponent(term));
  expect(terms('The first block.\n\nThe second one')).toEqual(['The first block.', 'The second one']);
  const long = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ');
  expect(terms(long)).toEqual([
    'word0 word1 word2 word3 word4 word5 word6 word7 word8 word9',
    'word92 word93 word94 word95 word96 word97 word98 word99',
  ]);
  const [first = '', last = ''] = terms('潮は一日に二度満ちる。'.repeat(40)) ?? [];
  expect(first.length).toBeLessThanOrEqual(60);
  expect('潮は一日に二度満ちる。'.repeat(40).startsWith(first) && last.endsWith('満ちる。')).toBe(true);
});

test('a page that was saved by the address of other words of it is named without those', () => {
  const link = (url: string) => sourceLink(url, { quote: 'The tide comes in twice a day.' });
  const found = ':~:text=The%20tide%20comes%20in%20twice%20a%20day.';
  expect(link('https://example.org/a#:~:text=other')).toBe(`https://example.org/a#${found}`);
  expect(link('https://example.org/a#part:~:text=other,words')).toBe(`https://example.org/a#part${found}`);
  expect(link('https://example.org/a#!/b#c')).toBe(`https://example.org/a#!/b#c${found}`);
});

const directiveOf = (selectors: Partial<Highlight>) =>
  decodeURIComponent(sourceLink('https://example.org/', selectors)?.split(':~:text=')[1] ?? '');

test('a quote that begins or ends within a word is named by whole words: browsers find no others', () => {
  const within = { quote: 'ide comes in twice a da', prefix: 'Here the t', suffix: 'y. And' };
  expect(directiveOf(within)).toBe('tide comes in twice a day');
  const closed = { quote: 'tide comes in twice a day', prefix: 'the ', suffix: '.\n\nAnd' };
  expect(directiveOf(closed)).toBe('tide comes in twice a day');
});

test('a short quote is told apart by the words beside it in its block, of which none is half a word', () => {
  expect(
    directiveOf({ quote: 'tide', prefix: 'ing to the sea, where the ', suffix: ' comes in twice a d' }),
  ).toBe('sea, where the-,tide,-comes in twice');
  expect(directiveOf({ quote: 'tide', prefix: 'The last block.\n\nThe ', suffix: '.\n\nThe next one' })).toBe(
    'The-,tide',
  );
  expect(directiveOf({ quote: '満ちる', prefix: '潮は一日に二度', suffix: '。岸では' })).toMatch(
    /-,満ちる,-。岸/,
  );
});
