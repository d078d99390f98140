import { articleAddress } from '../api/article-address.ts';
import type { AnnotatedArticle } from './annotated-article.ts';
import { csvHead, csvRows } from './csv.ts';
import { type Exporter, filePerArticle } from './exporter.ts';
import { linksFrom } from './links.ts';

/**
 * The seven columns that Readwise takes in, then what it leaves aside and Lectern reads back. By the column `Lectern` the import knows that
 * apostrophes before formulas are ours.
 */
const columns = [
  'Highlight',
  'Title',
  'Author',
  'URL',
  'Note',
  'Location',
  'Date',
  'Color',
  'Style',
  'Tags',
  'Document tags',
  'Lectern',
  'Source',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** A name in which no program sees the end of one, or more than a name. */
const isPlain = (name: string) =>
  /^[^#,;|"'[\]\\\t\r\n][^,;|"'[\]\\\t\r\n]*$/.test(name) && name.trim() === name;

/** Names in one cell: parted by commas, as people read them, and as a list of JSON where one may hold anything. */
const list = (names: readonly string[]) => (names.every(isPlain) ? names.join(', ') : JSON.stringify(names));

/** `2026-01-02 03:04:05+00:00`, as Readwise writes an instant. */
const dateOf = (instant: string) => instant.replace('T', ' ').replace(/(?:\.\d+)?Z$/, '+00:00');

function rowsOf(article: AnnotatedArticle): Row[] {
  const { id, title, authors, url, tags, note, highlights } = article;
  const common = {
    Title: title,
    Author: authors.join(', '),
    URL: url ?? '',
    'Document tags': list(tags),
  };
  const noted = { Highlight: '', Note: note, Location: '', Date: '', Color: '', Style: '', Tags: '' };
  const ofArticle: Row = { ...common, ...noted, Lectern: articleAddress(id), Source: '' };
  const linksOf = linksFrom(url);
  const ofHighlights = highlights.map((highlight): Row => {
    const { app, source } = linksOf(highlight);
    return {
      ...common,
      Highlight: highlight.quote,
      Note: highlight.note,
      Location: highlight.state === 'placed' ? String(highlight.start) : '',
      Date: dateOf(highlight.created),
      Color: highlight.color,
      Style: highlight.style,
      Tags: list(highlight.tags),
      Lectern: app,
      Source: source ?? '',
    };
  });
  // A row without words of the text is a note on all of it.
  return note.trim() === '' ? ofHighlights : [ofArticle, ...ofHighlights];
}

const rows = (article: AnnotatedArticle) =>
  csvRows(rowsOf(article).map((row) => columns.map((name) => row[name])));

const renderOne: Exporter['renderOne'] = async function* ({ articles }) {
  yield csvHead(columns);
  for await (const article of articles) yield rows(article);
};

/** A table with a row for each highlight. */
export const csvNotes: Exporter = {
  renderOne,
  renderMany: filePerArticle('csv', (article) => csvHead(columns) + rows(article)),
};
