import type { ArticleEdit, Id, Instant, NamedBlock, SiteRule } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';

const withBlocks = <Row extends { blocks: string }>(row: Row) => ({
  ...row,
  blocks: JSON.parse(row.blocks) as NamedBlock[],
});

/** What was put back into an article and hidden of it, in the order in which that was done. */
export const editsOf = (db: ReadDb, articleId: Id): ArticleEdit[] =>
  all<Omit<ArticleEdit, 'blocks'> & { blocks: string }>(
    db,
    'SELECT id, kind, blocks FROM article_edit WHERE article_id = ? ORDER BY created, id',
    articleId,
  ).map(withBlocks);

export function insertEdit(
  db: WriteDb,
  articleId: Id,
  { id, kind, blocks }: ArticleEdit,
  created: Instant,
): void {
  statement(
    db,
    'INSERT INTO article_edit (id, article_id, kind, blocks, created) VALUES (?, ?, ?, ?, ?)',
  ).run(id, articleId, kind, JSON.stringify(blocks), created);
}

export function deleteEdit(db: WriteDb, id: Id): void {
  statement(db, 'DELETE FROM article_edit WHERE id = ?').run(id);
}

/** The rules of all sites, or of one. */
export const siteRules = (db: ReadDb, site: string | null = null): SiteRule[] =>
  all<Omit<SiteRule, 'blocks'> & { blocks: string }>(
    db,
    'SELECT id, site, blocks FROM site_rule WHERE ? IS NULL OR site = ? ORDER BY created, id',
    site,
    site,
  ).map(withBlocks);

export const siteRuleById = (db: ReadDb, id: Id): (SiteRule & { created: Instant }) | null => {
  const row = one<Omit<SiteRule, 'blocks'> & { blocks: string; created: Instant }>(
    db,
    'SELECT id, site, blocks, created FROM site_rule WHERE id = ?',
    id,
  );
  return row && withBlocks(row);
};

export function insertSiteRule(db: WriteDb, { id, site, blocks }: SiteRule, created: Instant): void {
  statement(db, 'INSERT INTO site_rule (id, site, blocks, created) VALUES (?, ?, ?, ?)').run(
    id,
    site,
    JSON.stringify(blocks),
    created,
  );
}

export function deleteSiteRule(db: WriteDb, id: Id): void {
  statement(db, 'DELETE FROM site_rule WHERE id = ?').run(id);
}

/** No rule is for more articles at a time. */
const mostOfSite = 10_000;

/** The articles of a site whose text holds these words; their lines may break elsewhere. */
export function articlesWith(db: ReadDb, site: string, words: string): Id[] {
  const rows = all<{ id: Id }>(
    db,
    `SELECT id FROM article JOIN article_body ON article_id = id
     WHERE url_key >= ? || '/' AND url_key < ? || '0' AND trashed IS NULL AND instr(text, ?) > 0 LIMIT ?`,
    site,
    site,
    words,
    mostOfSite,
  );
  return rows.map(({ id }) => id);
}

/** The articles of a site whose text was made since then: what a rule hid is hidden in no others. */
export const articlesMadeSince = (db: ReadDb, site: string, since: Instant): Id[] =>
  all<{ id: Id }>(
    db,
    `SELECT id FROM article WHERE url_key >= ? || '/' AND url_key < ? || '0' AND trashed IS NULL AND updated >= ? LIMIT ?`,
    site,
    site,
    since,
    mostOfSite,
  ).map(({ id }) => id);
