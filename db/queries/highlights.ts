import type { Highlight, HighlightColor, HighlightStyle, Id, Instant } from '../../electron/api/model.ts';
import { indexText } from '../fts-query.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';
import type { Change } from './import-effects.ts';
import { indexQuote, removeQuotes } from './quotes.ts';
import { namesBy, removeUnusedTags, tagsOfHighlight } from './tags.ts';

export type NewHighlight = Omit<Highlight, 'note' | 'tags'> & {
  textSha256: string;
  /** Another program gave it its look, so that a later file of it may give it another. */
  isForeign?: boolean;
};

const columns = `highlight.id, highlight.article_id AS articleId, color, style, quote, prefix, suffix, start, "end",
  heading, state, created, highlight.updated, coalesce(note.text, '') AS note`;
const source = 'FROM highlight LEFT JOIN note ON note.highlight_id = highlight.id';

const withTags = (db: ReadDb, row: Omit<Highlight, 'tags'>): Highlight => ({
  ...row,
  tags: tagsOfHighlight(db, row.id),
});

/** An article's highlights in the order of its text. */
export const highlightsOf = (db: ReadDb, articleId: Id): Highlight[] =>
  all<Omit<Highlight, 'tags'>>(
    db,
    `SELECT ${columns} ${source} WHERE highlight.article_id = ? ORDER BY start, "end", highlight.id`,
    articleId,
  ).map((row) => withTags(db, row));

/** The highlights of several articles, by article, each in the order of its text. */
export function highlightsOfArticles(db: ReadDb, articleIds: readonly Id[]): Map<Id, Highlight[]> {
  const given = JSON.stringify(articleIds);
  const rows = all<Omit<Highlight, 'tags'>>(
    db,
    `SELECT ${columns} FROM json_each(?) AS given CROSS JOIN highlight ON highlight.article_id = given.value
     LEFT JOIN note ON note.highlight_id = highlight.id ORDER BY start, "end", highlight.id`,
    given,
  );
  const tags = namesBy(
    all<{ id: Id; name: string }>(
      db,
      `SELECT highlight.id, tag.name FROM json_each(?) AS given CROSS JOIN highlight ON highlight.article_id = given.value
       JOIN highlight_tag ON highlight_id = highlight.id JOIN tag ON tag.id = tag_id ORDER BY folded`,
      given,
    ),
  );
  return Map.groupBy(
    rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [] })),
    ({ articleId }) => articleId,
  );
}

export function highlightById(db: ReadDb, id: Id): Highlight | null {
  const row = one<Omit<Highlight, 'tags'>>(db, `SELECT ${columns} ${source} WHERE highlight.id = ?`, id);
  return row && withTags(db, row);
}

export function insertHighlight(db: WriteDb, row: NewHighlight): void {
  statement(
    db,
    `INSERT INTO highlight (id, article_id, color, style, quote, prefix, suffix, start, "end", heading, state,
       text_sha256, created, updated, chosen)
     VALUES (@id, @articleId, @color, @style, @quote, @prefix, @suffix, @start, @end, @heading, @state,
       @textSha256, @created, @updated, @chosen)`,
  ).run({ ...row, chosen: row.isForeign ? 0 : 1 });
  indexQuote(db, row.id, row.quote);
}

/** Changes how a highlight looks; what is left out stays. */
export function updateHighlight(
  db: WriteDb,
  id: Id,
  change: { color?: HighlightColor; style?: HighlightStyle; updated: Instant },
): void {
  const { color = null, style = null, updated } = change;
  statement(
    db,
    `UPDATE highlight SET color = coalesce(@color, color), style = coalesce(@style, style), updated = @updated,
       chosen = iif(@color IS NULL AND @style IS NULL, chosen, 1) WHERE id = @id`,
  ).run({ color, style, updated, id });
}

/** Changes the colour that an import gave a highlight, and says whether it did: not where it has another one, or one was chosen here. */
export function recolor(db: WriteDb, id: Id, { before, after }: Change<HighlightColor>): boolean {
  const sql = 'UPDATE highlight SET color = ? WHERE id = ? AND color = ? AND chosen = 0';
  return statement(db, sql).run(after, id, before).changes > 0;
}

/** Says where a highlight stands in a new text, or that it found no place there. */
export function setPlacement(
  db: WriteDb,
  id: Id,
  place: Pick<
    NewHighlight,
    'quote' | 'start' | 'end' | 'prefix' | 'suffix' | 'heading' | 'state' | 'textSha256'
  >,
): void {
  const { quote, start, end, prefix, suffix, heading, state, textSha256 } = place;
  statement(
    db,
    `UPDATE highlight SET quote = ?, start = ?, "end" = ?, prefix = ?, suffix = ?, heading = ?, state = ?, text_sha256 = ?
     WHERE id = ?`,
  ).run(quote, start, end, prefix, suffix, heading, state, textSha256, id);
  indexQuote(db, id, quote);
}

const noteNumber = (db: ReadDb, articleId: Id, highlightId: Id | null) =>
  one<{ number: number }>(
    db,
    'SELECT number FROM note WHERE article_id = ? AND highlight_id IS ?',
    articleId,
    highlightId,
  )?.number;

function removeNote(db: WriteDb, articleId: Id, highlightId: Id | null): void {
  const number = noteNumber(db, articleId, highlightId);
  if (number === undefined) return;
  statement(db, 'DELETE FROM note_fts WHERE rowid = ?').run(number);
  statement(db, 'DELETE FROM note WHERE number = ?').run(number);
}

/** Deletes a highlight with its note and the tags that only it carried. */
export function deleteHighlight(db: WriteDb, id: Id): void {
  db.transaction(() => {
    const row = one<{ articleId: Id }>(db, 'SELECT article_id AS articleId FROM highlight WHERE id = ?', id);
    if (row) removeNote(db, row.articleId, id);
    removeQuotes(db, 'id', id);
    statement(db, 'DELETE FROM highlight WHERE id = ?').run(id);
    removeUnusedTags(db);
  })();
}

export interface NoteText {
  articleId: Id;
  /** Null for the note on the whole article. */
  highlightId: Id | null;
  text: string;
  updated: Instant;
}

/** Writes a note and its place in the search index; an empty text removes it. */
export function saveNote(db: WriteDb, { articleId, highlightId, text, updated }: NoteText): void {
  db.transaction(() => {
    removeNote(db, articleId, highlightId);
    if (text.trim() === '') return;
    const { lastInsertRowid } = statement(
      db,
      'INSERT INTO note (article_id, highlight_id, text, updated) VALUES (?, ?, ?, ?)',
    ).run(articleId, highlightId, text, updated);
    statement(db, 'INSERT INTO note_fts (rowid, text) VALUES (?, ?)').run(lastInsertRowid, indexText(text));
  })();
}

/** The note on the whole article, empty where there is none. */
export const articleNote = (db: ReadDb, articleId: Id): string =>
  one<{ text: string }>(db, 'SELECT text FROM note WHERE article_id = ? AND highlight_id IS NULL', articleId)
    ?.text ?? '';

/** The notes on several whole articles, by article. */
export const articleNotes = (db: ReadDb, articleIds: readonly Id[]): Map<Id, string> =>
  new Map(
    all<{ id: Id; text: string }>(
      db,
      `SELECT article_id AS id, text FROM json_each(?) AS given CROSS JOIN note ON article_id = given.value
       WHERE highlight_id IS NULL`,
      JSON.stringify(articleIds),
    ).map(({ id, text }) => [id, text]),
  );
