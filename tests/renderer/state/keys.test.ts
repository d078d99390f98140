import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../renderer/state/commands.ts';
import { clash, isCharacterKey, isHeldKey, refusalOf } from '../../../renderer/state/key-kinds.ts';
import {
  allBackToUsual,
  backToUsual,
  beginsTwo,
  clashesOf,
  commandOfBoth,
  commandOfKey,
  giveKey,
  hasRoom,
  isChanged,
  keyNow,
  keysNow,
  removeKey,
  setKeysOf,
  usualKeysOf,
  wordsActOfKey,
} from '../../../renderer/state/key-map.ts';
import { presetKeys, presets } from '../../../renderer/state/key-presets.ts';
import { createKeySequence, secondWithin } from '../../../renderer/state/key-sequence.ts';
import { type Keys, keyChoiceFrom } from '../../../renderer/state/keys.ts';
import { ariaKey, keyName, keyNames, keyWords } from '../../../renderer/ui/keys.ts';

const made = (saved: unknown = null, isDesktop = true): Keys => ({
  choice: signal(keyChoiceFrom(saved)),
  isDesktop,
  sequence: createKeySequence(),
});
const behind = (keys: Keys, key: string, inField = false) => {
  const command = commandOfKey(keys, key, inField);
  return Object.keys(commands).find((name) => commands[name] === command) ?? null;
};

describe('a key by its name', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  test.each([
    ['a letter is that of the layout', { key: 'q', code: 'KeyA' }, 'q'],
    ['so is one with Shift', { key: 'H', code: 'KeyH', shiftKey: true }, 'Shift+h'],
    ['a sign is told without Shift', { key: '?', code: 'Slash', shiftKey: true }, '?'],
    ['a digit that lies on another letter', { key: '"', code: 'Digit3' }, '3'],
    ['a sign on the key of a digit', { key: '#', code: 'Digit3', shiftKey: true }, '#'],
    ['a sign on a key of a digit that nothing uses', { key: '-', code: 'Digit6', ctrlKey: true }, 'Mod+-'],
    ['Space has a name', { key: ' ', code: 'Space', ctrlKey: true }, 'Mod+Space'],
    ['the key of the system is not that of a letter', { key: 'j', code: 'KeyJ', metaKey: true }, 'Meta+j'],
    ['a key of the number pad that moves', { key: 'End', code: 'Numpad1' }, 'End'],
  ])('%s', (_what, event, name) => {
    expect(keyName({ ...none, ...event })).toBe(name);
  });

  test.each([
    ['a plus beside ü', { key: '+', code: 'BracketRight', ctrlKey: true }, ['Mod++', 'Mod+]']],
    ['ü where [ takes AltGr', { key: 'ü', code: 'BracketLeft' }, ['ü', '[']],
    ['an accent there', { key: 'Dead', code: 'BracketLeft' }, ['Dead', '[']],
    ['the slash of Dvorak', { key: '/', code: 'BracketLeft' }, ['/', '[']],
    ['a brace is no bracket', { key: '{', code: 'BracketLeft', shiftKey: true }, ['{']],
    ['a Cyrillic letter', { key: 'о', code: 'KeyJ' }, ['о', 'j']],
    ['one with Shift', { key: 'Р', code: 'KeyH', shiftKey: true }, ['Shift+р', 'Shift+h']],
    ['one with Ctrl', { key: 'л', code: 'KeyK', ctrlKey: true }, ['Mod+л', 'Mod+k']],
    ['a Latin letter in another place', { key: 'q', code: 'KeyA' }, ['q']],
    ['a letter of the same name', { key: '[', code: 'BracketLeft' }, ['[']],
    ['the digit 3 of AZERTY', { key: '"', code: 'Digit3' }, ['3']],
  ])('may have several: %s', (_what, event, names) => {
    expect(keyNames({ ...none, ...event })).toEqual(names);
  });

  test('is read by people and by assistive technology', () => {
    expect(['Mod++', '+', 'g i', 'Shift+Space', 'Mod+Shift+f'].map(keyWords)).toEqual([
      'Ctrl++',
      '+',
      'G then I',
      'Shift+Space',
      'Ctrl+Shift+F',
    ]);
    expect(['Mod++', 'g i', 'Mod+k', 'Alt+ArrowUp'].map(ariaKey)).toEqual([
      'Control+Plus',
      undefined,
      'Control+k',
      'Alt+ArrowUp',
    ]);
  });
});

