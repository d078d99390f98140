/** The plain data that crosses processes: no class, no function, nothing that structured clone or JSON loses. */

import type { ErrorData } from './errors.ts';

declare const safeHtml: unique symbol;

/**
 * HTML that `electron/import/sanitise/safe-html.ts` made: allow-listed, script-less, no remote address it would load.
 * Saved images are `<img src="asset:SHA256">`, images that were not saved `<img data-src="ADDRESS">`.
 */
export type SafeHtml = string & { readonly [safeHtml]: true };

/** Eighty random bits or more in lower-case base 32. */
export type Id = string;

/** What every id is, as a regular expression: no other is taken from a call, an address or an export. */
export const idPattern = '[a-z2-7]{16,40}';

/** An instant in UTC, ISO 8601. */
export type Instant = string;

export const highlightColors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type HighlightColor = (typeof highlightColors)[number];
/** The colour of a highlight of which no other is said. */
export const defaultColor: HighlightColor = 'yellow';
/** What colours stand for, such as “disagree”; those that stand for nothing are left out. */
export type ColorMeanings = Partial<Record<HighlightColor, string>>;
/** A meaning of a colour is no longer than this, in UTF-16 units. */
export const longestMeaning = 60;
export type HighlightStyle = 'highlight' | 'underline';

/** A date as it was given: `2020`, `2020-09`, `2020-09-25` or a whole instant with its own offset. */
export interface PublishedDate {
  value: string;
  precision: 'year' | 'month' | 'day' | 'minute';
  /** True where no metadata states the date: it was read from the article's own text, or is that of its file. */
  inferred: boolean;
}

/** Which encoding the bytes were read with, and which rule of the WHATWG order decided it. */
export interface Charset {
  name: string;
  rule: 'bom' | 'container' | 'meta' | 'utf-8' | 'detector' | 'default' | 'user';
}

/** A heading of the article's own text. `start` is its offset in the plain text, in UTF-16 units. */
export interface Heading {
  level: number;
  text: string;
  start: number;
}

/** A block that extraction left out, and why. */
export interface Dropped {
  step: string;
  reason: string;
  preview: string;
}

/** A block of an article's text, by its words on one line, and which of those with the same words it is, from 0. */
export interface NamedBlock {
  text: string;
  nth: number;
}

/** Something that the user put back into an article, of what was left out, or hid of its text. */
export interface ArticleEdit {
  id: Id;
  kind: 'put-back' | 'hidden';
  blocks: NamedBlock[];
}

/** Blocks that the user hides on every page of a site. */
export interface SiteRule {
  id: Id;
  site: string;
  blocks: NamedBlock[];
}

/** An article whose text could not be made anew; it shows the old one. */
export interface FailedArticle {
  articleId: Id;
  error: ErrorData;
}

/** All edits of an article. */
export interface ArticleEdits {
  own: ArticleEdit[];
  /** The site that it comes from; null where that is not known. */
  site: string | null;
  /** The rules of its site, each with the articles in whose text there is still something to hide by it; null where nobody asked. */
  rules: (SiteRule & { others: Id[] | null })[];
}

export interface Section {
  id: Id;
  parentId: Id | null;
  name: string;
  /** Articles in this section itself. */
  count: number;
  /** Articles in this section and all below it. */
  total: number;
}

/** Where a section stands: within which other one, with null at the top, and right after which of those there; null for the first. */
export interface SectionPlace {
  parentId: Id | null;
  after: Id | null;
}

/** Sections that were deleted, each after the one it stood in, and where the articles in them were. */
export interface DeletedSections {
  sections: Id[];
  before: PlaceBefore[];
}

export interface Tag {
  /** The whole nested name, such as `politics/un`. */
  name: string;
  /** Articles with this tag or one nested below it. */
  count: number;
}

/** Tags have the colours that highlights have. */
export type TagColor = HighlightColor;

/** A tag of the library, or a level of nested ones that nothing carries itself. */
export interface LibraryTag extends Tag {
  /** Highlights with this tag or one nested below it. */
  highlights: number;
  color: TagColor | null;
}

