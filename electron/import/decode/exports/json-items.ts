import type { ByteSource } from '../../stages.ts';

const step = 256 * 1024;
const [quote, backslash, open, close, comma] = [0x22, 0x5c, 0x5b, 0x5d, 0x2c];
const opens = new Set([0x5b, 0x7b]);
const closes = new Set([0x5d, 0x7d]);
const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);

/**
 * The elements of a JSON array (RFC 8259) in UTF-8 one after the other, in memory for one element. Throws a `SyntaxError` for an
 * element that is broken, and after the last whole one where the array is cut off.
 */
export async function* jsonElements(source: ByteSource): AsyncGenerator<unknown> {
  let depth = 0;
  let inText = false;
  let escaped = false;
  let pieces: Uint8Array[] = [];
  const value = (last: Uint8Array): unknown => {
    const text = Buffer.concat([...pieces, last])
      .toString('utf8')
      .trim();
    pieces = [];
    return text === '' ? undefined : JSON.parse(text);
  };
  for (let at = 0; at < source.size; at += step) {
    const bytes = await source.read(at, step);
    let from = depth > 0 ? 0 : -1;
    for (const [index, byte] of bytes.entries()) {
      if (inText) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inText = false;
      } else if (byte === quote) inText = true;
      else if (depth === 0) {
        if (byte !== open) {
          if (isSpace(byte) || byte > 0x7f) continue;
          return;
        }
        depth = 1;
        from = index + 1;
      } else if (opens.has(byte)) depth++;
      else if ((depth === 1 && byte === comma) || (depth === 1 && byte === close)) {
        const element = value(bytes.subarray(from, index));
        if (element !== undefined) yield element;
        if (byte === close) return;
        from = index + 1;
      } else if (closes.has(byte)) depth--;
    }
    if (from >= 0) pieces.push(bytes.subarray(from));
  }
  if (depth === 0) return;
  if (depth === 1 && !inText) {
    const element = value(new Uint8Array());
    if (element !== undefined) yield element;
  }
  throw new SyntaxError('the array is cut off');
}
