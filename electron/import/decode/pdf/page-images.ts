import { crc32, deflateSync } from 'node:zlib';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture as pdf.js gives it: rows of whole bytes, by kind 1 bit, 24 or 32 bits a point. */
interface Bitmap {
  width: number;
  height: number;
  kind: number;
  data: Uint8Array;
}

/** A scan at 150 dots an inch is some 1,240 points wide: letters can be read, and the file stays small. */
const mostWidth = 1600;
/** Less is a rule or a seal, and no page. */
const leastPoints = 40_000;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The grey or colour of a point as up to three bytes. */
function point({ width, kind, data }: Bitmap, x: number, y: number, channel: number): number {
  if (kind === 1) return ((data[y * ((width + 7) >> 3) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
  return data[(y * width + x) * (kind === 2 ? 3 : 4) + channel] ?? 0;
}

/** A picture as PNG (ISO 15948), made smaller by a whole number where it is wider than is shown; each point is the mean of those it stands for. */
export function asPng(bitmap: Bitmap): Uint8Array {
  const step = Math.max(1, Math.ceil(bitmap.width / mostWidth));
  const width = Math.floor(bitmap.width / step);
  const height = Math.floor(bitmap.height / step);
  const channels = bitmap.kind === 1 ? 1 : 3;
  const rows = Buffer.alloc((width * channels + 1) * height);
  let at = 0;
  for (let y = 0; y < height; y++) {
    at++;
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        for (let dy = 0; dy < step; dy++)
          for (let dx = 0; dx < step; dx++) sum += point(bitmap, x * step + dx, y * step + dy, channel);
        rows[at++] = sum / (step * step);
      }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 1 ? 0 : 2, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([
    mark,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const isBitmap = (value: unknown): value is Bitmap =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  ArrayBuffer.isView(value.data) &&
  'kind' in value &&
  typeof value.kind === 'number';

/** The pictures that a page draws, in its order, as PNG; small ones are left out. */
export async function picturesOf(page: PDFPageProxy): Promise<Uint8Array[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = fnArray.flatMap((operation, index) =>
    operation === OPS.paintImageXObject ? [String(argsArray[index]?.[0])] : [],
  );
  const pictures: Uint8Array[] = [];
  for (const name of new Set(names)) {
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
    const bitmap: unknown = await new Promise((resolve) => objects.get(name, resolve));
    if (isBitmap(bitmap) && bitmap.width * bitmap.height >= leastPoints) pictures.push(asPng(bitmap));
  }
  return pictures;
}
