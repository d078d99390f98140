import { type ArticleContent, insertArticle } from '../../db/queries/articles.ts';
import { putBlob, putOriginal } from '../../db/queries/blobs.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Id } from '../../electron/api/model.ts';
import { newId } from '../../electron/service/ids.ts';
import { content } from '../db/fresh.ts';

/** What differs between the articles of a bench. */
export type Made = Pick<ArticleContent, 'title' | 'text'> &
  Partial<Omit<ArticleContent, 'sha256'>> & { sectionId?: Id | null };

const excerptLength = 160;

function put(write: WriteDb, index: number, { sectionId = null, ...change }: Made): Id {
  const id = newId();
  const sha256 = `bench-${index}`;
  putBlob(write, { sha256, mediaType: 'text/plain', codec: 'none', size: 1, chunks: [Buffer.from('x')] });
  const added = new Date(1_700_000_000_000 + index * 1000).toISOString();
  const originalId = putOriginal(write, { id: newId(), sha256, name: 'x', path: 'x', imported: added });
  const wordCount = change.text.split(' ').length;
  const item = content({ format: 'text', wordCount, ...change, sha256 });
  const excerpt = change.text.slice(0, excerptLength);
  insertArticle(write, { id, originalId, sectionId, added, updated: added, excerpt, item });
  return id;
}

/** Puts in `count` articles, each a second after the one before it, and gives their ids. */
export function putArticles(write: WriteDb, count: number, make: (index: number) => Made): Id[] {
  const ids: Id[] = [];
  for (let from = 0; from < count; from += 200)
    write.transaction(() => {
      for (let index = from; index < Math.min(count, from + 200); index++)
        ids.push(put(write, index, make(index)));
    })();
  return ids;
}
