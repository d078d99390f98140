import type { ColorMeanings, Heading, SafeHtml, WholeArticle } from '../api/model.ts';

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
  /** A picture of its HTML; null where it is not there. */
  picture(sha256: string): Picture | null;
  /** The bytes of the file it was made of, and the path of the article in it where that is a container, else empty. */
  originalFile(): { bytes: Uint8Array; partPath: string };
}
