import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import {
  type Caret,
  collapsed,
  extended,
  moved,
  movedToEnd,
  spanOfCaret,
} from '../../electron/text/caret.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { readingUnits, type UnitKind } from '../../electron/text/reading-units.ts';

const map = plainText(
  parseFragment('<p>A one. A two. A three.</p><p>B one. B two.</p><p>C one.</p><p>D one.</p>'),
);
const units = readingUnits(map, 'en');
const kinds: Record<string, UnitKind> = { w: 'word', s: 'sentence', p: 'paragraph' };

/** Where keys lead: `s+` and `s-` to the next and previous sentence, `S+` the same while selecting; so with words and paragraphs. */
function after(keys: string): string[] {
  let caret: Caret | null = movedToEnd(units, 'sentence', -1);
  const seen: string[] = [];
  for (const [name = '', sign] of keys.split(' ')) {
    if (!caret) break;
    const kind = kinds[name.toLowerCase()];
    const step = sign === '+' ? 1 : -1;
    if (name === 'c') caret = collapsed(units, caret);
    else if (kind) caret = (name === name.toLowerCase() ? moved : extended)(units, caret, kind, step);
    const span = caret && spanOfCaret(caret);
    seen.push(span ? map.text.slice(span.start, span.end) : '');
  }
  return seen;
}

const cases: [what: string, keys: string, words: string[]][] = [
  ['goes by sentences over paragraphs', 's+ s+ s+ s-', ['A two.', 'A three.', 'B one.', 'A three.']],
  ['goes by paragraphs', 'p+ p+ p-', ['B one. B two.', 'C one.', 'B one. B two.']],
  ['goes back to the beginning of the paragraph first', 's+ p-', ['A two.', 'A one. A two. A three.']],
  ['goes into a paragraph by sentences', 'p+ s+ s+', ['B one. B two.', 'B one.', 'B two.']],
  ['goes on from a paragraph of one sentence', 'p+ p+ s+', ['B one. B two.', 'C one.', 'D one.']],
  ['goes into a sentence by words', 's+ w+ w+ w-', ['A two.', 'A', 'two', 'A']],
  ['stays at the ends', 's-', ['']],
  [
    'selects sentences and gives them back',
    's+ S+ S+ S- S-',
    ['A two.', 'A two. A three.', 'A two. A three.\n\nB one.', 'A two. A three.', 'A two.'],
  ],
  [
    'selects back over the anchor',
    's+ S+ S- S- S+',
    ['A two.', 'A two. A three.', 'A two.', 'A one. A two.', 'A two.'],
  ],
  [
    'selects to the end of a paragraph',
    's+ P+ P+',
    ['A two.', 'A two. A three.', 'A two. A three.\n\nB one. B two.'],
  ],
  ['selects to the beginning of a paragraph', 's+ P-', ['A two.', 'A one. A two.']],
  ['selects words', 's+ W+ W+ W-', ['A two.', 'A two. A', 'A two. A three', 'A two. A']],
  ['selects from a word', 's+ w+ W+', ['A two.', 'A', 'A two']],
  ['goes on from the end of what was selected', 's+ S+ s+', ['A two.', 'A two. A three.', 'B one.']],
  [
    'goes back from the beginning of what was selected',
    's+ s+ S- s-',
    ['A two.', 'A three.', 'A two. A three.', 'A one.'],
  ],
  ['stands on the last that was selected', 's+ S+ c', ['A two.', 'A two. A three.', 'A three.']],
];

it.each(cases)('%s: %s', (_what, keys, words) => {
  expect(after(keys)).toEqual(words);
});
