import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SavedPage } from '../../../electron/api/model.ts';
import { filesBeside, readSavedPage } from '../../../electron/import/read-saved-page.ts';
import { runImport } from '../../../electron/import/run-import.ts';
import { dropped } from '../support/import-bytes.ts';
import { pixel } from '../support/pages.ts';

type Page = Extract<SavedPage, { kind: 'page' }>;

const fixtures = path.join(import.meta.dirname, '..', '..', 'fixtures');

async function pageOf(name: string, content: string | Uint8Array, beside = {}, only = ''): Promise<Page> {
  const page = await readSavedPage(dropped(name, content, { beside }), { only, asText: [] });
  if (page?.kind !== 'page') throw new Error(`no page: ${JSON.stringify(page)}`);
  return page;
}

const css = (text: string) => Buffer.from(text);
const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;

describe('a page as it was saved', () => {
  test('has the styles, pictures and fonts of its folder, sheets of sheets included, each by its own place', async () => {
    const page = await pageOf(
      'a.html',
      html(
        '<link rel="stylesheet" media="screen" href="a_files/main.css"><link rel="stylesheet" href="gone.css">',
        '<nav>Menu</nav><img src="a_files/one.gif"><img src="gone.gif" alt="Lost"><p style="background:url(a_files/one.gif)">Text</p>',
      ),
      {
        'a_files/main.css': css('@import "more/deep.css" print; p{background:url("../a_files/one.gif")}'),
        'a_files/more/deep.css': css('b{background:url(../two.gif)}'),
        'a_files/one.gif': pixel(),
        'a_files/two.gif': Buffer.concat([pixel(), Buffer.from('2')]),
      },
    );
    expect(page.parts.map(({ mediaType }) => mediaType)).toEqual(['image/gif', 'image/gif']);
    expect(page.missing).toBe(2);
    expect(page.html).toContain('<style media="screen">@media print {b{background:url("part:1")}}');
    expect(page.html).toContain('p{background:url("part:0")}');
    expect(page.html).toContain('<img src="part:0">');
    expect(page.html).toContain('<img alt="Lost">');
    expect(page.html).toContain('style="background:url(&quot;part:0&quot;)"');
    expect(page.html).toContain('<nav>Menu</nav>');
  });

  test('runs nothing and leads nowhere by itself', async () => {
    const { html: made, parts } = await pageOf(
      'a.html',
      html(
        '<base href="https://a.test/b/"><meta http-equiv="refresh" content="0;url=https://a.test"><script>x</script><link rel="preload" href="https://a.test/p">',
        `<p onclick="x">Words</p><a href="c" ping="https://a.test/ping">Link</a><a href="javascript:x">No</a><iframe src="https://a.test/f"></iframe>
        <form action="https://a.test/form"><input type="image" src="https://a.test/i"><button formaction="https://a.test/g">Go</button></form>
        <svg><use href="https://a.test/u#a"/><image href="https://a.test/v"/><script>x</script></svg><video src="https://a.test/w" poster="https://a.test/x"></video>
        <img srcset="https://a.test/y 2x"><noscript>Turn scripts on</noscript><object data="https://a.test/z"></object>`,
      ),
    );
    expect(parts).toEqual([]);
    expect(made.replace('href="https://a.test/b/c"', '')).not.toMatch(/a\.test|script|onclick|iframe|Turn/);
    expect(made).toContain('<a href="https://a.test/b/c">Link</a>');
  });

  test('has no sheet that ends its element, from a file or for a list of media', async () => {
    const { html: made } = await pageOf(
      'a.html',
      html(
        String.raw`<link rel="stylesheet" href="a.css"><style>\<@import "c.css";/style>`,
        '<style>@import "b.css" </i><form/action=//a.test><input>;</style>',
      ),
      {
        'a.css': css(String.raw`a\</style><b>Out</b>`),
        'b.css': css('b{}'),
        'c.css': css('c{}'),
      },
    );
    expect(made.match(/<\/style>/g)).toHaveLength(made.match(/<style/g)?.length ?? 0);
    expect(made).not.toMatch(/<b>|<form|<\/i/);
  });

  test('shows the picture that a script would have put there, where it was saved', async () => {
    const page = await pageOf(
      'a.html',
      html(
        '',
        '<img src="data:image/gif;base64,R0lGOD" data-src="big.gif"><img srcset="small.gif 1x, big.gif 2x">',
      ),
      { 'big.gif': pixel() },
    );
    expect(page.html.match(/src="part:0"/g)).toHaveLength(2);
  });

  test('is the page for readers without scripts where there is no other', async () => {
    const { html: made } = await pageOf('a.html', html('', '<noscript><p>All of it</p></noscript>'));
    expect(made).toContain('<p>All of it</p>');
  });

  test('keeps the files beside it in the library, so that it is shown the same from there', async () => {
    const beside = { 'a.css': css('p{background:url(one.gif)}'), 'one.gif': pixel() };
    const source = html(
      '<link rel=stylesheet href=a.css>',
      `<article>${'<p>Words of some length stand here.</p>'.repeat(9)}</article>`,
    );
    for await (const outcome of runImport(dropped('a.html', source, { beside }), {
      known: async () => false,
    })) {
      if (outcome.kind !== 'article') throw new Error('no article');
      expect(outcome.item.pageFiles?.map(({ source: address, mediaType }) => [address, mediaType])).toEqual([
        ['a.css', 'text/css'],
        ['one.gif', 'image/gif'],
      ]);
    }
  });

  test('asks for nothing beside a page that names nothing there', async () => {
    const asked: string[] = [];
    const file = dropped('a.html', '');
    const siblings = {
      read: async (address: string) => {
        asked.push(address);
        return null;
      },
    };
    const part = {
      file: { ...file, siblings },
      format: 'html',
      source: html('', '<img src="https://a.test/b.gif">'),
    };
    await filesBeside(part as unknown as Parameters<typeof filesBeside>[0]);
    expect(asked).toEqual([]);
  });
});

