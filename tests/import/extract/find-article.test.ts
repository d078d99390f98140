import { expect, test } from 'vitest';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';

const prose = (what: string) =>
  `<p>${what} stands at the sea since the harbour was built, and nobody remembers who laid its first stone, or why it was laid there at all, so far from the town.</p>`;
const text = ['A wall', 'A pier', 'A lamp', 'A boat', 'A quay', 'A bell'].map(prose).join('');
const textOf = async (body: string) =>
  (await importOne('a.html', Buffer.from(`<!doctype html><title>Walls</title><body>${body}</body>`))).text;

test('an article is not lost to a long table of names, with commas and no sentence, that stands in it', async () => {
  const row = (at: number) =>
    `<tr><td>Quay ${at}, north, the harbour, by the light</td><td>Keeper ${at}, Ines, of the town, and of the sea</td></tr>`;
  const rows = Array.from({ length: 300 }, (_, at) => row(at)).join('');
  const found = await textOf(
    `<main><h1>Walls</h1><div class="text">${text}</div><div class="news"><table><tbody>${rows}</tbody></table></div></main>`,
  );
  expect(found).toMatch(/^A wall stands.*A bell stands/s);
});

test('a page whose text stands in a noscript, for readers without scripts, is read', async () => {
  const page = `<noscript><div><h1>Walls</h1>${text}</div></noscript><div id="app"></div><script>start("${'x'.repeat(2000)}")</script>`;
  expect(await textOf(page)).toMatch(/^A wall stands.*A bell stands/s);
});

test('a note in a noscript beside the text is none of it', async () => {
  const note = '<noscript><p>Please allow scripts, so that the harbour can be shown.</p></noscript>';
  expect(await textOf(`${note}<main>${text}</main>`)).not.toContain('allow scripts');
});

test('a page that Readability made is read', async () => {
  expect(await textOf(`<div id="readability-page-1" class="page">${text}</div>`)).toMatch(/^A wall.*A bell/s);
});

test('a page of frames is read from what it holds for readers without frames', async () => {
  const page = `<html><head><title>Walls</title></head><frameset cols="20%,80%"><frame src="a.html"><noframes><h1>Walls</h1>${text}</noframes></frameset></html>`;
  expect((await importOne('a.html', Buffer.from(page))).text).toMatch(/A wall stands.*A bell stands/s);
  const none = '<html><head><title>Walls</title></head><frameset><frame src="a.html"></frameset></html>';
  const [outcome] = await importAll(dropped('a.html', none));
  expect(outcome).toMatchObject({ kind: 'problem', reason: expect.stringContaining('No article text') });
});

test('an article is none of what it is filed under', async () => {
  const other =
    '<div><p>The town has other news, which nobody has read, and which are not of the sea.</p></div>';
  const found = await textOf(
    `<h1>Walls</h1><article class="post tag-cookies category-gdpr">${text}</article>${other}`,
  );
  expect(found).toContain('A bell stands');
});

test('a short article comes in all its pieces, however short they are, without what is hidden', async () => {
  const piece = (words: string, more = '') => `<div class="part"><div><p>${words}</p></div>${more}</div>`;
  const found = await textOf(
    `<nav><p>The harbour, and all about it.</p></nav><article>${piece('We have built a new wall, and it stands in the sea, where the old one was.')}<h2>Why walls?</h2>${piece('It holds the storm.')}${piece('It costs little.', '<div style="visibility: hidden"><p>Never shown.</p></div>')}${piece('It is there for all, and whoever comes by may look at it.')}</article>`,
  );
  expect(found).toMatch(/^We have built.*Why walls\?.*holds the storm.*costs little.*whoever comes by/s);
  expect(found).not.toContain('Never shown');
  expect(found).not.toContain('all about it');
});
