import { t } from '../../electron/language/language.ts';
import { commands } from '../state/commands.ts';
import { cardKeys, markKeys } from '../state/highlight-keys.ts';
import { isChangeable, keysNow } from '../state/key-map.ts';
import type { Keys } from '../state/keys.ts';
import { keyWords } from '../ui/keys.ts';
import { hasWords } from './has-words.ts';

/** A line of the sheet of keys. */
export interface KeyRow {
  keys: string;
  words: string;
  /** The command whose keys can be changed. */
  command?: string;
}

export interface KeyGroup {
  /** Where the keys work. */
  place: string;
  rows: KeyRow[];
}

const either = (one: string, other: string) => t('library-keys-either', { one, other });
const row = (keys: string, words: string): KeyRow => ({ keys, words });

const upDown = (mods = '') => either(keyWords(`${mods}ArrowUp`), keyWords('ArrowDown'));
const downUp = (mods = '') => either(keyWords(`${mods}ArrowDown`), keyWords('ArrowUp'));
const rightLeft = (mods = '') => either(keyWords(`${mods}ArrowRight`), keyWords('ArrowLeft'));
const homeEnd = () => either(keyWords('Home'), t('library-keys-end'));
const space = () => either(keyWords('Space'), keyWords('Shift+Space'));

/** Keys for words and highlights that are for what is chosen, and those that move the focus. */
const besideWords = (): KeyRow[] => [
  ...Object.keys(markKeys).map((key) => row(keyWords(key), t('library-keys-delete-chosen'))),
  row(t('library-keys-tab'), t('library-keys-buttons')),
  row(rightLeft(), t('library-keys-along-buttons')),
  row(keyWords('Escape'), t('library-keys-select-nothing')),
];

/** What keys do on a card. */
const cardWords: Record<(typeof cardKeys)[keyof typeof cardKeys], string> = {
  note: t('library-keys-edit-note'),
  delete: t('library-keys-delete-highlight'),
};

/** Keys that mean something only where the focus is, and that every list and text has. */
const elsewhere = (caretKey: string): KeyGroup[] => [
  {
    place: t('library-keys-focused'),
    rows: [row(either(t('library-keys-menu-key'), keyWords('Shift+F10')), t('library-keys-menu'))],
  },
  {
    place: t('library-keys-in-list'),
    rows: [
      row(downUp(), t('library-keys-rows')),
      row(downUp('Shift+'), t('library-keys-more-rows')),
      row(keyWords('Mod+a'), t('library-keys-all-rows')),
      row(space(), t('library-keys-page')),
      row(homeEnd(), t('library-keys-first-row')),
      row(keyWords('Enter'), t('library-keys-read')),
    ],
  },
  {
    place: t('library-keys-in-sections'),
    rows: [
      row(downUp(), t('library-keys-section')),
      row(rightLeft(), t('library-keys-open-section')),
      row(upDown('Alt+'), t('library-keys-move-section')),
      row(keyWords('Alt+Shift+ArrowRight'), t('library-keys-section-in')),
      row(keyWords('Alt+Shift+ArrowLeft'), t('library-keys-section-out')),
      row(keyWords('F2'), t('library-keys-rename-section')),
      row(keyWords('Delete'), t('library-keys-delete-section')),
    ],
  },
  {
    place: t('library-keys-in-article'),
    rows: [row(space(), t('library-keys-page')), row(homeEnd(), t('library-keys-ends'))],
  },
  {
    place: t('library-keys-in-contents'),
    rows: [
      row(downUp(), t('library-keys-next-heading')),
      row(keyWords('Enter'), t('library-keys-to-heading')),
      row(keyWords('Escape'), t('library-keys-contents-off')),
    ],
  },
  {
    place: t('library-keys-with-caret', {
      key: caretKey,
      left: keyWords('ArrowLeft'),
      right: keyWords('ArrowRight'),
    }),
    rows: [
      row(rightLeft(), t('library-keys-sentence')),
      row(downUp(), t('library-keys-paragraph')),
      row(rightLeft('Mod+'), t('library-keys-word')),
      row(t('library-keys-with-any', { key: keyWords('Shift') }), t('library-keys-select-to')),
      row(homeEnd(), t('library-keys-first-sentence')),
      row(keyWords('Enter'), t('library-keys-caret-buttons')),
      row(keyWords('Escape'), t('library-keys-caret-off')),
    ],
  },
  {
    place: t('library-keys-in-notes'),
    rows: [
      row(downUp(), t('library-keys-next-highlight')),
      ...Object.entries(cardKeys).map(([key, act]) => row(keyWords(key), cardWords[act])),
      row(keyWords('Mod+Enter'), t('library-keys-save')),
      row(keyWords('Escape'), t('library-keys-give-up')),
    ],
  },
];

/** The keys of a command for people to read; empty where it has none now. */
export const keysWords = (keys: Keys, name: string): string => {
  const all = keysNow(keys, name).map(keyWords);
  return all.length === 0 ? '' : all.reduce(either);
};

function commandRows(keys: Keys): (KeyRow & { isOfWords: boolean })[] {
  return Object.entries(commands).map(([name, { words, ofWords }]) => ({
    keys: keysWords(keys, name),
    words,
    isOfWords: ofWords !== undefined,
    ...(isChangeable(name) ? { command: name } : {}),
  }));
}

/** Every key and every command, by where they work, as far as they have the words that are looked for. */
export function keyGroups(keys: Keys, typed: string): KeyGroup[] {
  const fits = hasWords(typed);
  const all = commandRows(keys);
  const without = all.filter((one) => one.keys === '');
  const withKey = all.filter((one) => one.keys !== '');
  const groups: KeyGroup[] = [
    { place: t('library-keys-everywhere'), rows: withKey.filter((one) => !one.isOfWords) },
    { place: t('keys-with-words'), rows: [...withKey.filter((one) => one.isOfWords), ...besideWords()] },
    ...elsewhere(keysWords(keys, 'readingCaret') || 'none'),
    { place: t('keys-without'), rows: without },
  ];
  return groups
    .map(({ place, rows }) => ({ place, rows: rows.filter((one) => fits(`${one.keys} ${one.words}`)) }))
    .filter(({ rows }) => rows.length > 0);
}
