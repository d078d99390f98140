import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticleAddress } from '../api/article-address.ts';
import { isLibraryName } from './library-file.ts';

/** What a start asks for: a library other than the usual one, files to import, and articles to open. All paths are absolute. */
export interface StartArguments {
  library: string | null;
  files: string[];
  /** Addresses of articles of ours, to be opened. */
  links: string[];
}

/** A desktop may give a file by its address (`%U` of the Desktop Entry Specification). Other addresses are no files. */
function toPath(given: string, folder: string): string[] {
  if (readArticleAddress(given)) return [];
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(given)) return [path.resolve(folder, given)];
  try {
    return [fileURLToPath(given)];
  } catch (error) {
    console.error(`“${given}” is not a file of this machine: ${(error as Error).message}`);
    return [];
  }
}

/**
 * Reads a command line without the program's own name. What is unknown is Chromium's and left to it.
 * @param folder where relative paths start
 */
export function readStart(args: readonly string[], folder: string): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { library: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const { library } = values;
  const given = positionals.flatMap((one) => toPath(one, folder));
  // Without a value it says nothing: the usual library is the safe one.
  const named = typeof library === 'string' && library !== '' ? path.resolve(folder, library) : null;
  return {
    // A library that is opened in a file manager comes as a file.
    library: named ?? given.find(isLibraryName) ?? null,
    files: given.filter((file) => !isLibraryName(file)),
    links: positionals.filter((one) => readArticleAddress(one) !== null),
  };
}

/** What a second start has handed to the first; a stranger's data is taken as nothing asked. */
export function asStart(data: unknown): StartArguments {
  const { library, files, links } = (data ?? {}) as Partial<Record<keyof StartArguments, unknown>>;
  const texts = (given: unknown) =>
    Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
  return {
    library: typeof library === 'string' ? library : null,
    files: texts(files),
    links: texts(links).filter((one) => readArticleAddress(one) !== null),
  };
}
