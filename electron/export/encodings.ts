/** The SHA-256 of bytes or of a text in UTF-8. Every runtime that exporters run in has the Web Cryptography API. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const base64 = (bytes: Uint8Array): string => {
  // Arguments of a call are few: what they are made of goes piece by piece, each of whole groups of three bytes.
  const step = 3 * 8192;
  let written = '';
  for (let at = 0; at < bytes.length; at += step)
    written += btoa(String.fromCharCode(...bytes.subarray(at, at + step)));
  return written;
};

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
