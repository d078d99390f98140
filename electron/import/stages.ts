/**
 * What passes from one import stage to the next. Each stage is a function over the type before it; only `run-import.ts`
 * knows their order. Nothing here reads a clock, a database or the network.
 */
import type {
  ArticleEdit,
  Charset,
  ColorMeanings,
  Dropped,
  Heading,
  Highlight,
  HighlightColor,
  HighlightStyle,
  Id,
  Instant,
  NamedBlock,
  PublishedDate,
  SafeHtml,
  TagColor,
} from '../api/model.ts';

/** Random access to the bytes of a file, wherever they lie. Reading past the end gives fewer bytes. */
export interface ByteSource {
  readonly size: number;
  read(start: number, length: number): Promise<Uint8Array>;
}

/** A file that was opened, to be closed after use. */
export type OpenSource = ByteSource & { close(): Promise<void> };

/** What was saved with an article: the files in its folder, its ZIP or its drop, or the resources of its web archive. */
export interface Siblings {
  /**
   * The bytes at an address as it stands in the page (`page_files/a%20b.png`, `https:…`, `cid:…`), which counts from `base`
   * where that is known; null where they were not saved. Never leaves the folder, ZIP, drop or archive it was made for.
   */
  read(address: string, base: string | null): Promise<Uint8Array | null>;
  /** A file of any size by its relative address, where the place may hold such; null where it is not there. */
  open?(address: string): Promise<OpenSource | null>;
  /** Whether there is a file at a relative address, where the place can tell without reading it. */
  has?(address: string): Promise<boolean>;
}

/** A highlight that another program made. Its place is found by its words. */
export interface ForeignHighlight {
  quote: string;
  /** The words before and after it where the source tells them, else empty. */
  prefix: string;
  suffix: string;
  color: HighlightColor;
  style: HighlightStyle;
  note: string;
  tags: string[];
  /** When it was made, where the source tells it. */
  created: Instant | null;
  /** How a library of Lectern had it; left out by every other program. */
  kept?: KeptHighlight;
}

/** What an export of Lectern says of a highlight that no other program could. */
export interface KeptHighlight
  extends Pick<Highlight, 'id' | 'updated' | 'start' | 'end' | 'heading' | 'state'> {
  /** Of the plain text that its offsets count in. */
  textSha256: string;
}

/** What an export of Lectern says of an article that no other program could: it comes back as it was. */
export interface KeptArticle {
  id: Id;
  updated: Instant | null;
  published: PublishedDate | null;
  direction: Draft['direction'];
  suggestedSection: string[];
  progress: number;
  readingOffset: number;
  /** When it was opened last. */
  opened: Instant | null;
  /** Whether it was in the Trash, and what was put back into it and hidden, where the export says that. */
  trashed?: boolean;
  edits?: Omit<ArticleEdit, 'id'>[];
}

/** The file that an article of a library of Lectern was made of there. */
export interface KeptOriginal {
  name: string;
  sha256: string;
  /** The path of the article in it where it is a container, else empty. */
  partPath: string;
  /** Its bytes; null where they are not there. */
  open(): Promise<OpenSource | null>;
}

/** What an article brings from its library that would otherwise be made of the file that it comes in. */
export interface BroughtAlong {
  original: KeptOriginal;
  /** The files that were saved with it, by their addresses in the original; left out where those that its text names are meant. */
  assets?: Asset[];
  /** The article as it comes in where the bytes of the original are not there, or others. */
  otherwise?: DocumentPart;
}

/** What belongs to a library of Lectern and to no article of it. */
export interface KeptLibrary {
  /** The sections by their paths from the root, each after the one it stands in, siblings in their order. */
  sections: string[][];
  tagColors: { name: string; color: TagColor }[];
  colorMeanings: ColorMeanings;
}

/** What the user changed of what is made of a file, done anew whenever it is made. */
export interface Edits {
  /** Words that blocks begin with which are left out otherwise. */
  putBack: string[];
  hidden: NamedBlock[];
  /** What is hidden on all pages of sites. */
  rules: { site: string; blocks: NamedBlock[] }[];
}

/** One file as it came in. */
export interface DroppedFile {
  name: string;
  /** Path inside the drop (`folder/sub/a.html`) or inside its container (`a.zip/sub/a.html`), for people. */
  path: string;
  /** Path inside its container, empty for a file of its own; with it the bytes are found again. */
  partPath: string;
  /** The sections that folders and containers give it, from the root. */
  sectionPath: string[];
  /** Whether the user named this very file; one that was only found in a folder or a ZIP is skipped where it is unknown. */
  named: boolean;
  bytes: ByteSource;
  siblings: Siblings;
  /** The encoding that the user chose to read it with, before all that it says itself. */
  charset?: string;
  edits?: Edits;
  /** What the export that it lies in says of it, before all that it says itself. */
  hints?: Hints;
}

/** What a file says of itself outside its text: front matter, or the container's own fields. */
export interface Hints {
  title?: string;
  authors?: string[];
  siteName?: string;
  url?: string;
  published?: string;
  /** The day on which its file was made: a guess at when it was published, unless a page was printed to it. */
  made?: { day: string; printed: boolean };
  language?: string;
  description?: string;
  tags?: string[];
  /** Where the container says that it got the page: relative addresses count from there. Any scheme. */
  savedFrom?: string;
  /** The title that the container gives, for a page that has none. */
  savedTitle?: string;
  /** A note on the whole article. */
  note?: string;
  highlights?: ForeignHighlight[];
  read?: boolean;
  starred?: boolean;
  /** When the user saved it in the program it comes from. */
  added?: Instant;
  /** How a library of Lectern had it. */
  kept?: KeptArticle;
}

