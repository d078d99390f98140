import { createHash } from 'node:crypto';
import type {
  Article,
  Charset,
  Dropped,
  Heading,
  Id,
  Instant,
  PublishedDate,
  SafeHtml,
} from '../../electron/api/model.ts';
import { pack } from '../codec.ts';
import { indexText } from '../fts-query.ts';
import { hasSpecialText } from '../special-text.ts';
import { one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';
import { urlKey } from '../url-key.ts';
import { putBlob } from './blobs.ts';
import { putLinks } from './links.ts';
import { changeArticleTags } from './tags.ts';

/** The extractor that made a text; a newer one may make it anew. */
const extractor = 'lectern-1';

/** A file that was saved with a page, by the address it has there. */
interface SavedFile {
  sha256: string;
  mediaType: string;
  bytes: Uint8Array;
  source: string;
}

/** What import made of an article, as far as the library keeps it. */
export interface ArticleContent {
  title: string;
  authors: string[];
  siteName: string | null;
  url: string | null;
  published: PublishedDate | null;
  language: string | null;
  direction: Article['direction'];
  description: string | null;
  suggestedSection: string[];
  tags: string[];
  html: SafeHtml;
  text: string;
  headings: Heading[];
  dropped: Dropped[];
  wordCount: number;
  /** Keys by which a text that is nearly the same is found. */
  nearKeys: number[];
  assets: SavedFile[];
  /** What else its page is shown with, where that came beside it. */
  pageFiles?: SavedFile[];
  charset: Charset;
  format: string;
  sha256: string;
  partPath: string;
  read: boolean;
  starred: boolean;
  /** False for a link of which the page is not here. */
  saved: boolean;
}

export interface NewArticle {
  id: Id;
  originalId: Id;
  sectionId: Id | null;
  added: Instant;
  updated: Instant;
  /** The first words, for the list. */
  excerpt: string;
  /** How far it was read, and where reading stopped. */
  progress?: number;
  readingOffset?: number;
  item: ArticleContent;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const metadata = (item: ArticleContent) => ({
  title: item.title,
  authors: JSON.stringify(item.authors),
  siteName: item.siteName,
  url: item.url,
  urlKey: urlKey(item.url),
  published: item.published?.value ?? null,
  precision: item.published?.precision ?? null,
  inferred: item.published?.inferred ? 1 : 0,
  language: item.language,
  direction: item.direction,
  description: item.description,
  suggestedSection: JSON.stringify(item.suggestedSection),
  wordCount: item.wordCount,
});

function putBody(db: WriteDb, articleId: Id, item: ArticleContent): void {
  const { codec, data } = pack(Buffer.from(item.html, 'utf8'));
  statement(
    db,
    `INSERT OR REPLACE INTO article_body
       (article_id, codec, html, text, text_sha256, headings, dropped, charset, charset_rule, extractor)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    articleId,
    codec,
    data,
    item.text,
    sha256(item.text),
    JSON.stringify(item.headings),
    JSON.stringify(item.dropped),
    item.charset.name,
    item.charset.rule,
    extractor,
  );
  statement(db, 'DELETE FROM special_text WHERE article_id = ?').run(articleId);
  if (hasSpecialText(item.html))
    statement(db, 'INSERT INTO special_text (article_id) VALUES (?)').run(articleId);
}

export function putAssets(db: WriteDb, articleId: Id, item: ArticleContent): void {
  for (const { sha256: hash, mediaType, bytes, source } of [...item.assets, ...(item.pageFiles ?? [])]) {
    // Pictures are compressed already: a second codec would cost time and gain nothing.
    putBlob(db, { sha256: hash, mediaType, codec: 'none', size: bytes.length, chunks: [bytes] });
    statement(
      db,
      'INSERT INTO article_asset (article_id, sha256, source) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(articleId, hash, source);
  }
}

function index(db: WriteDb, number: number | bigint, item: ArticleContent): void {
  statement(db, 'INSERT INTO article_fts (rowid, title, text) VALUES (?, ?, ?)').run(
    number,
    indexText(item.title),
    indexText(item.text),
  );
  putLinks(db, number, item.html);
  for (const key of item.nearKeys)
    statement(db, 'INSERT INTO article_near (key, number) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
      key,
      number,
    );
}

/** Puts an article with its body, images, tags and place in the search index, all or nothing. */
export function insertArticle(db: WriteDb, article: NewArticle): void {
  const { id, originalId, sectionId, added, updated, excerpt, item } = article;
  const { progress = 0, readingOffset = 0 } = article;
  db.transaction(() => {
    const { lastInsertRowid } = statement(
      db,
      `INSERT INTO article (id, original_id, part_path, source_sha256, format, section_id, title, authors, site_name, url,
         published, published_precision, published_inferred, language, direction, description, word_count, excerpt,
         added, updated, read, starred, saved, url_key, suggested_section, progress, reading_offset)
       VALUES (@id, @originalId, @partPath, @sha256, @format, @sectionId, @title, @authors, @siteName, @url,
         @published, @precision, @inferred, @language, @direction, @description, @wordCount, @excerpt, @added, @updated,
         @read, @starred, @saved, @urlKey, @suggestedSection, @progress, @readingOffset)`,
    ).run({
      ...metadata(item),
      id,
      originalId,
      sectionId,
      added,
      updated,
      read: item.read ? 1 : 0,
      starred: item.starred ? 1 : 0,
      saved: item.saved ? 1 : 0,
      excerpt,
      progress,
      readingOffset,
      partPath: item.partPath,
      sha256: item.sha256,
      format: item.format,
    });
    putBody(db, id, item);
    putAssets(db, id, item);
    index(db, lastInsertRowid, item);
    if (item.tags.length > 0) changeArticleTags(db, [id], item.tags, []);
  })();
}

/** Puts a text that was made anew in the place of the old one. What the user added stays as it is. */
export function replaceBody(
  db: WriteDb,
  id: Id,
  { item, excerpt, updated }: { item: ArticleContent; excerpt: string; updated: Instant },
): void {
  db.transaction(() => {
    const row = one<{ number: number }>(db, 'SELECT number FROM article WHERE id = ?', id);
    if (!row) return;
    statement(
      db,
      `UPDATE article SET title = @title, authors = @authors, site_name = @siteName, url = @url, url_key = @urlKey, published = @published,
         published_precision = @precision, published_inferred = @inferred, language = @language,
         direction = @direction, description = @description, suggested_section = @suggestedSection, word_count = @wordCount, excerpt = @excerpt,
         updated = @updated WHERE id = @id`,
    ).run({ ...metadata(item), id, excerpt, updated });
    putBody(db, id, item);
    putAssets(db, id, item);
    statement(db, 'DELETE FROM article_fts WHERE rowid = ?').run(row.number);
    statement(db, 'DELETE FROM article_near WHERE number = ?').run(row.number);
    index(db, row.number, item);
  })();
}

/** Says what an article is shown from: where its bytes lie and what they are. Its text is put in by {@link replaceBody}. */
export function setSource(
  db: WriteDb,
  id: Id,
  { originalId, item }: { originalId: Id; item: ArticleContent },
): void {
  const { partPath, sha256: source, format, saved } = item;
  statement(
    db,
    'UPDATE article SET original_id = ?, part_path = ?, source_sha256 = ?, format = ?, saved = ? WHERE id = ?',
  ).run(originalId, partPath, source, format, saved ? 1 : 0, id);
}

/** The plain text of an article with its SHA-256 and headings, or null. */
export function articleBody(
  db: ReadDb,
  id: Id,
): { text: string; textSha256: string; headings: Heading[] } | null {
  const row = one<{ text: string; textSha256: string; headings: string }>(
    db,
    'SELECT text, text_sha256 AS textSha256, headings FROM article_body WHERE article_id = ?',
    id,
  );
  return row && { ...row, headings: JSON.parse(row.headings) };
}
