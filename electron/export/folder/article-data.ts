import { dataMark, folderNames, folderVersion, placeOfBytes } from '../../api/library-folder.ts';
import type { AnnotatedArticle, KeptSource } from '../annotated-article.ts';
import { hex, sha256 } from '../encodings.ts';
import { annotationSet } from '../web-annotation/annotation-set.ts';
import { mediaExtension, originalExtension } from './extension.ts';

/** Where the dropped file of an article lies. */
export const placeOfOriginal = ({ original }: KeptSource, format: string): string =>
  placeOfBytes(folderNames.originals, original.sha256, originalExtension(original.name, format));

/** Where a file lies that was saved with an article. */
export const placeOfFile = ({ sha256: hash, mediaType }: { sha256: string; mediaType: string }): string =>
  placeOfBytes(folderNames.files, hash, mediaExtension(mediaType));

/**
 * All that a library keeps of an article, as JSON: its annotations as the other forms have them, and what it was made of. `page` is where its
 * text lies.
 */
export async function articleData(
  article: AnnotatedArticle,
  source: KeptSource,
  page: string,
): Promise<string> {
  const { original, files, partPath, sha256: known, dropped, edits } = source;
  const { format, charset } = article.original;
  const kept = {
    page,
    htmlSha256: hex(await sha256(article.body().html)),
    format,
    charset,
    sha256: known,
    partPath,
    original: {
      file: placeOfOriginal(source, format),
      ...{ name: original.name, size: original.size, sha256: original.sha256 },
    },
    files: files.map((file) => ({
      ...{ file: placeOfFile(file), source: file.source },
      ...{ size: file.size, sha256: file.sha256, mediaType: file.mediaType },
    })),
    dropped,
    edits,
    trashed: article.trashed,
  };
  const set = await annotationSet(article);
  return `${JSON.stringify({ [dataMark]: folderVersion, ...set, 'lectern:kept': kept }, null, 2)}\n`;
}
