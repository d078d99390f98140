const starts: readonly (readonly [string, readonly number[], number?])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['image/avif', [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], 4],
  ['image/bmp', [0x42, 0x4d]],
  ['image/x-icon', [0, 0, 1, 0]],
];

const svgStart =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i;

/** The media type of an image by its first bytes, never by what was claimed of it; null where it is no image. */
export function imageType(bytes: Uint8Array): string | null {
  for (const [type, start, at = 0] of starts)
    if (start.every((byte, index) => bytes[at + index] === byte)) return type;
  return svgStart.test(new TextDecoder().decode(bytes.subarray(0, 2048))) ? 'image/svg+xml' : null;
}

const fonts: readonly (readonly [string, string])[] = [
  ['font/woff2', 'wOF2'],
  ['font/woff', 'wOFF'],
  ['font/otf', 'OTTO'],
  ['font/ttf', '\0\u0001\0\0'],
  ['font/ttf', 'true'],
];

/** The media type of a font by its first bytes; null where it is none. */
export function fontType(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return fonts.find(([, mark]) => mark === start)?.[0] ?? null;
}
