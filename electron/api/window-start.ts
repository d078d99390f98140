import { type LibraryName, libraryNamed } from './model.ts';

/** What a window of the desktop app knows from its start. */
export interface WindowStart {
  /** The library that it looks at first. */
  library: LibraryName;
  /** The languages that the user wishes, the first first: the menus around the window are in the same one of them. */
  languages: readonly string[];
}

const name = '--lectern-window=';

/** Main gives it to a window's preload as an argument: the page has its words before it can ask anybody. */
export const startArgument = (start: WindowStart): string => name + encodeURIComponent(JSON.stringify(start));

/** Reads it there among all arguments. Throws where it is missing: main gives it to every window. */
export function windowStart(args: readonly string[]): WindowStart {
  const given = args.find((one) => one.startsWith(name));
  if (given === undefined) throw new Error('This window was not told how it starts.');
  const { library, languages } = JSON.parse(decodeURIComponent(given.slice(name.length)));
  return { library: libraryNamed(library), languages };
}
