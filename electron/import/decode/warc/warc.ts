import type { DroppedFile, Part } from '../../stages.ts';
import { problemOf } from '../whole-file.ts';
import { noPage, pagesIn } from './pages.ts';
import { indexWarc } from './warc-index.ts';

/** A WARC file (ISO 28500), plain or gzipped by record: an article for each page in it, with its images. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const { captures, frames, damaged } = await indexWarc(file.bytes);
  const stored = captures.map((capture) => ({ ...capture, source: file.bytes }));
  let pages = 0;
  for await (const part of pagesIn(file, stored, frames)) {
    pages++;
    yield part;
  }
  if (damaged)
    yield problemOf(
      file,
      'This web archive is damaged or cut off; the pages before the damage were read. Get it again from where it came.',
    );
  else if (pages === 0) yield problemOf(file, noPage);
}
