/** What the frame of an article says beside the article's own words. Whoever shows it gives them, in the language of the interface. */
export interface FrameWords {
  /** A picture that can be looked at. `alt` is what is said of it; empty where nothing is. */
  picture(alt: string): string;
  /** An image that is not there, or whose bytes are none. */
  missing: Record<'unsaved' | 'unread', (alt: string) => string>;
  /** Where a link leads: to an article of the library, or out of it. */
  link: Record<'local' | 'unsaved', string>;
  /** What is wider than the text and scrolls. */
  wide: Record<'code' | 'table', string>;
  /** One of the pages of a PDF. */
  page(number: number, count: number): string;
}
