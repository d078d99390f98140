import type { App } from './app.ts';
import type { HighlightAct } from './highlight-acts.ts';

/** Something the user can do, by key or from the native menu. */
export interface Command {
  words: string;
  /** Its usual keys, the first of which is shown. Which it has now says `key-map.ts`: they can be changed. */
  keys: string[];
  /** Keys that it has beside these where no browser keeps them for itself. */
  desktopKeys?: string[];
  /** What it does to words of the article. Its keys then work where words are selected or the reading caret is, and there alone. */
  ofWords?: HighlightAct;
  run(app: App): unknown;
}