/** A tag with what carries it itself, or with that part of it which a change added or took away. */
export interface TagState {
  name: string;
  /** Null where the colour was not touched, or there is none. */
  color: TagColor | null;
  articleIds: Id[];
  highlightIds: Id[];
  /** The records of imports that put the tag on articles and highlights, by their numbers: undoing an import looks for it by its name. */
  effects: number[];
}

/** What became of tags. Added is what was not so before, so that swapping the two takes a change back exactly. */
export interface TagsChanged {
  removed: TagState[];
  added: TagState[];
  /** How many that are not in the Trash were touched. */
  articles: number;
  highlights: number;
}

/** A tag of the library that may fit an article, and what speaks for it most. */
export interface SuggestedTag {
  name: string;
  /** Its words stand in the title or the text, or other articles of the same site or author have it. */
  why: 'title' | 'text' | 'site' | 'author';
}

/** The place of a quote in an article's plain text, as three selectors of the W3C Web Annotation model. */
export interface TextSelectors {
  quote: string;
  /** Up to 32 characters before and after the quote. */
  prefix: string;
  suffix: string;
  /** UTF-16 offsets in the plain text. */
  start: number;
  end: number;
}

export interface Highlight extends TextSelectors {
  id: Id;
  articleId: Id;
  color: HighlightColor;
  style: HighlightStyle;
  /** The heading the quote stands under, or null above the first. */
  heading: string | null;
  /** Unplaced: the quote was not found in the present text. `start` and `end` then say where it last stood, -1 where it never did. */
  state: 'placed' | 'unplaced';
  note: string;
  tags: string[];
  created: Instant;
  updated: Instant;
}

/** A highlight after a change, and the others that became part of it, as all of them were before. */
export interface Joined {
  highlight: Highlight;
  /** Empty where nothing was joined; else it holds what `highlight` itself was, if it was there. */
  before: Highlight[];
}

/** What the list of all highlights shows. The same query always gives the same order. */
export interface HighlightQuery {
  /** Words of the quote, the note and the tags, as they were typed; empty for no search. */
  text: string;
  /** Those of any of these colours; empty for all. */
  colors: HighlightColor[];
  /** Those that carry all of these tags, or one nested below each. */
  tags: string[];
  /** Only those with a note. */
  noted: boolean;
  /** Only those without a place in their article. */
  unplaced: boolean;
  /** The newest first, or by the title of the article and there in the order of its text. */
  sort: 'newest' | 'article';
}

/** One row of the list of all highlights. */
export interface HighlightRow
  extends Pick<Highlight, 'id' | 'articleId' | 'color' | 'style' | 'heading' | 'state' | 'tags' | 'created'> {
  /** The title of the article. */
  title: string;
  language: string | null;
  /** The first words of each, or with a search those around what was found. */
  quote: Snippet[];
  note: Snippet[];
}

export interface HighlightPage {
  total: number;
  rows: HighlightRow[];
}

/** One row of the article list. */
export interface ArticleSummary {
  id: Id;
  title: string;
  authors: string[];
  siteName: string | null;
  published: PublishedDate | null;
  added: Instant;
  language: string | null;
  sectionId: Id | null;
  tags: string[];
  wordCount: number;
  highlightCount: number;
  /** How far it was read, from 0 to 1. */
  progress: number;
  read: boolean;
  starred: boolean;
  /** False for a link of which the page is not here: a page of its address that is imported later fills it. */
  saved: boolean;
  /** In the Trash: only its list shows it. */
  trashed: boolean;
  /** The whole title, with the words of a search marked. */
  titleRuns: Snippet[];
  /** The first words of the text; with a search, the place that matched. */
  snippet: Snippet[];
  /** Higher is better; null without a search. */
  score: number | null;
}

/** A run of a snippet; `match` marks words of the search. */
export interface Snippet {
  text: string;
  match: boolean;
}

/** Articles that a tag was really added to, or removed from. */
export interface TagChange {
  name: string;
  articleIds: Id[];
}

/** Where articles were before they were moved; null is the Inbox. */
export interface PlaceBefore {
  sectionId: Id | null;
  articleIds: Id[];
}

/** Something else that an article could be shown from. */
export interface ArticleVersion {
  id: Id;
  fileName: string;
  format: string;
  title: string;
  wordCount: number;
  /** When its file came into the library. */
  imported: Instant;
}

