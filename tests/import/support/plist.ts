type Value = string | Uint8Array | Value[] | { [key: string]: Value };

/** A binary property list (`bplist00`) of texts, data, arrays and dictionaries: enough to make archives of. */
export function binaryPlist(root: Value): Buffer {
  const objects: Buffer[] = [];
  const marker = (type: number, count: number) =>
    count < 15
      ? Buffer.from([(type << 4) | count])
      : Buffer.from([
          (type << 4) | 15,
          0x12,
          count >> 24,
          (count >> 16) & 255,
          (count >> 8) & 255,
          count & 255,
        ]);
  const references = (numbers: readonly number[]) =>
    Buffer.from(numbers.flatMap((number) => [number >> 8, number & 255]));
  const add = (value: Value): number => {
    const number = objects.push(Buffer.alloc(0)) - 1;
    const utf16 = typeof value === 'string' ? Buffer.from(value, 'utf16le').swap16() : null;
    if (typeof value === 'string' && utf16) objects[number] = Buffer.concat([marker(6, value.length), utf16]);
    else if (value instanceof Uint8Array) objects[number] = Buffer.concat([marker(4, value.length), value]);
    else if (Array.isArray(value)) {
      const inner = references(value.map(add));
      objects[number] = Buffer.concat([marker(10, value.length), inner]);
    } else if (typeof value === 'object') {
      const keys = references(Object.keys(value).map(add));
      const values = references(Object.values(value).map(add));
      objects[number] = Buffer.concat([marker(13, Object.keys(value).length), keys, values]);
    }
    return number;
  };
  add(root);
  let at = 8;
  const offsets = objects.map((object) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(at);
    at += object.length;
    return bytes;
  });
  const trailer = Buffer.alloc(32);
  trailer.writeUInt8(4, 6);
  trailer.writeUInt8(2, 7);
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, ...offsets, trailer]);
}
