import { type ColorMeanings, type Highlight, highlightColors } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { colorNames, withMeaning } from './annotation-words.ts';
import type { HighlightAct } from './highlight-acts.ts';
import { keyNow } from './key-map.ts';
import type { Keys } from './keys.ts';
import type { MenuItem } from './menus.ts';

type Act = (act: HighlightAct) => unknown;

/** The colours, with the one that a highlight has. */
const colorItems = (keys: Keys, meanings: ColorMeanings, act: Act, highlight: Highlight | null): MenuItem[] =>
  highlightColors.map((color) => ({
    words: withMeaning(colorNames[color], color, meanings),
    key: keyNow(keys, `color-${color}`),
    ...(highlight && { checked: highlight.color === color, isOneOf: true }),
    run: () => act({ kind: 'color', color }),
  }));

/** What can be done with words that are selected. */
export const wordsItems = (keys: Keys, meanings: ColorMeanings, act: Act): MenuItem[] => [
  { words: t('state-copy'), key: 'Mod+c', run: () => act({ kind: 'copy' }) },
  { words: t('state-copy-as-quote'), run: () => act({ kind: 'quote' }) },
  'line',
  {
    words: t('state-highlight-in'),
    items: [
      ...colorItems(keys, meanings, act, null),
      'line',
      { words: t('state-underline'), key: keyNow(keys, 'underline'), run: () => act({ kind: 'underline' }) },
    ],
  },
  { words: t('state-add-note'), key: keyNow(keys, 'addNote'), run: () => act({ kind: 'note' }) },
  { words: t('state-add-tags'), run: () => act({ kind: 'tag' }) },
];

/** What can be done with a highlight, wherever it stands. */
export const highlightItems = (
  keys: Keys,
  highlight: Highlight,
  meanings: ColorMeanings,
  act: Act,
): MenuItem[] => [
  { words: t('state-color'), items: colorItems(keys, meanings, act, highlight) },
  {
    words: t('state-is-underline'),
    key: keyNow(keys, 'underline'),
    checked: highlight.style === 'underline',
    run: () => act({ kind: 'underline' }),
  },
  {
    words: highlight.note === '' ? t('state-add-note') : t('state-edit-note'),
    key: keyNow(keys, 'addNote'),
    run: () => act({ kind: 'note' }),
  },
  {
    words: highlight.tags.length === 0 ? t('state-add-tags') : t('state-edit-tags'),
    run: () => act({ kind: 'tag' }),
  },
  'line',
  { words: t('state-copy-quote'), key: keyNow(keys, 'copyWords'), run: () => act({ kind: 'copy' }) },
  { words: t('state-copy-as-quote'), run: () => act({ kind: 'quote' }) },
  'line',
  {
    words: t('state-delete-highlight'),
    key: keyNow(keys, 'deleteHighlight'),
    run: () => act({ kind: 'delete' }),
  },
];
