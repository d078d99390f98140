import { parseQuery } from '../../db/fts-query.ts';
import type { ListedHighlight } from '../../db/queries/highlight-list.ts';
import type { ListRow } from '../../db/queries/lists.ts';
import type { ArticleSummary, HighlightRow, Snippet } from '../api/model.ts';
import { noteWords } from '../text/note-words.ts';
import { excerpt, marked, snippet, type Wanted } from './snippet.ts';

function snippetOf(row: ListRow, wanted: readonly Wanted[]): Snippet[] {
  // What the user wrote says more about why they search than the article's own words.
  if (wanted.length > 0)
    for (const text of [...row.notes.map(noteWords), row.text, ...row.notes]) {
      const cut = snippet(text, wanted);
      if (cut) return cut;
    }
  return row.excerpt === '' ? [] : [{ text: row.excerpt, match: false }];
}

const wantedIn = (query: string): Wanted[] => parseQuery(query).terms.filter((term) => !term.negated);

/** A row as the list shows it: with a search its snippet is cut around what matched, in a note or else in the text. */
export function toSummary(row: ListRow, query: string): ArticleSummary {
  const { excerpt: _excerpt, text: _text, notes: _notes, ...summary } = row;
  const wanted = wantedIn(query);
  return { ...summary, titleRuns: marked(row.title, wanted), snippet: snippetOf(row, wanted) };
}

/** A row of the list of all highlights: of a long quote or note the part in which something was found, else its first words. */
export function toHighlightRow({ quote, note, ...row }: ListedHighlight, query: string): HighlightRow {
  const wanted = wantedIn(query);
  const part = (text: string): Snippet[] =>
    text === '' ? [] : (snippet(text, wanted) ?? [{ text: excerpt(text), match: false }]);
  const words = noteWords(note);
  // What is looked for may stand in the address of a link alone.
  const found = wanted.length > 0 ? (snippet(words, wanted) ?? snippet(note, wanted)) : null;
  return { ...row, quote: part(quote), note: found ?? part(words) };
}
