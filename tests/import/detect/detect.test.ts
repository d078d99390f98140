import { describe, expect, test } from 'vitest';
import { companionFolders } from '../../../electron/import/companion-folder.ts';
import { detect } from '../../../electron/import/detect/detect.ts';
import { dropped, importAll } from '../support/import-bytes.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const html = '<!doctype html><title>x</title>';

describe('what a file is', () => {
  test.each<[string, string, string | Uint8Array, string | null]>([
    ['a page by its bytes under a wrong name', 'a.txt', html, 'html'],
    ['a page that is named as data', 'a.xml', html, 'html'],
    ['a note that begins with a piece of a page', 'a.md', '<title> is what a page is called', 'markdown'],
    ['a page without a name that says so', 'page', html, 'html'],
    ['a page named like nothing known', 'a.php5', html, 'html'],
    ['a page that a program language names', 'a.js', html, null],
    ['a page in UTF-16 with a mark', 'a', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(html)]), 'html'],
    ['a text in UTF-16 without a mark', 'a.txt', utf16('Some words of a text that is plain'), 'text'],
    ['a text with an unknown name', 'LICENSE', 'Some words', 'text'],
    ['a text that begins with the letters of a font', 'a.txt', 'OTTO VON EXAMPLE was born', 'text'],
    ['a text that begins with the letters of a sound file', 'a.txt', 'ID3 tags are', 'text'],
    ['Markdown by its name', 'a.md', '# A', 'markdown'],
    [
      'Markdown without a name, by its front matter',
      'note',
      '---\ntitle: A\ntags:\n  - b\n---\nWords',
      'markdown',
    ],
    [
      'Markdown without a name, by its headings and links',
      'README',
      '# A\n\nSee [b](https://b.example).',
      'markdown',
    ],
    ['a script without a name', 'run', '#!/bin/sh\n# Starts it\necho [a](b)', 'text'],
    ['a text between lines', 'note', '---\nWords: more words\nand so on\n---\n', 'text'],
    ['Markdown named as a text', 'a.txt', '# A\n\nSee [b](https://b.example).', 'markdown'],
    ['program code with what looks like Markdown', 'a.py', '# A\n# [b](https://b.example)\n', null],
    ['data in several parts', 'a.yaml', '---\na: b\n---\nc: d\n', null],
    ['a ZIP under another name', 'a.html', 'PK\x03\x04rest', 'zip'],
    ['a ZIP named as a text', 'a.txt', 'PK\x03\x04rest', 'zip'],
    ['a ZIP named as data', 'a.json', 'PK\x03\x04rest', 'zip'],
    ['a sheet of an office program, which is a ZIP', 'a.xlsx', 'PK\x03\x04rest', null],
    ['a mail named as data', 'a.csv', 'From: a@b.example\r\nSubject: x\r\nDate: now\r\n\r\nx', 'mail'],
    [
      'a text in UTF-16 of another script',
      'a.txt',
      utf16('Лампы горят вечером на набережной. '.repeat(4)),
      'text',
    ],
    [
      'zero bytes and a few words',
      'a.txt',
      Buffer.concat([Buffer.alloc(400), Buffer.from('A few words')]),
      null,
    ],
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

  test.each([
    ['a.epub', 'named like a book (EPUB)'],
    ['a.docx', 'named like a Word document'],
    ['a.zip', 'named like a ZIP archive'],
  ])('what a damaged %s is called', (name, words) => {
    expect(detect(name, Buffer.from([0, 1, 2, 3, 0, 9, 0, 0])).reason).toContain(words);
  });

  test('a file that the user named fails, one that was found in a folder is skipped; both say what it is', async () => {
    for (const [named, outcome] of [
      [true, 'failed'],
      [false, 'skipped'],
    ] as const)
      expect(await importAll(dropped('a.json', '{}', { named }))).toMatchObject([
        { kind: 'problem', outcome, reason: expect.stringMatching(/data and no article.*as plain text/) },
      ]);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['a.opml', '<opml version="2.0"><body/></opml>', /list of feeds.*Save the feeds/],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /office document.*Save it as DOCX/],
    ['a.7z', Buffer.from('377abcaf271c0004', 'hex'), /Unpack it/],
    ['a.azw3', Buffer.from(`Lamps${'\0'.repeat(55)}BOOKMOBI`), /Convert it to EPUB/],
    ['a.fb2', '<?xml version="1.0"?>\n<FictionBook xmlns="x"><body/></FictionBook>', /Convert it to EPUB/],
    ['a.acsm', '<fulfillmentToken/>', /licence of a book/],
    ['a.zim', Buffer.from('5a494d04060000', 'hex'), /Open it in Kiwix/],
  ])('%s is not imported, and what to do is said', async (name, content, reason) => {
    expect(await importAll(dropped(name, content))).toMatchObject([
      { kind: 'problem', outcome: 'failed', reason: expect.stringMatching(reason) },
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
  expect(companionFolders([folder], beside).has(folder)).toBe(expected);
});
