import type {
  Article,
  Charset,
  Id,
  Instant,
  PublishedDate,
  SafeHtml,
  WholeArticle,
} from '../../electron/api/model.ts';
import { type Codec, unpack } from '../codec.ts';
import { all, one } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { sectionPath } from './sections.ts';
import { tagsOfArticle } from './tags.ts';

interface ArticleRow {
  id: Id;
  title: string;
  authors: string;
  siteName: string | null;
  url: string | null;
  published: string | null;
  precision: PublishedDate['precision'] | null;
  inferred: 0 | 1;
  language: string | null;
  direction: Article['direction'];
  description: string | null;
  suggestedSection: string;
  wordCount: number;
  sectionId: Id | null;
  added: Instant;
  updated: Instant;
  opened: Instant | null;
  read: 0 | 1;
  starred: 0 | 1;
  saved: 0 | 1;
  trashed: 0 | 1;
  readingOffset: number;
  progress: number;
  format: string;
  originalName: string;
  originalPath: string;
  originalSize: number;
  partPath: string;
  charset: string;
  charsetRule: Charset['rule'];
}

interface BodyRow {
  codec: Codec;
  html: Uint8Array;
  text: string;
  headings: string;
  dropped: string;
}

/** The date as the model has it, from the columns that keep it. */
export const publishedOf = (
  row: Pick<ArticleRow, 'published' | 'precision' | 'inferred'>,
): PublishedDate | null =>
  row.published === null || row.precision === null
    ? null
    : { value: row.published, precision: row.precision, inferred: row.inferred === 1 };

/** Only what the sanitiser made is ever stored, so what is unpacked is safe again: this is the one place that says so. */
const safeHtml = (codec: Codec, data: Uint8Array) =>
  Buffer.from(unpack(codec, data)).toString('utf8') as SafeHtml;

const join = (outer: string, inner: string) => (inner === '' ? outer : `${outer}/${inner}`);

/** The file an article came from, as people know it: the innermost that has a name. Mails of a mailbox and pages of a crawl have none. */
export function fileName(original: string, partPath: string): string {
  if (partPath.includes('://')) return original;
  return (
    partPath
      .replace(/(?:^|\/)\d+$/, '')
      .split('/')
      .at(-1) || original
  );
}

const columns = `article.id, title, authors, site_name AS siteName, url, published, published_precision AS precision,
  published_inferred AS inferred, language, direction, description, suggested_section AS suggestedSection, word_count AS wordCount,
  section_id AS sectionId, added, updated, opened, read, starred, saved, trashed IS NOT NULL AS trashed, reading_offset AS readingOffset, progress, format,
  part_path AS partPath, original.name AS originalName, original.path AS originalPath, blob.size AS originalSize,
  charset, charset_rule AS charsetRule`;
const joined = `JOIN article_body ON article_id = article.id JOIN original ON original.id = original_id
  JOIN blob ON blob.sha256 = original.sha256`;

/** What is kept of an article itself: not its text, and nothing of other tables than its own and that of its file. */
type ArticleFields = Omit<
  WholeArticle,
  keyof ArticleText | 'standfirst' | 'highlights' | 'note' | 'versions' | 'tags' | 'sectionPath'
>;

type ArticleText = Pick<WholeArticle, 'html' | 'text' | 'headings' | 'dropped'>;

function fieldsOf(row: ArticleRow): ArticleFields {
  const { precision: _precision, inferred: _inferred, originalName, originalSize, partPath, ...rest } = row;
  const { charset, charsetRule, format, ...kept } = rest;
  return {
    ...kept,
    authors: JSON.parse(row.authors),
    suggestedSection: JSON.parse(row.suggestedSection),
    published: publishedOf(row),
    read: row.read === 1,
    starred: row.starred === 1,
    saved: row.saved === 1,
    trashed: row.trashed === 1,
    originalPath: join(row.originalPath, partPath),
    original: {
      name: fileName(originalName, partPath),
      format,
      size: originalSize,
      charset: { name: charset, rule: charsetRule },
    },
  };
}

const textOf = ({ codec, html, text, headings, dropped }: BodyRow): ArticleText => ({
  html: safeHtml(codec, html),
  text,
  headings: JSON.parse(headings),
  dropped: JSON.parse(dropped),
});

/** Those of some articles that are there, in the order of their ids. */
export function fieldsOfArticles(db: ReadDb, ids: readonly Id[]): ArticleFields[] {
  const sql = `SELECT ${columns} FROM json_each(?) AS given CROSS JOIN article ON article.id = given.value ${joined}`;
  const rows = new Map(all<ArticleRow>(db, sql, JSON.stringify(ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [fieldsOf(row)] : [];
  });
}

/** The text of an article, or null where it is not there. */
export function textOfArticle(db: ReadDb, id: Id): ArticleText | null {
  const sql = 'SELECT codec, html, text, headings, dropped FROM article_body WHERE article_id = ?';
  const row = one<BodyRow>(db, sql, id);
  return row && textOf(row);
}

/** The HTML of an article alone, or null where it is not there. */
export function htmlOfArticle(db: ReadDb, id: Id): SafeHtml | null {
  const sql = 'SELECT codec, html FROM article_body WHERE article_id = ?';
  const row = one<Pick<BodyRow, 'codec' | 'html'>>(db, sql, id);
  return row && safeHtml(row.codec, row.html);
}

/** Those of some articles that may hold formulas or preformatted text. */
export const withSpecialText = (db: ReadDb, ids: readonly Id[]): Set<Id> =>
  new Set(
    all<{ id: Id }>(
      db,
      'SELECT article_id AS id FROM json_each(?) AS given CROSS JOIN special_text ON article_id = given.value',
      JSON.stringify(ids),
    ).map(({ id }) => id),
  );

/** The plain text of an article and its headings, or null where it is not there. */
export function plainTextOfArticle(db: ReadDb, id: Id): Pick<WholeArticle, 'text' | 'headings'> | null {
  const sql = 'SELECT text, headings FROM article_body WHERE article_id = ?';
  const row = one<Pick<BodyRow, 'text' | 'headings'>>(db, sql, id);
  return row && { text: row.text, headings: JSON.parse(row.headings) };
}

/** Everything that is kept of an article but its highlights and its note, or null. */
export function articleById(
  db: ReadDb,
  id: Id,
): Omit<WholeArticle, 'standfirst' | 'highlights' | 'note' | 'versions'> | null {
  const [fields] = fieldsOfArticles(db, [id]);
  const text = textOfArticle(db, id);
  if (!fields || !text) return null;
  return { ...fields, ...text, tags: tagsOfArticle(db, id), sectionPath: sectionPath(db, fields.sectionId) };
}
