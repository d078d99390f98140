import { describe, expect, test } from 'vitest';
import type { MarkdownPreset } from '../../electron/api/exports.ts';
import { docx } from '../../electron/export/docx/docx.ts';
import { epub } from '../../electron/export/epub/epub.ts';
import type { Exporter } from '../../electron/export/exporter.ts';
import { html } from '../../electron/export/html/html.ts';
import { markdown } from '../../electron/export/markdown.ts';
import { text } from '../../electron/export/text.ts';
import { article, oneFile, sourceOf } from './annotated.ts';
import { filesOf } from './book-check.ts';

async function filesIn(exporter: Exporter, one: ReturnType<typeof article>) {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of exporter.renderOne(sourceOf([one])))
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  return filesOf(new Uint8Array(await new Blob(pieces).arrayBuffer()));
}

describe('dates', () => {
  const dated = article({
    published: { value: '2024-05-24T02:20:06+05:00', precision: 'minute', inferred: false },
    added: '2026-01-01T08:09:10.123Z',
    updated: '2026-01-02T08:09:10.123Z',
  });
  const clock = /02:20|08:09/;
  const presets: readonly MarkdownPreset[] = ['obsidian', 'logseq', 'readwise', 'plain'];

  test.each(presets)('are days in Markdown for %s', async (preset) => {
    const written = await oneFile(markdown, [dated], { preset });
    expect(written).toContain('2024-05-24');
    expect(written).not.toMatch(clock);
  });
  test('are days in a text', async () => {
    const written = await oneFile(text, [dated]);
    expect(written).toContain('Published: 2024-05-24\n');
    expect(written).not.toMatch(clock);
  });
  test('are days on a page, which says the instant to programs', async () => {
    expect(await oneFile(html, [dated])).toContain(
      'Published <time datetime="2024-05-24T02:20:06+05:00">2024-05-24</time>',
    );
  });
  test('are days in a book and in a document of Word', async () => {
    const chapter = (await filesIn(epub, dated)).get(`EPUB/${dated.id}.xhtml`);
    expect(chapter).toContain('The Shore · 2024-05-24 · ');
    const document = (await filesIn(docx, dated)).get('word/document.xml');
    expect(document).toContain('2024-05-24<');
    expect(document).not.toMatch(clock);
  });
  test('say as much as is known', async () => {
    const year = article({ published: { value: '1999', precision: 'year', inferred: false } });
    expect(await oneFile(text, [year])).toContain('Published: 1999\n');
    const none = await oneFile(markdown, [article({ published: null })], { preset: 'obsidian' });
    expect(none).not.toContain('published');
  });
});

test('who writes under their own name is named once', async () => {
  const own = article({ authors: ['Ada Byron'], siteName: 'Ada Byron', published: null });
  expect(await oneFile(markdown, [own], { preset: 'plain' })).toContain('\n\nAda Byron\n\n');
});

describe('the description of a whole article', () => {
  const words = 'The tide comes in twice a day, and goes out again each time that it came.';
  const tide = (description: string) => article({ html: `<p>${words}</p>`, title: 'Tides', description });
  const shown = async (description: string) => {
    const one = tide(description);
    const chapter = (await filesIn(epub, one)).get(`EPUB/${one.id}.xhtml`) ?? '';
    const document = (await filesIn(docx, one)).get('word/document.xml') ?? '';
    const page = (await oneFile(html, [one])).replace(/<script[\s\S]*?<\/script>/g, '');
    return [page, chapter, document].map((text) => text.includes(description));
  };

  test('is left out where it is the beginning of the text, cut off', async () => {
    expect(await shown('The tide comes in twice a day, and goes …')).toEqual([false, false, false]);
  });
  test('stands above the text where it says more', async () => {
    expect(await shown('What the moon has to do with harbours.')).toEqual([true, true, true]);
  });
});
