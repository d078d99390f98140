import { sliceOf } from '../sources.ts';
import type { ByteSource } from '../stages.ts';

/** "End of central directory" (APPNOTE 4.3.16): 22 bytes and a comment. */
const mark = Buffer.from([0x50, 0x4b, 5, 6]);
const fixedLength = 22;
/** How far from the end it is looked for: the longest comment, and what a page that unpacks itself writes after it. */
const searched = 1024 * 1024;
const inZip64 = 0xffffffff;

/**
 * Where the ZIP file lies in a file: other bytes may stand before it, whether its offsets count them or not, and after it.
 * All of the file where no end of a directory is found.
 */
async function boundsOf(source: ByteSource): Promise<{ start: number; end: number }> {
  const from = Math.max(0, source.size - searched);
  const tail = Buffer.from(await source.read(from, source.size - from));
  for (let at = tail.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(mark, at - 1)) {
    if (at + fixedLength > tail.length) continue;
    const end = from + at + fixedLength + tail.readUInt16LE(at + 20);
    const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (end > source.size) continue;
    if (offset === inZip64 || length === inZip64) return { start: 0, end };
    const start = from + at - length - offset;
    if (start >= 0) return { start, end };
  }
  return { start: 0, end: source.size };
}

/** The bytes of a file that are its ZIP file, without what stands before and after. */
export async function zipPartOf(source: ByteSource): Promise<ByteSource> {
  const { start, end } = await boundsOf(source);
  if (start === 0 && end === source.size) return source;
  return sliceOf(source, start, end - start);
}
