import { expect, test } from 'vitest';
import { importOne } from '../support/import-bytes.ts';

const prose = (what: string) =>
  `<p>${what} stands at the sea since the harbour was built, and nobody remembers who laid its first stone, or why it was laid there at all, so far from the town.</p>`;
const long = (what: string) => prose(what) + prose(`Another ${what}`) + prose(`The third ${what}`);
const textOf = async (body: string) => {
  const page = `<!doctype html><html><head><title>The walls of the harbour</title></head><body>${body}</body></html>`;
  return (await importOne('a.html', Buffer.from(page))).text;
};
const row = (inner: string) =>
  `<div class="row"><div class="column"><div class="story-text">${inner}</div></div></div>`;

test('an article that advertisements cut into several elements of one class is put together in its order', async () => {
  const text = await textOf(
    `<main><h1>The walls of the harbour</h1>${row(prose('A lamp'))}<div class="ad"><a href="/buy">Buy</a></div>${row(long('A wall') + long('A pier'))}<div class="ad"></div>${row(prose('A boat'))}</main>`,
  );
  const places = ['A lamp', 'A wall', 'A pier', 'A boat'].map((what) => text.indexOf(what));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(text.split('A lamp stands')).toHaveLength(2);
});

test('an article whose parts stand right below the page is put together', async () => {
  const text = await textOf(
    `<section>${row(long('A wall') + long('A pier'))}</section><section><div>${row(prose('A boat'))}</div></section>`,
  );
  expect(text).toMatch(/A wall.*A pier.*A boat/s);
});

test('a last part comes along whose paragraphs are short, with its heading, and one of lines alone does not', async () => {
  const last =
    '<p>What is to be learned from all these walls is little.</p><h2>Conclusion</h2><p>Whoever builds at the sea builds twice, and is not asked.</p>';
  const lines = '<p>The harbour of the town on the coast</p>'.repeat(4);
  const text = await textOf(`<main>${row(long('A wall') + long('A pier'))}${row(lines)}${row(last)}</main>`);
  expect(text).toMatch(/A pier.*is little\.\s+Conclusion\s+Whoever builds/s);
  expect(text).not.toContain('The harbour of');
});

test('remarks, lists of links and what stands beside the article are no parts of it, whatever their class', async () => {
  const text = await textOf(
    `<main>${row(long('A wall') + long('A pier'))}<div class="comments">${row(prose('A remark'))}</div><aside>${row(prose('A neighbour'))}</aside>${row(`<p><a href="/x">${prose('A link').slice(3, -4)}</a></p>`)}</main>`,
  );
  expect(text).toContain('A pier');
  for (const what of ['A remark', 'A neighbour', 'A link']) expect(text).not.toContain(what);
});

test('a short article is not lost to a notice of rights in the foot of the page that is longer', async () => {
  const rights =
    'All rights reserved, all names, marks, signs, and pictures, of this house, are protected, by law, in all countries. '.repeat(
      8,
    );
  const text = await textOf(
    `<div class="page"><h1>The walls of the harbour</h1><div class="article_body"><p>港の壁は来年の春に直される、と町は言った。</p><p>最初の石を誰が置いたかは、誰も覚えていない。</p></div></div><footer><div id="terms"><p>${rights}</p></div></footer>`,
  );
  expect(text).toContain('港の壁は');
  expect(text).not.toContain('All rights reserved');
});
