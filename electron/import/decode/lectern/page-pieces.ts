import type { ByteSource } from '../../stages.ts';

/** How every article of a page begins that Lectern wrote, and no text in it: there, `<` is written as `&lt;`. */
const start = Buffer.from('<article data-lectern="');
const step = 1024 * 1024;

/** Where the articles of a page begin, in bytes. A page in UTF-16 seems to have none. */
export async function articleStarts(source: ByteSource): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < source.size; at += step) {
    // One that lies across the end of a step is found in the next.
    const bytes = Buffer.from(await source.read(at, step + start.length - 1));
    for (let index = bytes.indexOf(start); index !== -1; index = bytes.indexOf(start, index + 1))
      found.push(at + index);
  }
  return found;
}
