import { constants, gunzipSync } from 'node:zlib';
import { unmarkedUtf16 } from '../../text/unmarked-utf16.ts';

/** Tests over the first bytes of a file. */

export const startsWith = (head: Uint8Array, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, index) => head[at + index] === byte);

/** Each format asks for the same view of the same bytes. */
const views = new WeakMap<Uint8Array, string>();

/** The head as Latin-1 text, with the zero bytes of UTF-16 left out: enough to look for ASCII marks in any charset. */
export function asciiView(head: Uint8Array): string {
  const known = views.get(head);
  if (known !== undefined) return known;
  const { buffer, byteOffset, byteLength } = head;
  const view = Buffer.from(buffer, byteOffset, byteLength)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  views.set(head, view);
  return view;
}

/** Control characters that text never holds: all but tab, line feed, form feed, carriage return, escape (ISO-2022) and backspace (text struck over, as of a manual page). */
const isControl = (byte: number) =>
  byte < 8 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127;

/** Whether these bytes are no text in any charset: zero bytes outside UTF-16, or more than 1 in 100 control characters. */
export function isBinary(head: Uint8Array): boolean {
  const marked = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (marked) return startsWith(head, [0xff, 0xfe, 0, 0]) && unmarkedUtf16(head.subarray(4)) === null;
  if (unmarkedUtf16(head)) return false;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (isControl(byte)) controls++;
  }
  return controls * 100 > head.length;
}

/** What the first bytes of a gzip file (RFC 1952) unfold to; empty where they are none. */
export function unfoldedHead(head: Uint8Array): Uint8Array {
  if (!startsWith(head, [0x1f, 0x8b, 8])) return new Uint8Array();
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * 1024 });
  } catch (error) {
    // Damaged or a bomb: whoever opens it will say so.
    if (error instanceof Error && 'code' in error) return new Uint8Array();
    throw error;
  }
}
