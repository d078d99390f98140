/** UTF-32, which browsers no longer read and XML allows (XML 1.0, appendix F). */

const pad = (bytes: Uint8Array, at: number) => bytes[at] === 0 && bytes[at + 1] === 0;

/** Whether four bytes at a time make characters: two of them are zero, the other two seldom are. */
function order(bytes: Uint8Array): 'UTF-32LE' | 'UTF-32BE' | null {
  const length = Math.min(bytes.length - (bytes.length % 4), 4096);
  if (length < 8) return null;
  let [little, big] = [0, 0];
  for (let at = 0; at < length; at += 4) {
    if (pad(bytes, at + 2) && !pad(bytes, at)) little++;
    else if (pad(bytes, at) && !pad(bytes, at + 2)) big++;
  }
  const most = length / 4 - 1;
  return little >= most ? 'UTF-32LE' : big >= most ? 'UTF-32BE' : null;
}

/** Bytes that are UTF-32 as text, and its name; null where they are none. */
export function readUtf32(bytes: Uint8Array): { name: string; text: string; marked: boolean } | null {
  const name = order(bytes);
  if (!name) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= buffer.length; at += 4) {
    const point = name === 'UTF-32LE' ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at);
    text += point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point);
  }
  const marked = text.startsWith('\ufeff');
  return { name, text: marked ? text.slice(1) : text, marked };
}
