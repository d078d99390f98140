import { describe, expect, test } from 'vitest';
import { belongsTo } from '../../../electron/import/companion-folder.ts';
import { detect } from '../../../electron/import/detect/detect.ts';
import { dropped, importAll } from '../support/import-bytes.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const html = '<!doctype html><title>x</title>';

describe('what a file is', () => {
  test.each<[string, string, string | Uint8Array, string | null]>([
    ['a page by its bytes under a wrong name', 'a.txt', html, 'text'],
    ['a page without a name that says so', 'page', html, 'html'],
    ['a page named like nothing known', 'a.php5', html, 'html'],
    ['a page that a program language names', 'a.js', html, null],
    ['a page in UTF-16 with a mark', 'a', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(html)]), 'html'],
    ['a text in UTF-16 without a mark', 'a.txt', utf16('Some words of a text that is plain'), 'text'],
    ['a text with an unknown name', 'LICENSE', 'Some words', 'text'],
    ['a text that begins with the letters of a font', 'a.txt', 'OTTO VON EXAMPLE was born', 'text'],
    ['a text that begins with the letters of a sound file', 'a.txt', 'ID3 tags are', 'text'],
    ['Markdown by its name', 'a.md', '# A', 'markdown'],
    ['a ZIP under another name', 'a.html', 'PK\x03\x04rest', 'zip'],
    ['an EPUB, which is a ZIP', 'a.epub', 'PK\x03\x04rest', 'zip'],
    ['bytes that are no text', 'a.txt', Buffer.from([1, 2, 0, 0, 7, 9, 0, 3, 200, 0, 11]), null],
    ['bytes that are no text, named as a page', 'a.html', Buffer.alloc(64, 3), null],
    ['a style sheet', 'a.css', 'p {}', null],
    ['a PDF under another name', 'a.html', '%PDF-1.7', 'pdf'],
    ['a page under a name for any bytes', 'a.bin', html, 'html'],
    ['an image', 'a.png', Buffer.from('89504e470d0a1a0a', 'hex'), null],
    [
      'a Japanese text in ISO-2022-JP, with its escapes',
      'a.txt',
      Buffer.from('\x1b$B$3$l$O\x1b(B text'),
      'text',
    ],
  ])('%s', (_, name, head, expected) => {
    const bytes = typeof head === 'string' ? Buffer.from(head, 'latin1') : head;
    expect(detect(name, bytes).format?.name ?? null).toBe(expected);
  });

  test('a file that the user named fails, one that was found in a folder is skipped; both say what it is', async () => {
    for (const [named, outcome] of [
      [true, 'failed'],
      [false, 'skipped'],
    ] as const)
      expect(await importAll(dropped('a.json', '{}', { named }))).toMatchObject([
        { kind: 'problem', outcome, reason: expect.stringMatching(/data and no article.*imports web pages/) },
      ]);
  });

  test.each([
    ['an empty file', '', /empty/],
    ['white space', ' \n \n', /No article text/],
    [
      'a page without text',
      '<!doctype html><title>App</title><div id=root></div><script>x()</script>',
      /No article text/,
    ],
  ])('%s is a problem in words', async (_, content, reason) => {
    expect(await importAll(dropped('a.html', content))).toMatchObject([
      { kind: 'problem', outcome: 'failed', reason: expect.stringMatching(reason) },
    ]);
  });
});

test.each([
  ['page_files', ['page.html', 'page_files'], true],
  ['Seite-Dateien', ['Seite.htm'], true],
  ['статья_файлы', ['статья.html'], true],
  ['page_files', ['other.html'], false],
  ['page files of mine', ['page.html'], false],
  ['page', ['page.html'], false],
  ['page_files', ['page.txt'], false],
])('the folder %s beside %j belongs to a page: %s', (folder, beside, expected) => {
  expect(belongsTo(folder, beside)).toBe(expected);
});
