/** What comes of rebuilding a library from an export and comparing the two, as plain data. */

import type { Id } from './model.ts';

/** What of an article is compared. */
export const articleFields = [
  'title',
  'authors',
  'siteName',
  'url',
  'published',
  'added',
  'updated',
  'language',
  'direction',
  'description',
  'suggestedSection',
  'section',
  'tags',
  'note',
  'read',
  'starred',
  'saved',
  'progress',
  'readingOffset',
  'opened',
  'text',
  /** Its HTML, where the text in it is the same. */
  'html',
  'pictures',
  /** The file that it came from, where the form of the export holds that. */
  'original',
  /** What was saved with it besides the pictures that it shows, where the form of the export holds that. */
  'files',
] as const;
export type ArticleField = (typeof articleFields)[number];

/** What of a highlight is compared. */
export const highlightFields = [
  'quote',
  'around',
  'place',
  'heading',
  'state',
  'color',
  'style',
  'note',
  'tags',
  'created',
  'updated',
] as const;
export type HighlightField = (typeof highlightFields)[number];

/** What belongs to the library and to no article. */
export const libraryFields = ['sections', 'tagColors', 'colorMeanings'] as const;
export type LibraryField = (typeof libraryFields)[number];

interface OfArticle {
  articleId: Id;
  title: string;
}

interface OfHighlight extends OfArticle {
  quote: string;
}

/** Both values in words, cut to where they part. */
interface BothValues {
  library: string;
  export: string;
}

/** Something that is not the same in the library and in what was rebuilt from the export. */
export type Finding =
  /** In the library alone. */
  | ({ kind: 'missing-article' } & OfArticle)
  | ({ kind: 'missing-highlight' } & OfHighlight)
  /** In the export alone. */
  | ({ kind: 'extra-article' } & OfArticle)
  | ({ kind: 'extra-highlight' } & OfHighlight)
  | ({ kind: 'article'; field: ArticleField } & OfArticle & BothValues)
  | ({ kind: 'highlight'; field: HighlightField } & OfHighlight & BothValues)
  | ({ kind: 'library'; field: LibraryField } & BothValues)
  /** A file of the export that is missing or could not be read whole. */
  | { kind: 'unread'; name: string; reason: string };

/** The first of some findings, and how many there are. */
export interface Findings {
  total: number;
  first: Finding[];
}

/** More are counted and not told: nobody reads them one by one. */
export const mostFindings = 1000;

export interface Counted {
  /** How many there were to come back. */
  wanted: number;
  /** How many came back with all that is theirs. An article does without one of its highlights. */
  back: number;
}

export interface Verification {
  articles: Counted;
  highlights: Counted;
  /** Articles that did not come back as they are, but with every word and all that is theirs: only their markup is another. */
  inOtherMarkup: number;
  differences: Findings;
  /** What was changed in the library after the export was made, as far as the library keeps when; none of a fresh export. */
  changedSince: Findings;
  /** Articles of the library that are not in the export, where it is not known what it was of. */
  notInExport: number;
}

/** Whether all that was exported is there again, as far as that is known. */
export const cameBack = ({ differences }: Verification): boolean => differences.total === 0;

export const verifySteps = ['reading', 'comparing'] as const;

/** How far a verification is: first the export is read, then it is compared. */
export interface VerifyProgress {
  /** The id that whoever asked gave it. */
  verifyId: Id;
  step: (typeof verifySteps)[number];
  done: number;
  total: number;
}