describe('kinds of keys', () => {
  test('letters, digits and signs are what WCAG 2.1.4 is about', () => {
    expect(['j', 'Shift+h', '?', '1', '+', 'g i', '* a', 'ж'].filter((key) => !isCharacterKey(key))).toEqual(
      [],
    );
    expect(
      ['Mod+k', 'Alt+j', 'F7', 'Delete', 'Shift+Delete', 'Space', 'Escape', 'Mod++'].filter(isCharacterKey),
    ).toEqual([]);
  });

  test('a key that begins two clashes with both', () => {
    expect(clash('g', 'g i')).toBe(true);
    expect(clash('g i', 'g')).toBe(true);
    expect(clash('g i', 'g u')).toBe(false);
    expect(clash('g', 'Mod+g')).toBe(false);
  });

  test.each([
    ['Tab', 'focus'],
    ['Shift+Tab', 'focus'],
    ['Escape', 'focus'],
    ['Enter', 'focus'],
    ['Space', 'focus'],
    ['ArrowDown', 'focus'],
    ['Mod+c', 'field'],
    ['Mod+a', 'field'],
    ['Mod+q', 'system'],
    ['Alt+F4', 'system'],
    ['Meta+j', 'system'],
    ['Dead', 'nameless'],
    ['Mod+t', null],
    ['j', null],
    ['Mod+Shift+y', null],
    ['Alt+ArrowDown', null],
    ['F4', null],
  ])('%s is refused for the reason “%s”', (key, reason) => {
    expect(refusalOf(key, true)).toBe(reason);
  });

  test('a browser keeps some more', () => {
    expect(['Mod+t', 'Mod+1', 'F5', 'Mod+k'].map((key) => refusalOf(key, false))).toEqual([
      'browser',
      'browser',
      'browser',
      null,
    ]);
  });

  test('keys that are only held are none', () => {
    expect(['Shift', 'Control', 'Mod+Shift', 'a', 'Delete'].filter(isHeldKey)).toEqual([
      'Shift',
      'Control',
      'Mod+Shift',
    ]);
  });
});

describe('usual keys', () => {
  test.each(presets)('of “%s” lead each to one command, and are none that is refused', (preset) => {
    const keys = made({ preset });
    for (const ofWords of [false, true]) {
      const names = Object.keys(commands).filter(
        (name) => (commands[name]?.ofWords !== undefined) === ofWords && name !== 'escape',
      );
      const all = names.flatMap((name) => [...usualKeysOf(keys, name)]);
      expect(all.filter((key, at) => all.some((other, place) => place !== at && clash(key, other)))).toEqual(
        [],
      );
      expect(all.filter((key) => refusalOf(key, true) !== null)).toEqual([]);
    }
    expect(Object.keys(commands)).toEqual(expect.arrayContaining(Object.keys(presetKeys[preset])));
  });

  test('of other programs differ in letters and signs alone', () => {
    const keys = made({ preset: 'gmail' });
    expect(keysNow(keys, 'toggleRead')).toEqual(['Shift+i', 'Shift+u']);
    expect(behind(keys, 'v')).toBe('move');
    expect(behind(keys, 'u')).toBe('escape');
    expect(keysNow(made({ preset: 'netnewswire' }), 'undo')).toEqual(['Mod+z']);
  });
});

describe('keys that were changed', () => {
  test('lead to their new command and no longer to the old one, which is told before', () => {
    const keys = made();
    expect(clashesOf(keys, 'toggleStar', 'j')).toEqual(['nextArticle']);
    giveKey(keys, 'toggleStar', 'j', false);
    expect(behind(keys, 'j')).toBe('toggleStar');
    expect(behind(keys, 's')).toBeNull();
    expect(keysNow(keys, 'nextArticle')).toEqual([]);
    expect(isChanged(keys, 'nextArticle')).toBe(true);
    backToUsual(keys, 'toggleStar');
    expect(keys.choice.value.own).toEqual({});
    expect([behind(keys, 'j'), behind(keys, 's')]).toEqual(['nextArticle', 'toggleStar']);
  });

  test('come beside those that are there, or go one by one', () => {
    const keys = made();
    giveKey(keys, 'undo', 'y', true);
    expect(setKeysOf(keys, 'undo')).toEqual(['z', 'Mod+z', 'y']);
    removeKey(keys, 'undo', 'z');
    expect([behind(keys, 'z'), behind(keys, 'y'), keyNow(keys, 'undo')]).toEqual([null, 'undo', 'Mod+z']);
  });

  test('are no more than are kept', () => {
    const keys = made();
    for (const key of 'bwyei') if (hasRoom(keys, 'undo')) giveKey(keys, 'undo', key, true);
    for (const key of 'AQC') if (hasRoom(keys, 'undo')) giveKey(keys, 'undo', `Alt+${key}`, true);
    expect(setKeysOf(keys, 'undo')).toHaveLength(8);
    expect(keyChoiceFrom(keys.choice.value)).toEqual(keys.choice.value);
    removeKey(keys, 'undo', 'z');
    expect(hasRoom(keys, 'undo')).toBe(true);
  });

  test('go from one changed command to another, and back with its usual keys', () => {
    const keys = made();
    giveKey(keys, 'toggleStar', 'y', false);
    giveKey(keys, 'toggleRead', 'y', true);
    expect([keysNow(keys, 'toggleStar'), keysNow(keys, 'toggleRead')]).toEqual([[], ['m', 'y']]);
    giveKey(keys, 'toggleRead', 's', true);
    backToUsual(keys, 'toggleStar');
    expect([keysNow(keys, 'toggleStar'), keysNow(keys, 'toggleRead')]).toEqual([['s'], ['m', 'y']]);
    allBackToUsual(keys);
    expect(keysNow(keys, 'toggleRead')).toEqual(['m']);
  });

  test('are no choice any more where a command is left with its usual ones, and follow the preset then', () => {
    const keys = made();
    giveKey(keys, 'undo', 'y', true);
    giveKey(keys, 'toggleStar', 'y', true);
    expect(Object.keys(keys.choice.value.own)).toEqual(['toggleStar']);
    keys.choice.value = { ...keys.choice.value, preset: 'netnewswire' };
    expect(keysNow(keys, 'undo')).toEqual(['Mod+z']);
  });

  test('may be the same for words and elsewhere', () => {
    const keys = made();
    expect(clashesOf(keys, 'highlight', 'j')).toEqual([]);
    expect(clashesOf(keys, 'highlight', 'u')).toEqual(['underline']);
    giveKey(keys, 'highlight', 'j', false);
    expect(wordsActOfKey(keys, 'j')).toEqual({ kind: 'highlight' });
    expect(wordsActOfKey(keys, 'h')).toBeNull();
    expect(behind(keys, 'j')).toBe('nextArticle');
  });

  test('are read from what was saved, as far as that is understood', () => {
    const choice = keyChoiceFrom({
      preset: 'emacs',
      own: { undo: ['y', 7, ''], redo: 'x', print: [] },
      characters: 'no',
    });
    expect(choice).toEqual({ preset: 'lectern', own: { undo: ['y'], print: [] }, characters: true });
    expect(keyChoiceFrom({ characters: false }).characters).toBe(false);
  });

  test('of a command that is no more are nobody’s', () => {
    const keys = made({ own: { goneSince: ['j'] } });
    expect(keysNow(keys, 'nextArticle')).toEqual(['j']);
  });
});

