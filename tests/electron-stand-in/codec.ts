/**
 * What crosses between main and the page, as a string: JSON, and tags for what JSON has not. Both functions are also
 * written into the page by their source text, so they use nothing from outside themselves.
 */
export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key) {
    const raw = this[key];
    if (raw === undefined) return { $undefined: 1 };
    if (raw instanceof Date) return { $date: raw.getTime() };
    if (typeof raw === 'bigint') return { $bigint: String(raw) };
    if (ArrayBuffer.isView(raw)) {
      const bytes = new Uint8Array(raw.buffer, raw.byteOffset, raw.byteLength);
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return { $bytes: btoa(text) };
    }
    return raw;
  });
}

export function decode(text: string): unknown {
  return JSON.parse(text, (_key, value) => {
    if (value === null || typeof value !== 'object') return value;
    if ('$undefined' in value) return undefined;
    if ('$date' in value) return new Date(value.$date);
    if ('$bigint' in value) return BigInt(value.$bigint);
    if ('$bytes' in value) return Uint8Array.from(atob(value.$bytes), (character) => character.charCodeAt(0));
    return value;
  });
}