describe('the original of a file', () => {
  test.each([
    ['singlefile/marked/lamps.html', '', 'lamp'],
    ['save-page-we/plain/bridge.html', '', 'bridge'],
    ['htz/packed/bakery.htz', '', 'bakery'],
    ['epub/calibre-highlights/two-keys.epub', '', 'key'],
    ['enex/highlights/rope-walk.enex', '1', 'rope'],
  ])('%s is a page', async (name, only, words) => {
    const bytes = readFileSync(path.join(fixtures, name));
    const page = await pageOf(path.basename(name), bytes, {}, only);
    expect(page.html.toLowerCase()).toContain(words);
  });

  test('a book has the styles of its chapters', async () => {
    const chapter = (words: string) =>
      strToU8(
        `<html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="stylesheet" href="../css/book.css"/></head><body><h1>${words}</h1><p>The words of it.</p></body></html>`,
      );
    const book = zipSync({
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      ),
      'OPS/book.opf': strToU8(
        '<package><metadata/><manifest><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      ),
      'OPS/text/a.xhtml': chapter('One'),
      'OPS/text/b.xhtml': chapter('Two'),
      'OPS/css/book.css': strToU8('h1{background:url(line.gif)}'),
      'OPS/css/line.gif': new Uint8Array(pixel()),
    });
    const { html: made, parts } = await pageOf('a.epub', book);
    expect(made.match(/<style>h1\{background:url\("part:0"\)\}<\/style>/g)).toHaveLength(1);
    expect(parts).toHaveLength(1);
  });

  test('a text is its letters', async () => {
    const page = await readSavedPage(dropped('a.md', '# Words\n\n*as* they stand'), { only: '', asText: [] });
    expect(page).toEqual({ kind: 'text', text: '# Words\n\n*as* they stand' });
  });

  test('of what has none says so', async () => {
    const bytes = readFileSync(path.join(fixtures, 'docx/report/eel-ladder.docx'));
    const page = await readSavedPage(dropped('a.docx', bytes), { only: '', asText: [] });
    expect(page).toMatchObject({ kind: 'none', reason: expect.stringContaining('Word') });
  });

  test('that is not in the file is none', async () => {
    expect(await readSavedPage(dropped('a.html', html('', 'x')), { only: 'b.html', asText: [] })).toBeNull();
  });
});