test('with letters and signs turned off none of them does anything, and no other key is lost', () => {
  const keys = made({ characters: false });
  const all = Object.keys(commands).flatMap((name) => keysNow(keys, name));
  expect(all.filter(isCharacterKey)).toEqual([]);
  expect([behind(keys, 'j'), behind(keys, '?'), wordsActOfKey(keys, 'h'), wordsActOfKey(keys, '1')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect([behind(keys, 'F1'), behind(keys, 'Mod+z'), behind(keys, 'Delete')]).toEqual([
    'shortcuts',
    'undo',
    'trash',
  ]);
});

test('in a text field only keys that type nothing there are ours', () => {
  const keys = made();
  giveKey(keys, 'print', 'F4', true);
  expect(['j', 'Mod+z', 'Delete', 'Mod+k', 'F4', 'Shift+F6'].map((key) => behind(keys, key, true))).toEqual([
    null,
    null,
    null,
    'palette',
    'print',
    'previousPane',
  ]);
});

describe('two keys one after the other', () => {
  const words = commands['go-starred'];

  test('lead to a command, at once, and to none when the second comes late', () => {
    const keys = made();
    const { sequence } = keys;
    sequence.heard('g', 1000);
    expect([behind(keys, 'g'), beginsTwo(keys, 'g'), beginsTwo(keys, 's')]).toEqual([null, true, false]);
    sequence.begin('g', 1000);
    sequence.heard('s', 1000 + secondWithin);
    expect(commandOfBoth(keys, 's')).toBe(words);
    sequence.begin('g', 5000);
    sequence.heard('s', 5001 + secondWithin);
    expect(commandOfBoth(keys, 's')).toBeNull();
    expect(behind(keys, 's')).toBe('toggleStar');
  });

  test('are broken off by any other key, but not by one that is only held', () => {
    const keys = made({ preset: 'gmail' });
    const { sequence } = keys;
    sequence.begin('g', 0);
    sequence.heard('ArrowDown', 1);
    sequence.heard('s', 2);
    expect(commandOfBoth(keys, 's')).toBeNull();
    sequence.begin('*', 3);
    sequence.heard('Shift', 4);
    sequence.heard('a', 5);
    expect(commandOfBoth(keys, 'a')).toBe(commands['selectAll']);
  });

  test('come before what the second does to words', () => {
    const keys = made();
    keys.sequence.begin('g', 0);
    keys.sequence.heard('h', 1);
    expect(wordsActOfKey(keys, 'h')).toBeNull();
    keys.sequence.heard('h', 2);
    expect(wordsActOfKey(keys, 'h')).toEqual({ kind: 'highlight' });
  });

  test('are turned off with the letters', () => {
    const keys = made({ characters: false });
    expect(beginsTwo(keys, 'g')).toBe(false);
    keys.sequence.begin('g', 0);
    keys.sequence.heard('s', 1);
    expect(commandOfBoth(keys, 's')).toBeNull();
  });
});

test('digits lead to the lists where no browser has them for its tabs', () => {
  const names = ['go-inbox', 'go-unread', 'go-reading', 'go-starred', 'go-highlighted'];
  const digits = (keys: Keys) => names.map((_name, at) => behind(keys, `Mod+${at + 1}`));
  expect(digits(made())).toEqual(names);
  expect(digits(made(null, false))).toEqual(names.map(() => null));
});
