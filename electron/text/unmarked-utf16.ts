/** Characters that text in UTF-16 does not hold, and bytes of another kind read as UTF-16 soon do. */
const noText = /[^\P{C}\t\n\f\r\p{Cf}]|\ufffd/gu;

/**
 * UTF-16 without a mark: what is ASCII in it leaves zero bytes on one side of the pairs, and the pairs are characters of text.
 * Such bytes are valid UTF-8 too, but no text as that.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const head = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 4096));
  let [even, odd] = [0, 0];
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)];
  if (most === 0 || most < head.length * 0.04 || least > most * 0.05) return null;
  const name = odd > even ? 'UTF-16LE' : 'UTF-16BE';
  const text = new TextDecoder(name).decode(head);
  return (text.match(noText)?.length ?? 0) * 50 <= text.length ? name : null;
}
