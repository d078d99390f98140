import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CleanItem } from '../../electron/import/stages.ts';
import { dropped, importAll } from './support/import-bytes.ts';
import { pdf } from './support/pdf.ts';

const root = path.resolve(import.meta.dirname, '../fixtures');
const fixture = (file: string) => readFileSync(path.join(root, file));

const readwise = `Highlight,Book Title,Book Author,Note\nlit at dusk,Lamps,Ada Nord,by whom?\n`;
const kindle =
  'Lamps (Ada Nord)\r\n- Your Highlight on page 1 | Location 1-2 | Added on Monday, 12 August 2024 21:03:17\r\n\r\nlit at dusk\r\n==========\r\n';
const marked = pdf([
  {
    lines: [{ text: 'The lamps were lit at dusk every evening.', x: 50, y: 700 }],
    annotations: ['/Subtype/Highlight/Rect[140 698 206 710]/QuadPoints[140 710 206 710 140 698 206 698]'],
  },
]);

interface Case {
  from: string;
  name: string;
  bytes: Uint8Array;
  placed: string[];
  unplaced: string[];
}
const cases: Case[] = [
  {
    ...{ from: 'SingleFile', name: 'lamps.html', bytes: fixture('singlefile/marked/lamps.html') },
    placed: ['he has not missed an evening', 'outlives the man who looks after it', 'Why the town kept them'],
    unplaced: ['All notes'],
  },
  {
    ...{ from: 'calibre', name: 'a.epub', bytes: fixture('epub/calibre-highlights/two-keys.epub') },
    placed: ['The harbour master kept the key'],
    unplaced: ['from another edition of the book'],
  },
  { from: 'PDF', name: 'a.pdf', bytes: marked, placed: ['lit at dusk'], unplaced: [] },
  {
    ...{ from: 'Markdown', name: 'salt.md', bytes: fixture('markdown/highlights/salt.md') },
    ...{ placed: ['counted it by the lick', 'fond of music'], unplaced: [] },
  },
  {
    ...{ from: 'TextBundle', name: 'a.textpack', bytes: fixture('textbundle/highlights/library.textpack') },
    ...{ placed: ['eleven hundred books'], unplaced: [] },
  },
  {
    ...{ from: 'Word', name: 'a.docx', bytes: fixture('docx/report/eel-ladder.docx') },
    ...{ placed: ['In its first spring four hundred and six went up'], unplaced: [] },
  },
  {
    ...{ from: 'Evernote', name: 'a.enex', bytes: fixture('enex/highlights/rope-walk.enex') },
    ...{ placed: ['four hundred paces long and one pace wide'], unplaced: [] },
  },
  {
    ...{ from: 'wallabag', name: 'a.json', bytes: fixture('wallabag/annotations/wallabag-export.json') },
    ...{ placed: ['nobody says a word'], unplaced: ['words of an older version'] },
  },
  {
    ...{ from: 'Omnivore', name: 'a.zip', bytes: fixture('omnivore/whole-export/omnivore-export.zip') },
    placed: ['the footnotes have footnotes', 'one wedding, one birth, four funerals'],
    unplaced: ['a sentence that the page has lost since'],
  },
  {
    ...{ from: 'Pocket', name: 'a.zip', bytes: fixture('pocket/annotations/pocket-export.zip') },
    ...{ placed: [], unplaced: ['The sea keeps its appointments', 'high water at ten past four'] },
  },
  {
    ...{ from: 'Hypothesis', name: 'a.json', bytes: fixture('hypothesis/export/hypothesis-export.json') },
    ...{ placed: [], unplaced: ['silver to the horizon', 'nets hung dry'] },
  },
  {
    ...{ from: 'Readwise', name: 'a.csv', bytes: Buffer.from(readwise) },
    ...{ placed: [], unplaced: ['lit at dusk'] },
  },
  {
    ...{ from: 'Kindle', name: 'My Clippings.txt', bytes: Buffer.from(kindle) },
    ...{ placed: [], unplaced: ['lit at dusk'] },
  },
];

/** Its quotes, after a look at each place: the words that stand there are the ones that were marked. */
function quotes({ highlights, text }: CleanItem, state: 'placed' | 'unplaced'): string[] {
  const found = highlights.filter((one) => one.state === state);
  if (state === 'placed')
    for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote);
  return found.map(({ quote }) => quote);
}

describe('highlights of another program stand at their words, and are kept where those are not found', () => {
  test.each(cases)('$from', async ({ name, bytes, placed, unplaced }) => {
    const outcomes = await importAll(dropped(name, bytes));
    const items = outcomes.flatMap((outcome) => (outcome.kind === 'article' ? [outcome.item] : []));
    expect(items.flatMap((item) => quotes(item, 'placed'))).toEqual(placed);
    expect(items.flatMap((item) => quotes(item, 'unplaced'))).toEqual(unplaced);
  });
});
