import { expect, test } from 'vitest';
import { importOne } from '../support/import-bytes.ts';

const notice =
  'This page keeps cookies, small files, which tell it, when you come again, what you did, and when, and where, so that it may show you more of it, and of others. ';
const short = '<div class="post"><p>Say it again, said the lamp.</p><p>Not tonight, said the sea.</p></div>';
const textOf = async (body: string) =>
  (await importOne('a.html', Buffer.from(`<!doctype html><title>The lamp</title><body>${body}</body>`))).text;

test.each([
  ['a notice of cookies', `<div id="cookie-law">${`<p>${notice}</p>`.repeat(3)}</div>`],
  ['a dialog', `<div role="dialog">${`<p>${notice}</p>`.repeat(3)}</div>`],
])('a short article is not lost to %s that is longer', async (_what, part) => {
  const text = await textOf(`<main><h1>The lamp</h1>${short}</main>${part}`);
  expect(text).toContain('Not tonight, said the sea.');
  expect(text).not.toContain('keeps cookies');
});

test('an article that is called like such a part is one', async () => {
  const text = await textOf(`<div class="modal-page">${`<p>${notice}</p>`.repeat(4)}</div><p>Home</p>`);
  expect(text).toContain('keeps cookies');
});
