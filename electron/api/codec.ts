/**
 * Plain data (`plain.ts`) as JSON text for carriers that know only text. Bytes travel as base64 under a key of their own.
 */

const bytesKey = '$bytes';
/** A text value that looks like the mark of bytes is wrapped, so that what a page sends can never be taken for bytes. */
const escapeKey = '$value';

declare global {
  interface Uint8Array {
    toBase64?(): string;
  }
  interface Uint8ArrayConstructor {
    fromBase64?(text: string): Uint8Array<ArrayBuffer>;
  }
}

function toBase64(bytes: Uint8Array): string {
  if (bytes.toBase64) return bytes.toBase64();
  let text = '';
  // String.fromCharCode takes its arguments from the stack: a large image at once would overflow it.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

const isMarked = (value: object) => {
  const keys = Object.keys(value);
  return keys.length === 1 && (keys[0] === bytesKey || keys[0] === escapeKey);
};

function mark(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [bytesKey]: toBase64(value) };
  if (Array.isArray(value)) return value.map(mark);
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mark(inner)]));
  return isMarked(value) ? { [escapeKey]: copy } : copy;
}

function unmark(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmark);
  if (value === null || typeof value !== 'object') return value;
  const marked = value as Record<string, unknown>;
  if (isMarked(value) && typeof marked[bytesKey] === 'string') return fromBase64(marked[bytesKey]);
  const inner = isMarked(value) && escapeKey in marked ? (marked[escapeKey] as object) : value;
  return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, unmark(one)]));
}

export const encode = (message: unknown): string => JSON.stringify(mark(message));

/** The opposite of {@link encode}. Throws a `SyntaxError` on what is not its JSON. */
export const decode = (text: string): unknown => unmark(JSON.parse(text));
