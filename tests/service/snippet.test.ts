import { expect, test } from 'vitest';
import { marked } from '../../electron/service/snippet.ts';

const word = (text: string, prefix = false) => ({ text, prefix });

test.each([
  ['The Tides of May', [word('tides')], ['The ', '*Tides', ' of May']],
  ['Café au lait', [word('cafe')], ['*Café', ' au lait']],
  ['Tidal flats', [word('tid', true)], ['*Tid', 'al flats']],
  ['Tidal flats', [word('tid')], ['Tidal flats']],
  ['Nothing\n asked', [], ['Nothing asked']],
])('a title is whole, and marks what was searched for: %j', (title, wanted, runs) => {
  expect(marked(title, wanted).map(({ text, match }) => (match ? `*${text}` : text))).toEqual(runs);
});
