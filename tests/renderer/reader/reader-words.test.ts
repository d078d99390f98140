import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { PublishedDate } from '../../../electron/api/model.ts';
import { tagsOf } from '../../../renderer/annotations/tag-words.ts';
import { leftWords, lengthWords, publishedWords } from '../../../renderer/reader/article-facts.ts';
import { actOfKey } from '../../../renderer/reader/selection-keys.ts';
import { toolbarPlace } from '../../../renderer/reader/toolbar-place.ts';
import { createKeys } from '../../../renderer/state/keys.ts';

describe('publishedWords', () => {
  const cases: [PublishedDate['precision'], string, string][] = [
    ['year', '1987', '1987'],
    ['month', '2020-09', 'September 2020'],
    ['day', '2020-09-25', 'September 25, 2020'],
    ['minute', '2020-09-25T23:30:00-05:00', 'September 25, 2020'],
    ['day', 'no date', 'no date'],
  ];
  for (const [precision, value, words] of cases)
    it(`shows ${value} as it was printed`, () =>
      expect(publishedWords({ value, precision, inferred: false }, 'en-US')).toBe(words));
});

describe('lengthWords', () => {
  it('tells words and whole minutes, never less than one', () => {
    expect(lengthWords(2380, 10.4)).toBe('2,380 words · 10 min');
    expect(lengthWords(1, 0.004)).toBe('1 word · 1 min');
  });

  it('says nothing of what has no words, as a picture alone', () => {
    expect(lengthWords(0, 0)).toBeNull();
  });
});

describe('leftWords', () => {
  const cases: [sentence: string, standing: { offset: number; progress: number }, words: string | null][] = [
    ['the share that is still below', { offset: 900, progress: 0.25 }, '6 min left'],
    ['a minute where it is less', { offset: 900, progress: 0.99 }, '1 min left'],
    ['nothing before reading has begun', { offset: 0, progress: 0.25 }, null],
    ['nothing at the end', { offset: 900, progress: 1 }, null],
  ];
  for (const [sentence, standing, words] of cases)
    it(`tells ${sentence}`, () => expect(leftWords(8, standing)).toBe(words));
});

describe('a key with words selected', () => {
  const keys = createKeys((_key, from) => signal(from(null)), false);
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  const cases: [sentence: string, key: Partial<Parameters<typeof actOfKey>[1]>, act: unknown][] = [
    ['h highlights', { key: 'h', code: 'KeyH' }, { kind: 'highlight' }],
    ['u underlines', { key: 'u', code: 'KeyU' }, { kind: 'underline' }],
    ['n starts a note', { key: 'n', code: 'KeyN' }, { kind: 'note' }],
    ['Delete deletes', { key: 'Delete', code: 'Delete' }, { kind: 'delete' }],
    ['c copies', { key: 'c', code: 'KeyC' }, { kind: 'copy' }],
    [
      'the third digit is the third colour, also where it types é',
      { key: '"', code: 'Digit3' },
      { kind: 'color', color: 'blue' },
    ],
    [
      'a letter goes by the layout, not by the place of its key',
      { key: 'h', code: 'KeyJ' },
      { kind: 'highlight' },
    ],
    ['a key with a modifier is not ours', { key: 'c', code: 'KeyC', ctrlKey: true }, null],
    ['a key of an input method is not ours', { key: 'h', code: 'KeyH', isComposing: true }, null],
    ['any other key is not ours', { key: 'x', code: 'KeyX' }, null],
  ];
  for (const [sentence, key, act] of cases)
    it(sentence, () => expect(actOfKey(keys, { key: '', code: '', ...none, ...key })).toEqual(act));
});

describe('the place of the toolbar', () => {
  const size = { width: 200, height: 40 };
  const sight = { top: 0, bottom: 600, width: 800 };
  it('is above the words', () => {
    expect(toolbarPlace({ left: 300, right: 400, top: 200, bottom: 220 }, sight, size)).toEqual({
      top: 152,
      left: 250,
    });
  });
  it('is below them where there is no room above', () => {
    expect(toolbarPlace({ left: 300, right: 400, top: 20, bottom: 40 }, sight, size).top).toBe(48);
  });
  it('stays in sight with words that fill the pane', () => {
    expect(toolbarPlace({ left: 300, right: 400, top: -50, bottom: 900 }, sight, size).top).toBe(552);
  });
  it('stays inside at both sides', () => {
    expect(toolbarPlace({ left: 0, right: 10, top: 200, bottom: 220 }, sight, size).left).toBe(8);
    expect(toolbarPlace({ left: 790, right: 800, top: 200, bottom: 220 }, sight, size).left).toBe(592);
  });
});

describe('tagsOf', () => {
  it('parts by commas and lines, takes a hash sign off and no tag twice', () => {
    expect(tagsOf(' #law, Politics/UN\nlaw ,, LAW,  ')).toEqual(['law', 'Politics/UN']);
  });
});
