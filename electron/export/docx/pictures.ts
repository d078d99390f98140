import { ImageRun } from 'docx';
import type { Picture } from '../annotated-article.ts';
import { writable } from '../xml.ts';

/** Pictures that every Word shows. */
const types: Readonly<Record<string, 'png' | 'jpg' | 'gif' | 'bmp'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
};

interface Size {
  width: number;
  height: number;
}

/** The frame header of a JPEG (ITU T.81) says how large it is. */
function sizeOfJpeg(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The size of a picture in its own pixels, by its header. */
export function sizeOf({ mediaType, bytes }: Pick<Picture, 'mediaType' | 'bytes'>): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/jpeg') return sizeOfJpeg(view);
  if (view.byteLength < 26) return null;
  if (mediaType === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (mediaType === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (mediaType === 'image/bmp')
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  return null;
}

/** As wide as a page between its edges, and not as high. In pixels of 1/96 inch. */
const most: Size = { width: 600, height: 800 };

/** A picture in the text, with a number that no other has; null for one of a kind that not every Word shows, or whose size is not known. */
export function pictureRun(picture: Picture, words: string, number: number): ImageRun | null {
  const type = types[picture.mediaType];
  const size = sizeOf(picture);
  if (type === undefined || !size || size.width === 0 || size.height === 0) return null;
  const scale = Math.min(1, most.width / size.width, most.height / size.height);
  const shown = (length: number) => Math.max(1, Math.round(length * scale));
  return new ImageRun({
    type,
    data: picture.bytes,
    transformation: { width: shown(size.width), height: shown(size.height) },
    altText: { id: String(number), name: picture.sha256.slice(0, 12), description: writable(words) },
  });
}
