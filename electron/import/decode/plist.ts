import { parseBuffer } from 'bplist-parser';
import { decodeText } from './charset.ts';
import { elementsIn, readXml, type XmlElement, xmlText } from './xml.ts';

/** A value of a property list. What has no use here (numbers, dates) is null. */
export type Plist = string | Uint8Array | Plist[] | { [key: string]: Plist } | null;

/** Deeper than a frame in a frame in a frame no program nests. */
const mostDepth = 32;

function fromXml(element: XmlElement, depth: number): Plist {
  if (depth > mostDepth) return null;
  const inner = elementsIn(element);
  if (element.local === 'string') return xmlText(element);
  if (element.local === 'data') return Buffer.from(xmlText(element), 'base64');
  if (element.local === 'array') return inner.map((child) => fromXml(child, depth + 1));
  if (element.local !== 'dict') return null;
  const pairs = inner.flatMap((child, index): [string, Plist][] => {
    const value = inner[index + 1];
    return child.local === 'key' && value ? [[xmlText(child), fromXml(value, depth + 1)]] : [];
  });
  return Object.fromEntries(pairs);
}

function fromBinary(value: unknown, depth: number): Plist {
  if (depth > mostDepth) return null;
  if (typeof value === 'string' || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((one) => fromBinary(one, depth + 1));
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromBinary(one, depth + 1)]));
}

/** A property list of Apple, binary (`bplist00`) or XML; null where it is neither or damaged. */
export function readPlist(bytes: Uint8Array): Plist {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString('latin1', 0, 8) !== 'bplist00') {
    const [root] = elementsIn(readXml(decodeText(bytes, { markup: 'xml' }).text)).filter(
      ({ local }) => local === 'plist',
    );
    const [value] = root ? elementsIn(root) : [];
    return value ? fromXml(value, 0) : null;
  }
  try {
    return fromBinary(parseBuffer(buffer)[0], 0);
  } catch (error) {
    // Whatever the parser says, the list is damaged or larger than it may be.
    if (error instanceof Error) return null;
    throw error;
  }
}
