import { describe, expect, test } from 'vitest';
import { createFinder, type FindOptions } from '../../electron/text/find-words.ts';

const lenient: FindOptions = { matchCase: false, wholeWord: false, ignoreDiacritics: true };

const find = (text: string, words: string, options: Partial<FindOptions> = {}) =>
  createFinder(text)(words, { ...lenient, ...options }).map(({ start, end }) => text.slice(start, end));

describe('words in a text', () => {
  test('are found in the order of the text, each once, with their offsets in it', () => {
    expect(createFinder('lamp and lamp')('lamp', lenient)).toEqual([
      { start: 0, end: 4 },
      { start: 9, end: 13 },
    ]);
    expect(find('aaaa', 'aa')).toEqual(['aa', 'aa']);
    expect(find('lamp', 'oil')).toEqual([]);
  });

  test('are none where nothing or only white space is looked for', () => {
    expect(find('a b', '')).toEqual([]);
    expect(find('a b', '  ')).toEqual([]);
  });

  test.each([
    ['case', 'The Lamp', 'lamp', ['Lamp']],
    ['a final sigma', 'ὁ λόγος', 'ΛΌΓΟΣ', ['λόγος']],
    ['ß for ss', 'die Straße', 'STRASSE', ['Straße']],
    ['white space of any length', 'one\n\ntwo\u00a0three', 'one two  three', ['one\n\ntwo\u00a0three']],
    ['quotation marks', 'I don’t say “no”', 'don\'t say "no"', ['don’t say “no”']],
    ['soft hyphens', 'light\u00adhouse', 'lighthouse', ['light\u00adhouse']],
    ['diacritics', 'Zażółć Cafe\u0301', 'cafe', ['Cafe\u0301']],
    ['characters of two units', 'a 𝒳 and 😀 b', '😀 b', ['😀 b']],
  ])('do not mind %s', (_what, text, words, expected) => {
    expect(find(text, words)).toEqual(expected);
  });

  test('mind the case where they shall', () => {
    expect(find('Lamp, lamp', 'lamp', { matchCase: true })).toEqual(['lamp']);
  });

  test('mind diacritics where they shall, however they were written', () => {
    const text = 'café cafe\u0301 cafe';
    expect(find(text, 'cafe', { ignoreDiacritics: false })).toEqual(['cafe']);
    expect(find(text, 'café', { ignoreDiacritics: false })).toEqual(['café', 'cafe\u0301']);
    expect(find(text, 'CAFÉ', { ignoreDiacritics: false, matchCase: true })).toEqual([]);
  });

  test('cover whole characters only', () => {
    expect(find('Straße', 's')).toEqual(['S']);
    expect(find('한국', '하')).toEqual([]);
    // The vowel sign is a letter of the word.
    expect(find('कि', 'क')).toEqual([]);
  });

  test('are whole words where they shall be', () => {
    expect(find('lamp lamps lamp_2 (lamp)', 'lamp', { wholeWord: true })).toHaveLength(2);
    expect(find('naïve naïveté', 'naive', { wholeWord: true })).toEqual(['naïve']);
    expect(find('燈塔守', '塔', { wholeWord: true })).toEqual(['塔']);
    expect(find('(lamp)', '(lamp)', { wholeWord: true })).toEqual(['(lamp)']);
    expect(find('𝒳y 𝒳', '𝒳', { wholeWord: true, matchCase: true })).toEqual(['𝒳']);
  });
});
