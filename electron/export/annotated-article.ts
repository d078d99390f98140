import type { ArticleEdit, ColorMeanings, Dropped, Heading, SafeHtml, WholeArticle } from '../api/model.ts';

/** The text of an article. Highlights stand in `text`, which `electron/text` derives from `html`. */
export interface ArticleBody {
  /** There is no formula in it and nothing preformatted: of the HTML nothing else is asked by who writes its words. */
  isWords: boolean;
  html: SafeHtml;
  text: string;
  headings: Heading[];
}

/** A picture that was saved with an article. In its HTML it is `asset:` with the SHA-256. */
export interface Picture {
  sha256: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The dropped file that an article was made of. */
export interface OriginalFile {
  name: string;
  sha256: string;
  /** In bytes. */
  size: number;
  /** Its bytes, some at a time. */
  pieces(): Iterable<Uint8Array>;
}

/** What a library keeps of an article so that its text can be made anew, and its page be shown as it was saved. */
export interface KeptSource {
  original: OriginalFile;
  /** The path of the article in the original where that is a container, else empty. */
  partPath: string;
  /** Of the document's own bytes, by which it is known when it comes again. */
  sha256: string;
  /** What was saved with it, by the addresses that it has in the original. */
  files: { source: string; sha256: string; mediaType: string; size: number }[];
  dropped: Dropped[];
  /** What the user put back into it and hid of it, in the order in which that was done. */
  edits: Omit<ArticleEdit, 'id'>[];
}

/**
 * Everything an exporter may need of one article. What is long is read from the library when it is asked for, and anew each time: who
 * needs it twice keeps it.
 */
export interface AnnotatedArticle
  extends Omit<
    WholeArticle,
    'standfirst' | 'html' | 'text' | 'headings' | 'dropped' | 'originalPath' | 'versions'
  > {
  /** What the colours of highlights stand for in this library. */
  colorMeanings: ColorMeanings;
  body(): ArticleBody;
  /** A picture of its HTML, or another file that was saved with it; null where it is not there. */
  picture(sha256: string): Picture | null;
  /** What it was made of. */
  source(): KeptSource;
}
