import { createHash } from 'node:crypto';
import { hasSpecialText } from '../../db/special-text.ts';
import type { Highlight, SafeHtml } from '../../electron/api/model.ts';
import type { AnnotatedArticle, Picture } from '../../electron/export/annotated-article.ts';
import type { Exporter, ExportSource, LibraryFacts, RenderedFile } from '../../electron/export/exporter.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { safeTree } from '../../electron/text/safe-tree.ts';

export const highlight = (change: Partial<Highlight> = {}): Highlight => ({
  id: 'hhhhhhhhhhhhhhhh',
  articleId: 'aaaaaaaaaaaaaaaa',
  quote: 'The tide comes in twice a day.',
  prefix: '',
  suffix: '',
  start: 0,
  end: 30,
  color: 'yellow',
  style: 'highlight',
  heading: null,
  state: 'placed',
  note: '',
  tags: [],
  created: '2026-01-02T03:04:05.000Z',
  updated: '2026-01-02T03:04:05.000Z',
  ...change,
});

interface Change extends Omit<Partial<AnnotatedArticle>, 'original'> {
  html?: string;
  pictures?: Picture[];
  original?: Uint8Array;
}

/** An annotated article with everything that exporters ask for; `html` is what its body and text are made of. */
export function article({
  html = '<p>The tide comes in twice a day.</p>',
  pictures = [],
  original = new TextEncoder().encode(html),
  ...change
}: Change = {}): AnnotatedArticle {
  const { root } = safeTree(html);
  return {
    id: 'aaaaaaaaaaaaaaaa',
    title: 'Tides: an “atlas”',
    authors: ['Ada Byron', 'N. N.'],
    siteName: 'The Shore',
    published: { value: '2020-09-25', precision: 'day', inferred: false },
    added: '2026-01-01T00:00:00.000Z',
    updated: '2026-01-02T00:00:00.000Z',
    opened: '2026-01-03T00:00:00.000Z',
    language: 'en',
    direction: 'ltr',
    description: null,
    suggestedSection: [],
    colorMeanings: {},
    sectionId: null,
    sectionPath: [],
    tags: ['sea/north', '2020', 'high water'],
    wordCount: 100,
    progress: 0.424,
    read: false,
    starred: false,
    saved: true,
    trashed: false,
    url: 'https://example.org/tides?a=1',
    highlights: [highlight()],
    note: '',
    readingOffset: 0,
    original: { name: 'tides.html', format: 'html', size: original.length, charset: null },
    body: () => ({
      isWords: !hasSpecialText(html),
      html: html as SafeHtml,
      text: plainText(root).text,
      headings: [],
    }),
    picture: (sha256) => pictures.find((one) => one.sha256 === sha256) ?? null,
    source: () => ({
      original: {
        ...{ name: 'tides.html', sha256: hash(original), size: original.length },
        pieces: () => [original],
      },
      ...{ partPath: '', sha256: hash(`source ${html}`), dropped: [], edits: [] },
      files: pictures.map((picture) => ({ source: 'picture.png', size: picture.bytes.length, ...picture })),
    }),
    ...change,
  };
}

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

async function* oneByOne<T>(list: readonly T[]) {
  yield* list;
}

/** Articles as an exporter takes them. */
export const sourceOf = (
  articles: readonly AnnotatedArticle[],
  options: ExportSource['options'] = {},
  title = 'Notes',
  library: LibraryFacts = { sections: [], tagColors: [], colorMeanings: {}, isWhole: true },
): ExportSource => ({
  outline: articles,
  articles: oneByOne(articles),
  options,
  title,
  library: () => library,
});

/** What an exporter of text makes of articles in one file. */
export async function oneFile(
  exporter: Exporter,
  articles: readonly AnnotatedArticle[],
  options: ExportSource['options'] = {},
): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exporter.renderOne(sourceOf(articles, options))) pieces.push(piece as string);
  return pieces.join('');
}

/** The files that an exporter makes of articles. */
export async function manyFiles(
  exporter: Exporter,
  articles: readonly AnnotatedArticle[],
  options: ExportSource['options'] = {},
): Promise<RenderedFile[]> {
  const files: RenderedFile[] = [];
  for await (const file of exporter.renderMany(sourceOf(articles, options))) files.push(file);
  return files;
}
