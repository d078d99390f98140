import { describe, expect, test } from 'vitest';
import { importOne } from '../support/import-bytes.ts';

const prose =
  'The lamps along the quay were lit every evening of that long year by the same man.\nNobody asked him why, for everybody thought that somebody else had done so before.';
const headings = async (text: string) =>
  (await importOne('a.txt', text)).headings.map(({ level, text: words }) => `${level} ${words}`);

describe('the headings of a plain text', () => {
  test('are found by a line drawn under or around them', async () => {
    expect(await headings(`Title\n\nFirst\n=====\n\n${prose}\n\n------\nSecond\n------\n\n${prose}`)).toEqual(
      ['2 First', '3 Second'],
    );
  });

  test.each([
    ['roman numbers', ['I. The Quay', 'II. The Bridge']],
    ['a word and a number', ['Kapitel 1', 'Kapitel 2: Die Brücke']],
    ['numbers of parts', ['1.1 Lamps', '1.2 Oil']],
    ['capitals', ['THE QUAY', 'DIE BRÜCKE']],
  ])('are found by %s where there are several', async (_, [one = '', two = '']) => {
    const text = `Title\n\n${one}\n\n${prose}\n\n${two}\n\n${prose}`;
    expect(await headings(text)).toEqual([`2 ${one}`, `2 ${two}`]);
    expect(await headings(`Title\n\n${one}\n\n${prose}\n\n${prose}`)).toEqual([]);
  });

  test('are not found where most lines look like one, or where a sentence ends', async () => {
    expect(await headings(`Title\n\n1 Lamp\n\n2 Oil\n\n3 Wick\n\n${prose}`)).toEqual([]);
    expect(await headings(`Title\n\nI. Am here.\n\n${prose}\n\nV. Am there.\n\n${prose}`)).toEqual([]);
  });
});

describe('a plain text', () => {
  test('has what is quoted in it as quotes, and addresses as links', async () => {
    const { html } = await importOne(
      'a.txt',
      `Title\n\nHe wrote:\n> Are they lit?\n>\n>> By whom?\n\nSee (https://lamps.example/a?b=1&c), says <script>.\n\n${prose}`,
    );
    expect(html).toContain(
      '<p>He wrote:</p>\n<blockquote><p>Are they lit?</p>\n<blockquote><p>By whom?</p></blockquote></blockquote>',
    );
    expect(html).toContain('<a href="https://lamps.example/a?b=1&amp;c">');
    expect(html).toContain('&lt;script&gt;');
  });

  test('has a title without the lines drawn around it', async () => {
    expect((await importOne('a.txt', `=====\nLamps\n=====\n\n${prose}`)).title).toBe('Lamps');
    const long = 'Of lamps that burn oil -- and of those who light them';
    const line = '='.repeat(long.length);
    expect((await importOne('a.txt', `${line}\n${long}\n${line}\n\n${prose}`)).title).toBe(long);
  });
});
