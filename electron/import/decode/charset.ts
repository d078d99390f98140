import { getBOMEncoding, labelToName, TextDecoder } from '@exodus/bytes/encoding.js';
import sniffMarkup from 'html-encoding-sniffer';
import { detectAll } from 'jschardet';
import type { Charset } from '../../api/model.ts';
import { unmarkedUtf16 } from '../../text/unmarked-utf16.ts';
import { lateMeta } from './late-meta.ts';
import { readUtf32 } from './utf32.ts';

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

/** The encoding that the page itself names in its first 1,024 bytes, by the prescan of the HTML standard. */
function declared(bytes: Uint8Array): string | null {
  const none = 'none';
  const found = sniffMarkup(bytes, { defaultEncoding: none });
  // Encodings that the standard replaces by one sign hold text all the same; the next rules may read it.
  return found === none || found === 'replacement' ? null : found;
}

/** Names that the detector and XML files give to what the Encoding Standard knows under another one. */
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
  'ms-ansi': 'windows-1252',
  'ms-arab': 'windows-1256',
  'ms-cyrl': 'windows-1251',
  'ms-ee': 'windows-1250',
  'ms-greek': 'windows-1253',
  'ms-hebr': 'windows-1255',
  'ms-turk': 'windows-1254',
};

const otherName = (label: string) => otherNames[label.toLowerCase()] ?? label.replaceAll('_', '-');

/** The encoding that an XML declaration names (XML 1.0, 2.8 and appendix F), for bytes that begin like ASCII. */
function declaredInXml(bytes: Uint8Array): string | null {
  const head = decodeAs('windows-1252', bytes.subarray(0, 1024));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  const name = label ? (labelToName(label) ?? labelToName(otherName(label))) : null;
  // Bytes that were read so far are no UTF-16, whatever the declaration says.
  return name && !/^(?:utf-16|replacement)/i.test(name) ? name : null;
}

/** How likely an encoding must be by itself, and where there are few bytes: at least so likely, and so much likelier than Western European. */
const likely = { byItself: 0.2, atLeast: 0.15, thanWestern: 2 };

/** The likeliest encoding by the statistics of the bytes that a browser has too. */
function guessed(bytes: Uint8Array): string | null {
  const all = detectAll(bytes.subarray(0, sampleLength));
  const western = all.find(({ encoding }) => /^(?:windows-1252|iso-8859-1)$/i.test(encoding ?? ''));
  const enough = Math.min(
    likely.byItself,
    Math.max(likely.atLeast, likely.thanWestern * (western?.confidence ?? 0)),
  );
  for (const { encoding, confidence } of all) {
    const name = labelToName(otherName(encoding ?? ''));
    if (name && name !== 'replacement' && confidence >= enough) return name;
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
  const utf32 = bytes.includes(0) ? readUtf32(bytes) : null;
  if (utf32) return as(utf32.name, utf32.marked ? 'bom' : 'detector', utf32.text);
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
  // A head that speaks late is not believed against bytes which are what they are by no chance.
  const isPlain = utf8 !== null && utf8.length === bytes.length;
  const late = markup === 'html' && (isPlain || utf8 === null) ? lateMeta(bytes) : null;
  if (late) return as(late, 'meta');
  if (utf8 !== null) return as('UTF-8', 'utf-8', utf8);
  const guess = guessed(bytes);
  if (guess) return as(guess, 'detector');
  return as('windows-1252', 'default');
}
