import { labelToName, TextDecoder } from '@exodus/bytes/encoding.js';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import { type Placer, placerBetween } from '../text/place-again.ts';

type Encode = (text: string) => Uint8Array;

const multibyte = new Set(['gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr']);

/** What writes a character in an encoding of the Encoding Standard (WHATWG), or throws; null for the others. */
function encoderOf(name: string): Encode | null {
  const label = labelToName(name)?.toLowerCase();
  if (!label || label === 'replacement' || label.startsWith('utf-16')) return null;
  if (label === 'utf-8') {
    const utf8 = new TextEncoder();
    return (text) => utf8.encode(text);
  }
  if (multibyte.has(label)) return createMultibyteEncoder(label);
  return createSinglebyteEncoder(label);
}

const unknown = Uint8Array.of(0x3f);

/** A character's bytes; a question mark for what came from an entity and is not in the encoding. */
function bytesOf(character: string, encode: Encode): Uint8Array {
  try {
    return encode(character);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return unknown;
    throw error;
  }
}

/** The text that the same bytes are in another encoding, and where an offset of the one lies in it. */
function reread(before: string, encode: Encode, charset: string) {
  const starts = new Uint32Array(before.length + 1);
  const parts: Uint8Array[] = [];
  let length = 0;
  let unit = 0;
  for (const character of before) {
    const bytes = bytesOf(character, encode);
    starts.fill(length, unit, unit + character.length);
    parts.push(bytes);
    unit += character.length;
    length += bytes.length;
  }
  starts[before.length] = length;
  const all = new Uint8Array(length);
  let written = 0;
  for (const bytes of parts) {
    all.set(bytes, written);
    written += bytes.length;
  }
  const decoder = new TextDecoder(charset);
  const text = decoder.decode(all);
  // A part of a character at the end counts as one.
  const offset = (at: number) => decoder.decode(all.subarray(0, starts[at])).length;
  return { text, offset };
}

/**
 * Finds places in a text that was read anew, from the same bytes, in another encoding: the words of a highlight are turned into their bytes and
 * read as those of the new text are. Null where `from` or `to` is no encoding of the Encoding Standard, as UTF-32 is none, or
 * where `from` can't be written.
 */
export function placerReread(
  before: string,
  after: string,
  { from, to }: { from: string; to: string },
): Placer | null {
  const encode = encoderOf(from);
  if (!encode || !labelToName(to)) return null;
  // Writing a long text takes seconds, and most articles have no highlight.
  const prepare = () => {
    const { text, offset } = reread(before, encode, to);
    return { text, offset, between: placerBetween(text, after) };
  };
  let prepared: ReturnType<typeof prepare> | undefined;
  return (selectors) => {
    prepared ??= prepare();
    const { text, offset, between } = prepared;
    const start = offset(selectors.start);
    const end = offset(selectors.end);
    const found = between({
      quote: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - selectors.prefix.length), start),
      suffix: text.slice(end, end + selectors.suffix.length),
      start,
      end,
    });
    return found && { ...found, how: 'reread' };
  };
}
