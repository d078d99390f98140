import { getBOMEncoding, labelToName, TextDecoder } from '@exodus/bytes/encoding.js';
import sniffMarkup from 'html-encoding-sniffer';
import { detectAll } from 'jschardet';
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
  // Encodings that the standard replaces by one sign hold text all the same; the next rules may read it.
  return found === none || found === 'replacement' ? null : found;
}

/** The encoding that an XML declaration names (XML 1.0, 2.8 and appendix F), for bytes that begin like ASCII. */
function declaredInXml(bytes: Uint8Array): string | null {
  const head = decodeAs('windows-1252', bytes.subarray(0, 1024));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  const name = label ? labelToName(label) : null;
  // Bytes that were read so far are no UTF-16, whatever the declaration says.
  return name && !/^(?:utf-16|replacement)/i.test(name) ? name : null;
}

/** Names of the detector that the Encoding Standard knows under another one. */
const otherNames: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  'shift-jis-2004': 'shift_jis',
  'euc-jis-2004': 'euc-jp',
  cp949: 'euc-kr',
  cp874: 'windows-874',
  'big5-hkscs': 'big5',
  maccyrillic: 'x-mac-cyrillic',
  'mac-cyrillic': 'x-mac-cyrillic',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
};

/** The likeliest encoding by the statistics of the bytes that a browser has too. */
function guessed(bytes: Uint8Array): string | null {
  for (const { encoding, confidence } of detectAll(bytes.subarray(0, sampleLength))) {
    const label = encoding?.toLowerCase() ?? '';
    const name = labelToName(otherNames[label] ?? label);
    if (name && name !== 'replacement' && confidence >= 0.2) return name;
  }
  return null;
}

/** ISO-2022-JP is ASCII with escapes between (RFC 1468), so it is valid UTF-8 and unreadable as such. */
function isIso2022Jp(text: string): boolean {
  const esc = String.fromCharCode(27);
  return text.includes(`${esc}$B`) || text.includes(`${esc}$@`);
}

/**
 * The text of a document and how its charset was found: as the user chose, else in the order of the WHATWG: mark, container, declaration in the
 * markup, strict UTF-8, statistics, windows-1252. Bytes that the encoding does not have become U+FFFD; never fails.
 */
export function decodeText(
  bytes: Uint8Array,
  {
    container,
    markup,
    chosen,
  }: { container?: string | undefined; markup: 'html' | 'xml' | 'none'; chosen?: string | undefined },
): { text: string; charset: Charset } {
  const as = (name: string, rule: Charset['rule'], text = decodeAs(name, bytes)) => ({
    text,
    charset: { name, rule },
  });

  const own = chosen ? labelToName(chosen) : null;
  if (own) return as(own, 'user');
  const bom = getBOMEncoding(bytes);
  if (bom) return as(labelToName(bom) ?? bom, 'bom');
  const outer = container ? labelToName(container) : null;
  if (outer) return as(outer, 'container');
  const wide = unmarkedUtf16(bytes);
  if (wide) return as(wide, 'detector');
  const inPage = markup === 'html' ? declared(bytes) : null;
  const meta = inPage ?? (markup === 'none' ? null : declaredInXml(bytes));
  if (meta) return as(meta, 'meta');
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null && isIso2022Jp(utf8)) return as('ISO-2022-JP', 'detector');
  if (utf8 !== null) return as('UTF-8', 'utf-8', utf8);
  const guess = guessed(bytes);
  if (guess) return as(guess, 'detector');
  return as('windows-1252', 'default');
}
