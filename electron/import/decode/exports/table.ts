import { parse } from 'csv-parse/sync';
import { textOfCell } from '../../../text/spreadsheet-cell.ts';
import { foreignHighlight, type SavedLink } from './saved-link.ts';
import { tagNames } from './tag-names.ts';

/** A row by the names of its columns, lower case. */
type Row = ReadonlyMap<string, string>;

/** The names in a list of JSON; null for what is none. */
function listIn(text: string): string[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === 'string')
      ? list.filter(Boolean)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Tags as programs put them into one cell: a list of JSON or of Python, or names parted by bar, semicolon or comma. */
function tagsIn(cell: string | undefined): string[] {
  const text = cell?.trim() ?? '';
  if (text.startsWith('[') && text.endsWith(']')) {
    const list = listIn(text);
    if (list) return list;
    const items = text.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g);
    return [...items]
      .map(([, double, single]) => (double ?? single ?? '').replace(/\\(.)/g, '$1'))
      .filter(Boolean);
  }
  const by = text.includes('|') ? '|' : text.includes(';') ? ';' : ',';
  return tagNames(text, by);
}

const first = (row: Row, ...names: string[]) => names.map((name) => row.get(name)).find((value) => value);

/** Folders of Instapaper that are states, and states of the others. */
const states: Record<string, Partial<SavedLink>> = {
  archive: { read: true },
  archived: { read: true },
  starred: { starred: true },
  unread: { read: false },
  new: { read: false },
  later: { read: false },
  shortlist: { read: false },
};

function stateOf(row: Row): Partial<SavedLink> {
  const word = first(row, 'status', 'location', 'folder')?.trim() ?? '';
  const state = states[word.toLowerCase()];
  const folder = row.get('folder')?.trim();
  return { ...state, ...(folder && !states[folder.toLowerCase()] ? { folders: [folder] } : {}) };
}

function linkOf(row: Row): SavedLink {
  const author = first(row, 'author', 'authors', 'book author');
  const quote = foreignHighlight(row.get('selection') ?? '');
  return {
    url: first(row, 'url', 'link', 'href'),
    title: first(row, 'title', 'name', 'book title'),
    ...(author ? { authors: [author] } : {}),
    siteName: first(row, 'publisher', 'site'),
    description: first(row, 'description', 'excerpt', 'summary'),
    note: first(row, 'note', 'notes'),
    tags: tagsIn(first(row, 'tags', 'document tags', 'labels')),
    added: first(row, 'time_added', 'timestamp', 'saved date', 'created', 'created_at', 'added'),
    ...stateOf(row),
    ...(quote ? { highlights: [quote] } : {}),
  };
}

/** Tags of a highlight in Readwise: parted by room or commas, some with a `#`. */
const betweenHighlightTags = /[\s,]+/;

/** A table that Lectern wrote: it alone has a column of its own addresses. */
const isOurs = (row: Row) => row.has('lectern');

/** The tags of a highlight: ours as those of an article, a list, or what Readwise writes. */
const highlightTags = (row: Row) => {
  const cell = row.get('tags');
  return isOurs(row) || cell?.trim().startsWith('[') ? tagsIn(cell) : tagNames(cell, betweenHighlightTags);
};

/** Rows that are highlights, gathered by the book or article they are of. */
function gathered(rows: readonly Row[]): SavedLink[] {
  const byDocument = new Map<string, SavedLink>();
  for (const row of rows) {
    const link = linkOf(new Map([...row].filter(([name]) => !/^(?:note|tags|selection)$/.test(name))));
    const quote = foreignHighlight(row.get('highlight') ?? '', {
      note: row.get('note'),
      tags: highlightTags(row),
      color: row.get('color'),
      style: row.get('style'),
      created: first(row, 'highlighted at', 'date'),
    });
    const key = `${link.url ?? ''}\n${link.title ?? ''}\n${link.authors ?? ''}`;
    const known = byDocument.get(key) ?? { ...link, highlights: [] };
    if (quote) known.highlights?.push(quote);
    // Without words of the text it is a note on all of it.
    else if (row.get('note')) known.note = [known.note, row.get('note')].filter(Boolean).join('\n\n');
    byDocument.set(key, known);
  }
  return [...byDocument.values()].filter(({ highlights = [], note }) => highlights.length > 0 || note);
}

/** A table of a reading service by its columns: Pocket, Instapaper, Readwise and Reader, wallabag, Matter and what is like them. */
export function linksInTable(text: string): SavedLink[] {
  const [head = ''] = text.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
  const lines: string[][] = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const [names = [], ...cells] = lines;
  const columns = names.map((name) => name.trim().toLowerCase());
  const rows = cells.map((row): Row => new Map(columns.map((name, index) => [name, row[index] ?? ''])));
  const asWritten = rows.map((row) =>
    isOurs(row) ? new Map([...row].map(([name, cell]) => [name, textOfCell(cell)])) : row,
  );
  return columns.includes('highlight') ? gathered(asWritten) : asWritten.filter(isSaved).map(linkOf);
}

/** Reader's feed holds what nobody saved. */
const isSaved = (row: Row) => !(row.has('seen') && row.get('location')?.toLowerCase() === 'feed');