/** A run of two texts: in both, only in the second, or only in the first. */
export interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface Article extends Omit<ArticleSummary, 'titleRuns' | 'snippet' | 'score' | 'highlightCount'> {
  /** Names from the root of the section tree to the article's section. Empty in the Inbox. */
  sectionPath: string[];
  /** Names of the sections that its own site files it under, from the outermost in; empty where the page does not say. */
  suggestedSection: string[];
  url: string | null;
  direction: 'ltr' | 'rtl' | 'auto';
  description: string | null;
  /** The description where it says something that the title and the beginning of the text do not. */
  standfirst: string | null;
  /** How long an adult reads it, in minutes and their fractions. */
  minutes: number;
  html: SafeHtml;
  headings: Heading[];
  dropped: Dropped[];
  highlights: Highlight[];
  /** The note on the whole article. */
  note: string;
  /** What else it could be shown from. */
  versions: ArticleVersion[];
  /** Where reading stopped: an offset in the plain text. */
  readingOffset: number;
  original: { name: string; format: string; size: number; charset: Charset | null };
}

/**
 * The page that an article was made of, as it was saved. `html` is a whole document that asks for nothing and runs nothing: pictures
 * and fonts that were saved with it are `part:0`, `part:1` and so on, in `src` and in its styles. Elsewhere the page does not show it.
 */
export type SavedPage =
  | {
      kind: 'page';
      html: string;
      parts: { mediaType: string; bytes: Uint8Array }[];
      /** Pictures and style sheets that it names and that were not saved with it. */
      missing: number;
    }
  /** A file of text, or of marked text: its letters. */
  | { kind: 'text'; text: string }
  /** A PDF, to be drawn. */
  | { kind: 'pdf'; bytes: Uint8Array }
  /** There is nothing else to be shown than the article: why, in words. */
  | { kind: 'none'; reason: string };

/** An article as it is named where another links to it, or it to another. */
export interface LinkedArticle {
  id: Id;
  title: string;
  siteName: string | null;
  language: string | null;
}

/** The articles that link to one: the first of them by title, and how many there are. */
export interface LinkedFrom {
  total: number;
  articles: LinkedArticle[];
}

/** What only the shell and the command line may see of an article beside what the page sees. */
export interface WholeArticle extends Omit<Article, 'minutes'> {
  text: string;
  originalPath: string;
  updated: Instant;
  /** When it was opened last. */
  opened: Instant | null;
}

export type ListScope =
  | { kind: 'all' }
  | { kind: 'inbox' }
  | { kind: 'unread' }
  /** Begun and not finished. */
  | { kind: 'reading' }
  /** Ever opened. */
  | { kind: 'opened' }
  | { kind: 'starred' }
  | { kind: 'highlighted' }
  | { kind: 'trash' }
  | { kind: 'section'; id: Id }
  | { kind: 'import'; batchId: Id };

/** By what a list is sorted. Times, lengths, shares and counts begin with the greatest, names with A. */
export const listSorts = [
  'added',
  'published',
  'opened',
  'title',
  'author',
  'source',
  'section',
  'tags',
  'length',
  'progress',
  'highlights',
  'relevance',
] as const;
export type ListSort = (typeof listSorts)[number];

/** Months of the first and of the last article, both included, as `2020-09`. */
export interface MonthRange {
  from: string;
  to: string;
}

/** What a list shows. The same query always gives the same order. */
export interface ListQuery {
  scope: ListScope;
  /** An article must carry all of them (or one nested below each). */
  tags: string[];
  /** What was typed into the search box; empty for no search. */
  text: string;
  sort: ListSort;
  /** The other way round. What has nothing to be sorted by still stands at the end. */
  reversed?: boolean;
  /** Only what was published then. Where only a year is known, all of it must be in the range. */
  published?: MonthRange;
}

/** When the articles of a list were published, in order of time. */
export interface Timeline {
  /** `when` is a month such as `2020-09`, or a year where no more is known. */
  months: { when: string; count: number }[];
  undated: number;
}

export interface ArticlePage {
  total: number;
  rows: ArticleSummary[];
}

/** What a window looks at: the user's own library, or the one that comes with Lectern to try things in. */
export type LibraryName = 'own' | 'sample';