/** What a file says of an article besides its text, as far as it may be said of one that is known. */
export interface Said {
  /** The article in the library that it was exported from, where that was one of Lectern. */
  kept?: KeptArticle;
  highlights: readonly ForeignHighlight[];
  note: string;
  tags: readonly string[];
  read: boolean;
  starred: boolean;
}

/** One article as its format holds it: decoded to text, not yet extracted. */
export interface DocumentPart {
  kind: 'document';
  file: DroppedFile;
  /** Of the document's own bytes after gzip or ZIP, so that the same page is known in any wrapping. */
  sha256: string;
  /** `html` is a page with an article in it, `body` the article alone, `kept` the very text that a library of Lectern had. */
  markup: 'html' | 'body' | 'kept' | 'markdown' | 'text';
  /** The name of its format in the table of formats. */
  format: string;
  source: string;
  /** The page that `source` was taken from, where that is more than an article and is shown as it was saved. */
  page?: string;
  charset: Charset;
  hints: Hints;
  /** True where the hints are none of the bytes of `sha256`: the same document may come again with others. */
  hintsApart?: true;
  /** False for a link whose page is not in the file; `source` holds what its list says of it, or nothing. */
  saved?: boolean;
  /** True where it is an article even without text: a note may be nothing but its title. */
  mayBeEmpty?: boolean;
  /** What the decoder left out of the text. */
  dropped?: Dropped[];
  /** What to tell the user of a document whose end is missing. */
  cutOff?: string;
  /** The addresses of style sheets that it is shown with and that `source` does not name. */
  styles?: string[];
  /** Of an article in the folder of a library of Lectern. */
  along?: BroughtAlong;
  /** What to tell the user of it where it comes in. */
  remark?: string;
}

/** A file inside a container, to be detected and decoded in its turn. */
export interface FilePart {
  kind: 'file';
  file: DroppedFile;
}

/** Something that could not be decoded while the rest of its container could. */
export interface ProblemPart {
  kind: 'problem';
  path: string;
  outcome: 'skipped' | 'failed';
  /** What is wrong and what to do, for people. */
  reason: string;
}

/** What an export of a library tells besides its articles. */
export interface LibraryPart {
  kind: 'library';
  path: string;
  library: KeptLibrary;
}

export type Part = DocumentPart | FilePart | ProblemPart | LibraryPart;

/** An article's body and metadata before it is made safe. `html` must not be shown or stored. */
export interface Draft {
  title: string;
  authors: string[];
  siteName: string | null;
  url: string | null;
  published: PublishedDate | null;
  language: string | null;
  direction: 'ltr' | 'rtl' | 'auto';
  description: string | null;
  /** The sections that a page's own site files it under, from the outermost in: a suggestion, never where it is put unasked. */
  suggestedSection: string[];
  tags: string[];
  html: string;
  /** Marks that stand in the document itself; those of its container are hints. */
  highlights?: ForeignHighlight[];
  /** A note on the whole article that stands in the document itself. */
  note?: string;
  dropped: Dropped[];
  /** For relative addresses in `html`: the page's own address where it is known. */
  baseUrl: string | null;
}

/** A saved image. Its address in the safe HTML is `asset:` and this SHA-256. */
export interface Asset {
  sha256: string;
  mediaType: string;
  bytes: Uint8Array;
  /** The address it had in the source, so that it is found again when the text is extracted anew. */
  source: string;
}

/** A foreign highlight after it was looked for in the text: UTF-16 offsets, and the heading it stands under. */
export interface PlacedHighlight extends ForeignHighlight {
  start: number;
  end: number;
  heading: string | null;
  state: 'placed' | 'unplaced';
}

/** An article that is ready to be stored. */
export interface CleanItem extends Omit<Draft, 'html' | 'baseUrl' | 'highlights' | 'note'> {
  html: SafeHtml;
  text: string;
  headings: Heading[];
  wordCount: number;
  /** Keys by which a text that is nearly the same is found. */
  nearKeys: number[];
  highlights: PlacedHighlight[];
  note: string;
  read: boolean;
  starred: boolean;
  saved: boolean;
  /** When it was saved elsewhere; null where now is meant. */
  added: Instant | null;
  kept?: KeptArticle;
  assets: Asset[];
  /** What else its page is shown with as it was saved and that lies beside it: styles, fonts, pictures outside the article. */
  pageFiles?: Asset[];
  charset: Charset;
  format: string;
  sha256: string;
  path: string;
  partPath: string;
  sectionPath: string[];
  /** What it was made of, where that is not the dropped file. */
  original?: Pick<KeptOriginal, 'name' | 'sha256'>;
  /** What to tell the user of it. */
  remark?: string;
}

/** What came of one file, in the order in which it was found. */
export type Outcome =
  /** `said` is what stands outside of its own bytes, all of which is in `item` too: where those are known, only that may be new. */
  | { kind: 'article'; item: CleanItem; said: Said }
  /** The library has this very document already; nothing was extracted. */
  | { kind: 'duplicate'; path: string; sha256: string; said: Said }
  | LibraryPart
  | {
      kind: 'problem';
      path: string;
      outcome: 'skipped' | 'failed';
      reason: string;
      /** What kind of file it is by its bytes; left out where that is not known. */
      format?: string;
      /** The same bytes may be read next time: it was time, memory or a mistake of ours that failed. */
      transient?: true;
    };
