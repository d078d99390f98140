import type { DecoderName } from './detect/formats.ts';
import type { DroppedFile, Part } from './stages.ts';

export type Decode = (file: DroppedFile) => AsyncGenerator<Part>;

/** Decoders are loaded when the first file of their format comes. */
const decoders = {
  html: () => import('./decode/html.ts'),
  lectern: () => import('./decode/lectern/lectern-page.ts'),
  text: () => import('./decode/text.ts'),
  markdown: () => import('./decode/markdown.ts'),
  gzip: () => import('./decode/gzip.ts'),
  zip: () => import('./decode/zip.ts'),
  mhtml: () => import('./decode/mhtml.ts'),
  pdf: () => import('./decode/pdf/pdf.ts'),
  bookmarks: () => import('./decode/exports/bookmarks.ts'),
  csv: () => import('./decode/exports/csv.ts'),
  json: () => import('./decode/exports/json.ts'),
  'library-article': () => import('./decode/library/library-article.ts'),
  'library-manifest': () => import('./decode/library/library-manifest.ts'),
  clippings: () => import('./decode/exports/clippings.ts'),
  shortcut: () => import('./decode/exports/shortcut.ts'),
  feed: () => import('./decode/feed/feed.ts'),
  enex: () => import('./decode/enex/enex.ts'),
  tar: () => import('./decode/tar.ts'),
  mail: () => import('./decode/mail/mail.ts'),
  mbox: () => import('./decode/mail/mbox.ts'),
  warc: () => import('./decode/warc/warc.ts'),
  webarchive: () => import('./decode/webarchive.ts'),
} satisfies Record<DecoderName, () => Promise<{ decode: Decode }>>;

/** Formats that hold files rather than an article. */
export const isContainer = (name: DecoderName) => name === 'gzip' || name === 'zip';

export async function decoderFor(name: DecoderName): Promise<Decode> {
  return (await decoders[name]()).decode;
}
