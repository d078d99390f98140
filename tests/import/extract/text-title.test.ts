import { describe, expect, test } from 'vitest';
import { importOne } from '../support/import-bytes.ts';

const prose =
  'The lamps along the quay were lit every evening of that long year by the same man,\nand nobody asked him why, for everybody thought that somebody else had done so.';
const titleOf = async (text: string, name = 'Lamps of the quay.txt') => (await importOne(name, text)).title;

describe('the title of a plain text', () => {
  test.each([
    ['its first line', 'The quay\n\nx'],
    ['a line with another drawn under it', `The quay\n========\n\n${prose}`],
    ['a line between two that are drawn', `--------\nThe quay\n--------\n${prose}`],
    ['a line below one without letters', `* * *\n\nThe quay\n\n${prose}`],
    ['a line without what it tells an editor', `The quay -*- outline -*-\n\n${prose}`],
    ['the line after one that is for an editor alone', `-*- text -*-\n\nThe quay\n\n${prose}`],
  ])('is %s', async (_, text) => {
    expect(await titleOf(text)).toBe('The quay');
  });

  test('is the name of the file where it begins with a whole paragraph, which stays', async () => {
    const item = await importOne('Lamps of the quay.txt', `${prose}\n\nThe quay\n========\n\n${prose}`);
    expect(item.title).toBe('Lamps of the quay');
    expect(item.text.startsWith('The lamps along')).toBe(true);
    expect(await titleOf(`${prose}\n\n${prose}`, 'README.harbour')).toBe('README.harbour');
  });

  test('and where it begins with a long sentence on one line', async () => {
    const line =
      'This is a list of all the lamps along the quay, with the years in which each of them was lit.';
    expect(await titleOf(`${line}\n\nThe first one\n\n${prose}`)).toBe('Lamps of the quay');
  });

  test.each(['3f9a2c77.txt', '20240131093000.txt'])(
    'is its first words where the name of the file, %s, says nothing',
    async (name) => {
      expect(await titleOf(`${prose}\n\n${prose}`, name)).toMatch(/^The lamps along the quay.*…$/);
    },
  );

  test('is a number where it begins with one', async () => {
    expect(await titleOf(`1984\n\nThe quay\n\n${prose}`)).toBe('1984');
  });

  test('is the line of a text that is nothing else', async () => {
    expect(await titleOf('Ask for oil')).toBe('Ask for oil');
  });
});

describe('a manual page saved as text', () => {
  const page = `LAMP(1)                    User Commands                    LAMP(1)

NAME
       wick, lamp - light the lamps along the qu‐
       ay, one by one

DESCRIPTION
   Oil
       Fills it.

Quay tools 9.1              September 2022                   LAMP(1)
`;

  test('is named by its name and what it says of it, and has its headings', async () => {
    const item = await importOne('lamp.txt', page);
    expect(item.title).toBe('lamp(1): light the lamps along the quay, one by one');
    expect(item.headings.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '2 NAME',
      '2 DESCRIPTION',
      '3 Oil',
    ]);
    expect(item.text).toContain('Quay tools 9.1');
    expect(item.text).not.toContain('User Commands');
  });

  test('also with its letters struck over or in the codes of a terminal', async () => {
    const struck = page.replace(/NAME|DESCRIPTION/g, (word) => word.replace(/./g, '$&\b$&'));
    const codes = page.replace(/NAME|DESCRIPTION/g, '\x1b[1m$&\x1b[0m');
    for (const text of [struck, codes]) {
      const item = await importOne('lamp.txt', text);
      expect(item.title).toBe('lamp(1): light the lamps along the quay, one by one');
      expect(item.headings[0]?.text).toBe('NAME');
    }
  });

  test('in another language, or with nothing said of it', async () => {
    const german = page.replace('NAME', 'BEZEICHNUNG').replace(' - ', ' – ');
    expect(await titleOf(german)).toBe('lamp(1): light the lamps along the quay, one by one');
    expect(await titleOf('LAMP(8)   Admin   LAMP(8)\n\nUSAGE\n    lamp\n')).toBe('lamp(8)');
  });

  test('a text that begins with such a name alone is none', async () => {
    expect(await titleOf(`lamp(1) is a program\n\n${prose}`)).toBe('lamp(1) is a program');
  });
});
