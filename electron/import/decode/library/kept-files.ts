import { addressFromWithin } from '../../../api/library-folder.ts';
import { limits } from '../../limits.ts';
import { fontType, imageType } from '../../media-type.ts';
import type { Asset, DroppedFile } from '../../stages.ts';
import { sha256Of } from '../whole-file.ts';
import type { KeptRecord } from './kept-record.ts';

/** The place of a picture as a page of the folder names it. */
const place = /(<img\b[^>]*\ssrc=")\.\.\/files\/[0-9a-f]{2}\/([0-9a-f]{64})(?:\.[a-z0-9]+)?(?=")/g;

/** The text of an article with its pictures by their SHA-256, as a library has them, and no more by their places in the folder. */
export const withoutPlaces = (html: string): string => html.replace(place, '$1asset:$2');

/** The media type of bytes: as they show it, whatever was said. Of what a page is shown with, only styles show none. */
const typeOf = (bytes: Uint8Array, said: string): string | null =>
  imageType(bytes) ?? fontType(bytes) ?? (said === 'text/css' ? said : null);

/**
 * The files that were saved with an article, by their addresses in the original, and the names of those that are not there or not as they
 * were exported.
 */
export async function keptAssets(
  file: DroppedFile,
  files: KeptRecord['files'],
): Promise<{ assets: Asset[]; lost: string[] }> {
  const read = new Map<string, Uint8Array | null>();
  let left: number = limits.assetsBytes;
  const bytesOf = async ({ file: name, size, sha256 }: KeptRecord['files'][number]) => {
    if (size > left) return null;
    const bytes = await file.siblings.read(addressFromWithin(name), null);
    if (bytes === null || sha256Of(bytes) !== sha256) return null;
    left -= bytes.length;
    return bytes;
  };
  const assets: Asset[] = [];
  for (const one of files) {
    const { sha256, source, mediaType: said } = one;
    if (!read.has(sha256)) read.set(sha256, await bytesOf(one));
    const bytes = read.get(sha256) ?? null;
    const mediaType = bytes && typeOf(bytes, said);
    if (bytes && mediaType) assets.push({ sha256, mediaType, bytes, source });
    else read.set(sha256, null);
  }
  const lost = files.filter(({ sha256 }) => read.get(sha256) === null).map(({ file: name }) => name);
  return { assets, lost: [...new Set(lost)] };
}
