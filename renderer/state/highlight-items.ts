import { type ColorMeanings, type Highlight, highlightColors } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { colorNames, withMeaning } from './annotation-words.ts';
import type { HighlightAct } from './highlight-acts.ts';
import type { MenuItem } from './menus.ts';

type Act = (act: HighlightAct) => unknown;

/** The colours, with the one that a highlight has. */
const colorItems = (meanings: ColorMeanings, act: Act, highlight: Highlight | null): MenuItem[] =>
  highlightColors.map((color, at) => ({
    words: withMeaning(colorNames[color], color, meanings),
    key: String(at + 1),
    ...(highlight && { checked: highlight.color === color, isOneOf: true }),
    run: () => act({ kind: 'color', color }),
  }));

/** What can be done with words that are selected. */
export const wordsItems = (meanings: ColorMeanings, act: Act): MenuItem[] => [
  { words: t('state-copy'), key: 'Mod+c', run: () => act({ kind: 'copy' }) },
  { words: t('state-copy-as-quote'), run: () => act({ kind: 'quote' }) },
  'line',
  {
    words: t('state-highlight-in'),
    items: [
      ...colorItems(meanings, act, null),
      'line',
      { words: t('state-underline'), key: 'u', run: () => act({ kind: 'underline' }) },
    ],
  },
  { words: t('state-add-note'), key: 'n', run: () => act({ kind: 'note' }) },
  { words: t('state-add-tags'), run: () => act({ kind: 'tag' }) },
];

/** What can be done with a highlight, wherever it stands. */
export const highlightItems = (highlight: Highlight, meanings: ColorMeanings, act: Act): MenuItem[] => [
  { words: t('state-color'), items: colorItems(meanings, act, highlight) },
  {
    words: t('state-is-underline'),
    key: 'u',
    checked: highlight.style === 'underline',
    run: () => act({ kind: 'underline' }),
  },
  {
    words: highlight.note === '' ? t('state-add-note') : t('state-edit-note'),
    key: 'n',
    run: () => act({ kind: 'note' }),
  },
  {
    words: highlight.tags.length === 0 ? t('state-add-tags') : t('state-edit-tags'),
    run: () => act({ kind: 'tag' }),
  },
  'line',
  { words: t('state-copy-quote'), key: 'c', run: () => act({ kind: 'copy' }) },
  { words: t('state-copy-as-quote'), run: () => act({ kind: 'quote' }) },
  'line',
  { words: t('state-delete-highlight'), run: () => act({ kind: 'delete' }) },
];
