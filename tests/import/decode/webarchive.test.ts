import { describe, expect, test } from 'vitest';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';
import { page, pixel } from '../support/pages.ts';
import { binaryPlist } from '../support/plist.ts';

const main = (html: string | Buffer, more = {}) => ({
  WebResourceData: Buffer.from(html),
  WebResourceURL: 'https://lamps.example/a/page.html',
  WebResourceMIMEType: 'text/html',
  WebResourceTextEncodingName: 'UTF-8',
  WebResourceFrameName: '',
  ...more,
});
const picture = (url: string, number: number) => ({
  WebResourceData: pixel(number),
  WebResourceURL: url,
  WebResourceMIMEType: 'image/gif',
});

describe('a Safari web archive', () => {
  const pictures = [
    picture('https://lamps.example/i.gif?size=1', 0),
    picture('https://lamps.example/a/b.gif', 1),
  ];

  test('is an article with its address, and the pictures by address and relative address', async () => {
    const body = '<img src="https://lamps.example/i.gif?size=1"><img src="b.gif"><img src="../gone.gif">';
    const bytes = binaryPlist({ WebMainResource: main(page(body)), WebSubresources: pictures });
    for (const name of ['page.webarchive', 'page.html', 'page']) {
      const item = await importOne(name, bytes);
      expect(item).toMatchObject({
        title: 'Lamps',
        format: 'webarchive',
        url: 'https://lamps.example/a/page.html',
      });
      expect(item.assets.map(({ source }) => source)).toEqual([
        'https://lamps.example/i.gif?size=1',
        'b.gif',
      ]);
    }
  });

  test('is read in the charset that it names, before that of the page', async () => {
    const html = Buffer.from(page('<p>La stand along the quay.</p>'), 'latin1');
    html.set([0xcb, 0xe0], html.indexOf('La stand'));
    const bytes = binaryPlist({
      WebMainResource: main(html, { WebResourceTextEncodingName: 'windows-1251' }),
    });
    const item = await importOne('page.webarchive', bytes);
    expect(item.charset).toEqual({ name: 'windows-1251', rule: 'container' });
    expect(item.text).toContain('Ла stand');
  });

  test('is read as XML too', async () => {
    const data = (bytes: Buffer) => `<data>\n\t${bytes.toString('base64')}\n</data>`;
    const xml = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist version="1.0"><dict>
      <key>WebMainResource</key><dict><key>WebResourceData</key>${data(Buffer.from(page('<img src="b.gif">')))}
      <key>WebResourceURL</key><string>https://lamps.example/a/page.html</string><key>WebResourceMIMEType</key><string>text/html</string></dict>
      <key>WebSubresources</key><array><dict><key>WebResourceData</key>${data(pixel())}<key>WebResourceURL</key><string>https://lamps.example/a/b.gif</string></dict></array>
      </dict></plist>`;
    const item = await importOne('page', xml);
    expect(item.format).toBe('webarchive');
    expect(item.assets).toHaveLength(1);
  });

  test('of a plain text is that text', async () => {
    const text = main('A first line.\n\nAnd a second, which is a paragraph of its own.', {
      WebResourceMIMEType: 'text/plain',
      WebResourceURL: 'https://lamps.example/notes.txt',
    });
    expect((await importOne('page.webarchive', binaryPlist({ WebMainResource: text }))).format).toBe('text');
  });

  test.each([
    ['cut off', binaryPlist({ WebMainResource: main(page()) }).subarray(0, 300)],
    ['without a page', binaryPlist({ WebSubresources: pictures })],
    ['of another kind', binaryPlist({ WebMainResource: 'x' })],
  ])('%s says so', async (_, bytes) => {
    const [outcome] = await importAll(dropped('page.webarchive', bytes));
    expect(outcome).toMatchObject({ kind: 'problem', outcome: 'failed' });
    expect(outcome?.kind === 'problem' && outcome.reason).toContain('web archive is damaged');
  });

  describe('of text that is cut off', () => {
    const text = (html: string) =>
      `<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x">\n<plist version="1.0"><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>${Buffer.from(html).toString('base64')}</data><key>WebResourceMIMEType</key><string>text/html</string></dict></dict></plist>`;
    const cut = (html: string, length: number) =>
      importAll(dropped('a.webarchive', text(html).slice(0, length)));
    const long = page(`<p>${'The lamps were lit at dusk every evening. '.repeat(40)}</p>`);

    test('is read as far as it goes, and says so', async () => {
      expect((await cut(long, 9999)).map(({ kind }) => kind)).toEqual(['article']);
      expect(await cut(long, text(long).length - 400)).toMatchObject([
        { kind: 'article' },
        { kind: 'problem', outcome: 'failed', reason: expect.stringMatching(/cut off.*in Safari/) },
      ]);
    });

    test('and says nothing else where its text is missing', async () => {
      expect(await cut(long, 260)).toMatchObject([
        { kind: 'problem', reason: expect.stringMatching(/^This Safari web archive is cut off/) },
      ]);
    });

    test('one without an article is opened in no other browser', async () => {
      const outcomes = await cut('<!doctype html><title>A</title><div id=root></div>', 9999);
      expect(outcomes).toMatchObject([
        { reason: expect.stringMatching(/^No article text.*Open it in Safari/) },
      ]);
    });
  });
});
