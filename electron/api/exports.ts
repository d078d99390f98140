/** What an export is asked for and gives, as plain data. */

import type { Id, ListQuery } from './model.ts';

/** What is exported. Only `article`, `articles` and a list of the Trash reach what is in the Trash. */
export type ExportScope =
  | { kind: 'article'; id: Id }
  | { kind: 'articles'; ids: Id[] }
  | { kind: 'tag'; name: string }
  /** With the sections below it. */
  | { kind: 'section'; id: Id }
  /** What a list or a search shows. */
  | { kind: 'list'; query: ListQuery }
  | { kind: 'all' };

export const exportForms = [
  'markdown',
  'html',
  'pdf',
  'epub',
  'docx',
  'json',
  'text',
  'csv',
  'bibtex',
  'ris',
  'csl',
  'folder',
] as const;
export type ExportForm = (typeof exportForms)[number];

/** What is known of a form, beyond how it is made. */
export interface FormFacts {
  /** As people know it; the names of formats are the same in every language. */
  name: string;
  extension: string;
  mediaType: string;
  /** What it is mostly wanted for: notes alone, or whole articles, also those without a note. */
  about: 'notes' | 'articles';
  /** Whether it can be read as it is, and be put on the clipboard. */
  isText: boolean;
  /** Whether articles come back from it with all that is theirs, so that it can be verified by rebuilding. */
  comesBackWhole: boolean;
  /**
   * A list of rows or entries is one file, however many articles they are of: other programs take it in as one. A folder is many, however few
   * articles it holds.
   */
  shape?: 'list' | 'folder';
  /**
   * The form whose pages are printed for it. That needs a printer, which the desktop app has; in a browser its own dialog for printing does it,
   * and a command line has none.
   */
  printOf?: ExportForm;
}

export const formFacts: Readonly<Record<ExportForm, FormFacts>> = {
  markdown: {
    name: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8',
    about: 'notes',
    isText: true,
    comesBackWhole: false,
  },
  text: {
    name: 'Text',
    extension: 'txt',
    mediaType: 'text/plain;charset=utf-8',
    about: 'notes',
    isText: true,
    comesBackWhole: false,
  },
  csv: {
    name: 'CSV',
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    about: 'notes',
    isText: true,
    comesBackWhole: false,
    shape: 'list',
  },
  bibtex: {
    name: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex;charset=utf-8',
    about: 'articles',
    isText: true,
    comesBackWhole: false,
    shape: 'list',
  },
  ris: {
    name: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems;charset=utf-8',
    about: 'articles',
    isText: true,
    comesBackWhole: false,
    shape: 'list',
  },
  csl: {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    about: 'articles',
    isText: true,
    comesBackWhole: false,
    shape: 'list',
  },
  html: {
    name: 'HTML',
    extension: 'html',
    mediaType: 'text/html;charset=utf-8',
    about: 'articles',
    isText: true,
    comesBackWhole: true,
  },
  pdf: {
    name: 'PDF',
    extension: 'pdf',
    mediaType: 'application/pdf',
    about: 'articles',
    isText: false,
    comesBackWhole: false,
    printOf: 'html',
  },
  epub: {
    name: 'EPUB',
    extension: 'epub',
    mediaType: 'application/epub+zip',
    about: 'articles',
    isText: false,
    comesBackWhole: true,
  },
  docx: {
    name: 'Word',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    about: 'articles',
    isText: false,
    comesBackWhole: false,
  },
  folder: {
    name: 'Library folder',
    extension: 'zip',
    mediaType: 'application/zip',
    about: 'articles',
    isText: false,
    comesBackWhole: true,
    shape: 'folder',
  },
  json: {
    name: 'JSON-LD',
    extension: 'json',
    mediaType: 'application/ld+json',
    about: 'notes',
    isText: true,
    comesBackWhole: false,
  },
};

/** The forms that can be verified by rebuilding. */
export const wholeForms: readonly ExportForm[] = exportForms.filter((form) => formFacts[form].comesBackWhole);

/** For whom Markdown is written. */
export const markdownPresets = ['obsidian', 'logseq', 'readwise', 'plain', 'own'] as const;
export type MarkdownPreset = (typeof markdownPresets)[number];

/** A template of the user is no longer than this, in UTF-16 units. */
export const longestTemplate = 100_000;
export { startingTemplate } from './starting-template.ts';

/** How an export is to look, beyond its form. What a form does not know it does not look at. */
export interface ExportOptions {
  preset?: MarkdownPreset;
  /** What the preset `own` writes each article by, in the language Liquid. */
  template?: string;
  /** Articles without highlights and notes too, or not; left out, as the form is mostly wanted. */
  annotatedOnly?: boolean;
}

/** A file of an export: its path in the folder of the export, with `/`, and what is in it. */
export interface ExportedFile {
  name: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** What was exported. */
export interface ExportResult {
  articles: number;
  highlights: number;
  files: ExportedFile[];
  /** Of the file or folder that was written to, without its path; null where the files came back. */
  name: string | null;
  /** What `verifyExport` takes to verify it by, for a minute; null where that was not asked for. */
  verification: string | null;
}

/** How far an export is. */
export interface ExportProgress {
  /** The id that whoever asked gave it. */
  exportId: Id;
  done: number;
  total: number;
}

/** What an export would give, by its first article. */
export interface ExportPreview {
  articles: number;
  highlights: number;
  /** The file of the first article; null where nothing would be exported. */
  file: ExportedFile | null;
  /** Only the beginning of the file is shown. */
  isCut: boolean;
}

/** Articles that other programs are given by one drag, and files: Zotero found that more is too much for who takes them. */
export const mostDragged = 50;

/** What a drag of articles holds for other programs. */
export interface DraggedNotes {
  /** Their notes as Markdown. */
  text: string;
  html: string;
  /** Of the pages that they are from, or in Lectern. */
  addresses: string[];
}
