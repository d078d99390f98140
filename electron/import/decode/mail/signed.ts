/**
 * S/MIME messages that are packed into their signature (RFC 8551, opaque signing): CMS SignedData (RFC 5652) as DER or BER. The
 * signature is not judged; only what was signed is read out.
 */

interface Element {
  tag: number;
  content: Buffer;
  /** Where the next element begins. */
  end: number;
}

const mostDepth = 24;
const octets = 0x04;
const manyOctets = 0x24;
const contextZero = 0xa0;

function elementAt(bytes: Buffer, at: number): Element | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  let length = first;
  let start = at + 2;
  if (first === 0x80) {
    // Of unknown length: up to two zero bytes after the elements in it.
    let inner = start;
    while (inner < bytes.length && !(bytes[inner] === 0 && bytes[inner + 1] === 0)) {
      const next = elementAt(bytes, inner);
      if (!next) return null;
      inner = next.end;
    }
    return { tag, content: bytes.subarray(start, inner), end: inner + 2 };
  }
  if (first > 0x80) {
    const size = first - 0x80;
    if (size > 4 || start + size > bytes.length) return null;
    length = bytes.readUIntBE(start, size);
    start += size;
  }
  return start + length > bytes.length
    ? null
    : { tag, content: bytes.subarray(start, start + length), end: start + length };
}

function elementsOf(bytes: Buffer): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes, at);
    if (!element || element.end <= at) break;
    found.push(element);
    at = element.end;
  }
  return found;
}

/** The octets of a string that may be cut into pieces. */
function octetsOf({ tag, content }: Element, depth = 0): Buffer {
  if (tag === octets || depth > mostDepth) return content;
  return Buffer.concat(elementsOf(content).map((piece) => octetsOf(piece, depth + 1)));
}

/** The message in a signature, or null where there is none: a signature that stands apart, or encrypted data. */
export function signedContent(bytes: Uint8Array): Uint8Array | null {
  const [outer] = elementsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const wrapped = outer && elementsOf(outer.content).find(({ tag }) => tag === contextZero);
  const [data] = wrapped ? elementsOf(wrapped.content) : [];
  // Version, digest algorithms, then what was signed: its kind and, in brackets, its octets.
  const inner = data && elementsOf(data.content)[2];
  const bracket = inner && elementsOf(inner.content).find(({ tag }) => tag === contextZero);
  const [content] = bracket ? elementsOf(bracket.content) : [];
  return content && (content.tag === octets || content.tag === manyOctets) ? octetsOf(content) : null;
}
