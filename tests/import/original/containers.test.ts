import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSavedPage } from '../../../electron/import/read-saved-page.ts';
import { dropped } from '../support/import-bytes.ts';
import { pixel } from '../support/pages.ts';
import { binaryPlist } from '../support/plist.ts';
import { packed, response } from '../support/warc.ts';

const url = 'https://lamps.example/a/page.html';
const html = (sheet: string) =>
  `<!doctype html><html><head><title>Lamps</title><link rel="stylesheet" href="${sheet}"></head><body><nav>Menu</nav><p>Lamps of the quay.</p></body></html>`;
const css = 'nav{background:url(img/line.gif)}';

/** Chromium names a sheet by a content id, which stands nowhere in the address of what it names. */
const mhtml = () =>
  [
    `Snapshot-Content-Location: ${url}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="edge"\r\n`,
    `--edge\r\nContent-Type: text/html\r\nContent-Location: ${url}\r\n\r\n${html('cid:css-1@mhtml.blink')}`,
    `--edge\r\nContent-Type: text/css\r\nContent-ID: <css-1@mhtml.blink>\r\n\r\nnav{background:url(https://lamps.example/a/img/line.gif)}`,
    `--edge\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://lamps.example/a/img/line.gif\r\n\r\n${pixel().toString('base64')}`,
    '--edge--\r\n',
  ].join('\r\n');

const resource = (address: string, type: string, data: Uint8Array) => ({
  WebResourceData: data,
  WebResourceURL: address,
  WebResourceMIMEType: type,
});
const webarchive = () =>
  binaryPlist({
    WebMainResource: resource(url, 'text/html', Buffer.from(html('page.css'))),
    WebSubresources: [
      resource('https://lamps.example/a/page.css', 'text/css', Buffer.from(css)),
      resource('https://lamps.example/a/img/line.gif', 'image/gif', pixel()),
    ],
  });

const warc = () =>
  packed([
    response(url, html('page.css')),
    response('https://lamps.example/a/page.css', css, { headers: { 'Content-Type': 'text/css' } }),
    response('https://lamps.example/a/img/line.gif', pixel(), { headers: { 'Content-Type': 'image/gif' } }),
  ]);

const zip = () =>
  zipSync({
    'lamps/page.html': strToU8(html('page.css')),
    'lamps/page.css': strToU8(css),
    'lamps/img/line.gif': new Uint8Array(pixel()),
  });

describe('the original page out of a container', () => {
  test.each([
    ['page.mhtml', mhtml(), ''],
    ['page.webarchive', webarchive(), ''],
    ['page.warc.gz', warc(), url],
    ['pages.zip', zip(), 'lamps/page.html'],
    ['both.zip', zipSync({ 'in/pages.zip': zip() }), 'in/pages.zip/lamps/page.html'],
  ])('%s has the styles and pictures that lie in it', async (name, bytes, only) => {
    const page = await readSavedPage(dropped(name, bytes), { only, asText: [] });
    if (page?.kind !== 'page') throw new Error(`no page: ${JSON.stringify(page)}`);
    expect(page.html).toContain('<style>nav{background:url("part:0")}</style>');
    expect(page.parts.map(({ mediaType }) => mediaType)).toEqual(['image/gif']);
    expect(page.missing).toBe(0);
  });
});
