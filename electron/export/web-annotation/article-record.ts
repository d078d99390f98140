import type { AnnotatedArticle } from '../annotated-article.ts';
import { hex, sha256 } from '../encodings.ts';

/** The version of what Lectern adds to the annotations of an export, under names that begin with `lectern:`. */
export const recordVersion = 1;

/**
 * All that the library keeps of an article besides its text and its highlights, which it comes back from. Offsets count UTF-16 units of
 * the text of that SHA-256.
 */
export async function articleRecord(article: AnnotatedArticle) {
  const { id, title, url, authors, siteName, published, added, updated, opened } = article;
  const { language, direction, description, sectionPath, suggestedSection } = article;
  const { tags, note, read, starred, saved, progress, readingOffset } = article;
  return {
    ...{ id, title, url, authors, siteName, published, added, updated, opened },
    ...{ language, direction, description, section: sectionPath, suggestedSection },
    ...{ tags, note, read, starred, saved, progress, readingOffset },
    textSha256: hex(await sha256(article.body().text)),
  };
}

export type ArticleRecord = Awaited<ReturnType<typeof articleRecord>>;
