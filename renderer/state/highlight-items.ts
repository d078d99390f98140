import { type ColorMeanings, type Highlight, highlightColors } from '../../electron/api/model.ts';
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
  { words: 'Copy', key: 'Mod+c', run: () => act({ kind: 'copy' }) },
  { words: 'Copy as a quote', run: () => act({ kind: 'quote' }) },
  'line',
  {
    words: 'Highlight',
    items: [
      ...colorItems(meanings, act, null),
      'line',
      { words: 'Underline', key: 'u', run: () => act({ kind: 'underline' }) },
    ],
  },
  { words: 'Add note…', key: 'n', run: () => act({ kind: 'note' }) },
  { words: 'Add tags…', run: () => act({ kind: 'tag' }) },
];

/** What can be done with a highlight, wherever it stands. */
export const highlightItems = (highlight: Highlight, meanings: ColorMeanings, act: Act): MenuItem[] => [
  { words: 'Colour', items: colorItems(meanings, act, highlight) },
  {
    words: 'Underline',
    key: 'u',
    checked: highlight.style === 'underline',
    run: () => act({ kind: 'underline' }),
  },
  {
    words: highlight.note === '' ? 'Add note…' : 'Edit note…',
    key: 'n',
    run: () => act({ kind: 'note' }),
  },
  { words: highlight.tags.length === 0 ? 'Add tags…' : 'Edit tags…', run: () => act({ kind: 'tag' }) },
  'line',
  { words: 'Copy quote', key: 'c', run: () => act({ kind: 'copy' }) },
  { words: 'Copy as a quote', run: () => act({ kind: 'quote' }) },
  'line',
  { words: 'Delete highlight', run: () => act({ kind: 'delete' }) },
];
