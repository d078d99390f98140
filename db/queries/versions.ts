import type { ArticleVersion, Id, Instant } from '../../electron/api/model.ts';
import { type Codec, pack, unpack } from '../codec.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';
import { articleById, fileName } from './article-reading.ts';
import type { ArticleContent } from './articles.ts';
import type { Twin } from './twins.ts';

/** What an article is or could be shown from. Its pictures are kept with the article, its tags and marks belong to the article. */
export interface VersionContent {
  originalId: Id;
  item: ArticleContent;
}

/** What an article is shown from now, or null. */
export function presentContent(db: ReadDb, articleId: Id): VersionContent | null {
  const article = articleById(db, articleId);
  const source = one<{ originalId: Id; partPath: string; sha256: string }>(
    db,
    'SELECT original_id AS originalId, part_path AS partPath, source_sha256 AS sha256 FROM article WHERE id = ?',
    articleId,
  );
  if (!article || !source) return null;
  const { originalId, partPath, sha256 } = source;
  const keys = all<{ key: number }>(
    db,
    'SELECT key FROM article_near JOIN article USING (number) WHERE id = ? ORDER BY key',
    articleId,
  );
  const { title, authors, siteName, url, published, language, direction, description, suggestedSection } =
    article;
  const { html, text, headings, dropped, wordCount, saved, original } = article;
  const charset = original.charset ?? { name: '', rule: 'default' };
  const item: ArticleContent = {
    ...{ title, authors, siteName, url, published, language, direction, description, suggestedSection },
    ...{ html, text, headings, dropped, wordCount, saved, charset, partPath, sha256 },
    format: original.format,
    nearKeys: keys.map(({ key }) => key),
    tags: [],
    assets: [],
    read: false,
    starred: false,
  };
  return { originalId, item };
}

/** Keeps what an article could be shown from besides what it is shown from. */
export function keepVersion(db: WriteDb, id: Id, articleId: Id, { originalId, item }: VersionContent): void {
  const { codec, data } = pack(Buffer.from(JSON.stringify({ ...item, assets: [], pageFiles: [] }), 'utf8'));
  const { partPath, sha256, format, saved, title, wordCount } = item;
  statement(
    db,
    `INSERT INTO article_version
       (id, article_id, original_id, part_path, source_sha256, format, saved, title, word_count, codec, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, articleId, originalId, partPath, sha256, format, saved ? 1 : 0, title, wordCount, codec, data);
}

/** A version of an article whole, or null. */
export function versionContent(db: ReadDb, articleId: Id, versionId: Id): VersionContent | null {
  const row = one<{ originalId: Id; codec: Codec; content: Uint8Array }>(
    db,
    `SELECT original_id AS originalId, codec, content FROM article_version
     WHERE id = ? AND article_id = ? AND trashed IS NULL`,
    versionId,
    articleId,
  );
  if (!row) return null;
  const kept = JSON.parse(Buffer.from(unpack(row.codec, row.content)).toString('utf8')) as ArticleContent;
  // Versions that were kept before it was read know nothing of it.
  return { originalId: row.originalId, item: { ...kept, suggestedSection: kept.suggestedSection ?? [] } };
}

export function removeVersion(db: WriteDb, versionId: Id): void {
  statement(db, 'DELETE FROM article_version WHERE id = ?').run(versionId);
}

/** Hides a version of which the import was taken back, or with null shows it again. */
export function trashVersion(db: WriteDb, source: string, at: Instant | null): void {
  statement(db, 'UPDATE article_version SET trashed = ? WHERE source_sha256 = ?').run(at, source);
}

/** The other versions of an article, those with most words first. The link from before its page came is none to be read. */
export const versionsOf = (db: ReadDb, articleId: Id): ArticleVersion[] =>
  all<Omit<ArticleVersion, 'fileName'> & { name: string; partPath: string }>(
    db,
    `SELECT article_version.id, name, part_path AS partPath, format, title, word_count AS wordCount, imported
     FROM article_version JOIN original ON original.id = original_id
     WHERE article_id = ? AND saved = 1 AND trashed IS NULL ORDER BY word_count DESC, article_version.id`,
    articleId,
  ).map(({ name, partPath, ...version }) => ({ ...version, fileName: fileName(name, partPath) }));

/** The id of an article's version by what it was made from, hidden or not; null where it is what the article is shown from. */
export const versionFrom = (db: ReadDb, source: string): Id | null =>
  one<{ id: Id }>(db, 'SELECT id FROM article_version WHERE source_sha256 = ?', source)?.id ?? null;

/** The ids of all versions of an article that are not hidden, links included, the latest first. */
export const versionIds = (db: ReadDb, articleId: Id): Id[] =>
  all<{ id: Id }>(
    db,
    'SELECT id FROM article_version WHERE article_id = ? AND trashed IS NULL ORDER BY saved DESC, rowid DESC',
    articleId,
  ).map(({ id }) => id);

/** What tells whether two articles are one. */
export interface NearArticle extends Twin {
  format: string;
  /** Of the file it came from. */
  fileName: string;
  urlKey: string | null;
  /** As it states it, to the day at least; else null. */
  published: string | null;
  text: string;
}

/** Of one key this many articles are looked at: forms that were filled in a thousand times would cost their number squared. */
const mostOfKey = 40;
/** Texts are compared with those of this many articles at most. */
const mostCompared = 5;

/** The numbers of the articles that share keys, those that share most first. */
function sharing(db: ReadDb, keys: readonly number[]): number[] {
  const shared = new Map<number, number>();
  for (const key of keys)
    for (const { number } of all<{ number: number }>(
      db,
      'SELECT number FROM article_near WHERE key = ? LIMIT ?',
      key,
      mostOfKey,
    ))
      shared.set(number, (shared.get(number) ?? 0) + 1);
  return [...shared].sort(([a, one], [b, other]) => other - one || a - b).map(([number]) => number);
}

/** The articles whose text may be nearly the same as one with these keys, the likeliest first; `mayBe` chooses among them. */
export function nearArticles(
  db: ReadDb,
  keys: readonly number[],
  mayBe: (article: Omit<NearArticle, 'text'>) => boolean,
): NearArticle[] {
  const found: NearArticle[] = [];
  for (const number of sharing(db, keys)) {
    const row = one<Omit<NearArticle, 'saved' | 'trashed' | 'text'> & { partPath: string }>(
      db,
      `SELECT article.id, title, format, name AS fileName, part_path AS partPath, url_key AS urlKey,
         CASE WHEN published_inferred = 0 AND length(published) >= 10 THEN published END AS published
       FROM article JOIN original ON original.id = original_id
       WHERE number = ? AND trashed IS NULL AND saved = 1`,
      number,
    );
    const near = row && {
      ...row,
      fileName: fileName(row.fileName, row.partPath),
      saved: true,
      trashed: false,
    };
    if (!near || !mayBe(near)) continue;
    const body = one<{ text: string }>(db, 'SELECT text FROM article_body WHERE article_id = ?', near.id);
    found.push({ ...near, text: body?.text ?? '' });
    if (found.length === mostCompared) break;
  }
  return found;
}
