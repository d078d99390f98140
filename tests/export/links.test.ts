import { expect, test } from 'vitest';
import { articleAddress } from '../../electron/api/article-address.ts';
import { highlightLinks, sourceLink } from '../../electron/export/links.ts';
import { highlight } from './annotated.ts';

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
