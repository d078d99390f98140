import { expect, test } from 'vitest';
import type { Piece, Print, RenderedFile } from '../../electron/export/exporter.ts';
import { pdfBy } from '../../electron/export/pdf.ts';
import { article, manyFiles, oneFile, sourceOf } from './annotated.ts';

const beginning = (day: string, title = '(A)') =>
  `%PDF-1.4\n1 0 obj\n<</Title ${title}\n/CreationDate (D:202611${day}214439+00'00')\n/ModDate (D:202611${day}214439+00'00')>>\nendobj\n`;

/** A printer whose PDF is the page itself behind a beginning as Chromium writes it, and what it was given. */
function printer(day = '28', title?: string) {
  const pages: string[] = [];
  const print: Print = async function* (page) {
    let text = '';
    for await (const piece of page as AsyncIterable<Piece>) text += String(piece);
    pages.push(text);
    yield new TextEncoder().encode(beginning(day, title));
    yield new TextEncoder().encode(`/CreationDate (D:1) of the text ${text.length}`);
  };
  return { pages, print };
}

test('is a print of the annotated page, of all articles below their contents', async () => {
  const { pages, print } = printer();
  await oneFile(pdfBy(print), [article({ title: 'One' }), article({ title: 'Two', id: 'bbbbbbbbbbbbbbbb' })]);
  expect(pages.length).toBe(1);
  expect(pages[0]).toContain('<nav class="contents"');
  for (const title of ['One', 'Two']) expect(pages[0]).toContain(`<h1>${title}</h1>`);
});

const textOf = async (content: RenderedFile['content']) => {
  let text = '';
  for await (const piece of content as AsyncIterable<Uint8Array>) text += new TextDecoder().decode(piece);
  return text;
};

test('as a file an article is a page each, named by its title', async () => {
  const { pages, print } = printer();
  const files: string[] = [];
  const two = [article({ title: 'One' }), article({ title: 'Two', id: 'bbbbbbbbbbbbbbbb' })];
  for (const { name, content } of await manyFiles(pdfBy(print), two)) {
    files.push(name);
    expect(await textOf(content)).toContain('%PDF');
  }
  expect(files).toEqual(['One.pdf', 'Two.pdf']);
  expect(pages.map((page) => /<h1>(.*?)<\/h1>/.exec(page)?.[1])).toEqual(['One', 'Two']);
  expect(pages.every((page) => !page.includes('<nav'))).toBe(true);
});

test('printed on two days is the same also under a title as long as they come', async () => {
  const title = `<FEFF${'0416'.repeat(2000)}>`;
  const [first, second] = await Promise.all(
    ['28', '29'].map((day) =>
      textOf(pdfBy(printer(day, title).print).renderOne(sourceOf([article()])) as RenderedFile['content']),
    ),
  );
  expect(first).toBe(second);
});

test('printed on two days is the same, byte by byte, and as long as it was', async () => {
  const [first = '', second] = await Promise.all(
    ['28', '29'].map((day) =>
      textOf(pdfBy(printer(day).print).renderOne(sourceOf([article()])) as RenderedFile['content']),
    ),
  );
  expect(first).toBe(second);
  expect(first.slice(0, beginning('28').length)).toMatch(
    /^%PDF-1.4\n1 0 obj\n<<\/Title \(A\)\s+>>\nendobj\n$/,
  );
  // What stands further on is no date of the file.
  expect(first).toContain('/CreationDate (D:1) of the text');
});
