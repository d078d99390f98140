import type { App } from './app.ts';

/** Something the user can do, by key or from the native menu. */
export interface Command {
  words: string;
  keys: string[];
  run(app: App): unknown;
}
