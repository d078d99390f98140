import { getBOMEncoding, labelToName, TextDecoder } from '@exodus/bytes/encoding.js';
import sniffMarkup from 'html-encoding-sniffer';
import { detect } from 'jschardet';
import type { Charset } from '../../api/model.ts';

/** Enough text for statistics, little enough to be quick. */
const sampleLength = 256 * 1024;

const decodeAs = (name: string, bytes: Uint8Array) => new TextDecoder(name).decode(bytes);

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-16 without a mark: ASCII letters leave zero bytes on one side of the pairs, which is valid UTF-8 but no text. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (Math.max(even, odd) < head.length * 0.1) return null;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

/** The encoding that the page itself names in its first 1,024 bytes, by the prescan of the HTML standard. */
function declared(bytes: Uint8Array): string | null {
  const none = 'none';
  const found = sniffMarkup(bytes, { defaultEncoding: none });
  return found === none ? null : found;
}

function guessed(bytes: Uint8Array): string | null {
  const { encoding, confidence } = detect(bytes.subarray(0, sampleLength));
  const name = encoding ? labelToName(encoding) : null;
  return name && confidence >= 0.2 ? name : null;
}

/**
 * The text of a document and how its charset was found, in the order of the WHATWG: mark, container, declaration in the
 * markup, strict UTF-8, statistics, windows-1252. Bytes that the encoding does not have become U+FFFD; never fails.
 */
export function decodeText(
  bytes: Uint8Array,
  { container, markup }: { container?: string; markup: boolean },
): { text: string; charset: Charset } {
  const as = (name: string, rule: Charset['rule'], text = decodeAs(name, bytes)) => ({
    text,
    charset: { name, rule },
  });

  const bom = getBOMEncoding(bytes);
  if (bom) return as(labelToName(bom) ?? bom, 'bom');
  const outer = container ? labelToName(container) : null;
  if (outer) return as(outer, 'container');
  const wide = unmarkedUtf16(bytes);
  if (wide) return as(wide, 'detector');
  const meta = markup ? declared(bytes) : null;
  if (meta) return as(meta, 'meta');
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return as('UTF-8', 'utf-8', utf8);
  const guess = guessed(bytes);
  if (guess) return as(guess, 'detector');
  return as('windows-1252', 'default');
}