/** The library that a name means which came from outside; anything that is not understood means the user's own. */
export const libraryNamed = (name: unknown): LibraryName => (name === 'sample' ? 'sample' : 'own');

export interface LibraryInfo {
  /** The file's name, never its path. */
  name: string;
  /** It lies where Lectern looks for one unasked. */
  isUsual: boolean;
  articles: number;
  inbox: number;
  unread: number;
  /** Begun and not finished. */
  reading: number;
  starred: number;
  highlighted: number;
  highlights: number;
  /** Articles in the Trash, which no other count includes. */
  trashed: number;
  readOnly: boolean;
  lastImport: Id | null;
  /** Articles of the last import, with those that it found in the library already. */
  lastImported: number;
}

/** `version`: the file became another version of an article that was in the library. */
export type ImportOutcome = 'imported' | 'version' | 'duplicate' | 'skipped' | 'failed';

/** What became of one file. A file that holds many articles still has one row, and each file inside a ZIP has its own. */
export interface ImportItem {
  /** Its place in the import's list; a file that is tried again gets a new one. */
  position: number;
  /** The file's name or its path inside the drop. Never an absolute path: that is the shell's. */
  name: string;
  outcome: ImportOutcome;
  /** What is wrong and what to do, or null where all is well. */
  reason: string | null;
  articles: { id: Id; title: string }[];
  charset: string | null;
  /** What kind of file it is, also where it did not come in; null where that is not known. */
  format: string | null;
}

export type ImportState = 'running' | 'paused' | 'done' | 'cancelled' | 'failed';

/** How a file of an import is tried again: as what it is, or its text alone, whatever it is. */
export type ImportAgain = 'as-it-is' | 'as-text';

/** Whether nothing more will come of an import. */
export const isEnded = (state: ImportState): boolean => state !== 'running' && state !== 'paused';

export interface ImportProgress {
  batchId: Id;
  state: ImportState;
  /** Files found so far; grows while folders are still being walked. */
  total: number;
  done: number;
  imported: number;
  versions: number;
  duplicates: number;
  /** Of those in the library already: to how many something new was brought. */
  enriched: number;
  skipped: number;
  failed: number;
  /** Files that were found and not read to their end, because the import was cancelled. */
  unread: number;
  /** Taken back: what it had brought is in the Trash. */
  undone: boolean;
}

export interface ImportReport extends ImportProgress {
  started: Instant;
  /** It did something that can be taken back. */
  undoable: boolean;
  /** Each with the ways in which trying it again may help. */
  items: (ImportItem & { again: ImportAgain[] })[];
}

/** A folder of which everything that appears in it is imported. */
export interface WatchedFolder {
  id: Id;
  /** Its name, never its path. */
  name: string;
  /** The name of the folder around it, by which two of one name are told apart; empty at the top of a disk. */
  within: string;
  /** Why it cannot be looked at now, in words; null where it can. */
  problem: string | null;
}

/** The looks of the interface and of the text, from the lightest paper to the darkest. */
export const themes = ['light', 'sepia', 'dark', 'black'] as const;
export type Theme = (typeof themes)[number];

/** What the interface remembers between starts. */
export const settingKeys = [
  'theme',
  'lightTheme',
  'darkTheme',
  'textSize',
  'lineHeight',
  'measure',
  'alignment',
  'font',
  'fontName',
  'panes',
  'place',
  'color',
  'colorMeanings',
  'palette',
  'listView',
  'listColumns',
  'timeline',
  'caret',
  'speech',
  'keys',
  'sidebarCounts',
  'export',
  'closedSections',
  'closedTags',
  'contents',
] as const;
export type SettingKey = (typeof settingKeys)[number];

/** The meanings of colours in what was saved or typed; anything else in it is left out. */
export function colorMeaningsFrom(saved: unknown): ColorMeanings {
  const given = (typeof saved === 'object' && saved !== null ? saved : {}) as Record<string, unknown>;
  const meanings: ColorMeanings = {};
  for (const color of highlightColors) {
    const value = given[color];
    const meaning =
      typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, longestMeaning) : '';
    if (meaning !== '') meanings[color] = meaning;
  }
  return meanings;
}
