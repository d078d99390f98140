import { expect, test } from 'vitest';
import { importOne } from '../support/import-bytes.ts';

const wall = 'The wall of the harbour was laid before anybody who could write came to the town';
const more =
  'and it is told that the first stone came from the island, by boat, in the winter of the great ice, when nobody was out.';
const body = async (inner: string) => {
  const page = `<!doctype html><html><head><title>The wall</title></head><body><article><h1>The wall</h1><p>${wall}, ${more}</p>${inner}<p>Another ${wall}, ${more}</p></article></body></html>`;
  return (await importOne('a.html', Buffer.from(page))).text.split('\n\n').slice(1, -1);
};
const button = (label: string) =>
  `\n<div class="note__container"><button rel="footnote" data-note="x">${label}<svg viewbox="0 0 6 6"><circle r="3"></circle></svg></button>\n</div>`;
const mark = (number: number) =>
  `<sup id="r${number}"><a href="#n${number}" rel="footnote">${number}</a></sup>`;

test('a paragraph into which a script put a block stays one: its note does not part its sentence', async () => {
  expect(await body(`<p>${wall};${button('')}${mark(1)} ${more}</p>`)).toEqual([`${wall}; 1 ${more}`]);
  expect(await body(`<p>${wall};${button('•')}${mark(1)} ${more}${button('2')}${mark(2)}</p>`)).toEqual([
    `${wall}; 1 ${more} 2`,
  ]);
});

test('a page that was read and saved since has no end of the paragraph: the number of a note begins none', async () => {
  expect(await body(`<p>${wall};</p>${button('')}${mark(1)} ${more}${button('')}${mark(2)} ${more}`)).toEqual(
    [`${wall};1 ${more} 2 ${more}`],
  );
  expect(await body(`<p>${wall}.</p><hr>${mark(1)} ${more}`)).toEqual([`${wall}.`, `1 ${more}`]);
});

test('text beside a paragraph, and a block with words in it, stay where they are', async () => {
  expect(await body(`<p>${wall}.</p><div></div>${wall}, ${more}<p>${more}</p>`)).toEqual([
    `${wall}.`,
    `${wall}, ${more}`,
    more,
  ]);
  expect(await body(`<p>${wall}.<div>${wall} too.</div>${more}</p>`)).toEqual([
    `${wall}.`,
    `${wall} too.`,
    more,
  ]);
});
