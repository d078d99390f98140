import type { Found, FoundProblem } from './walk.ts';

/** The files in the folder of a saved page: how many come in with the page, and what could not be read of them. */
interface Companion {
  files: number;
  problems: FoundProblem[];
}

/** What is in the folders of the saved pages around, each of which is walked once, whoever asks first. */
export interface Beside {
  /** Whether a folder of this name is one of a page's. */
  has(folder: string): boolean;
  /** What could not be read of a folder. */
  problems(folder: string): Promise<readonly FoundProblem[]>;
  /** How many files belong to a page, by its name. */
  count(page: string): Promise<number>;
}

async function companionIn(walked: AsyncIterable<Found | { kind: 'empty' }>): Promise<Companion> {
  const companion: Companion = { files: 0, problems: [] };
  for await (const found of walked) {
    // A frame may have a folder of its own. What is hidden stays where it is, and is not told of a page's parts.
    if (found.kind === 'file') companion.files += 1 + found.beside;
    else if (found.kind === 'problem' && found.outcome === 'failed') companion.problems.push(found);
  }
  return companion;
}

/** `companions` are the folders with their pages; `walk` walks one of them. */
export function besideIn(
  companions: ReadonlyMap<string, readonly string[]>,
  walk: (folder: string) => AsyncIterable<Found | { kind: 'empty' }>,
): Beside {
  const walked = new Map<string, Promise<Companion>>();
  const companion = (folder: string) => {
    const before = walked.get(folder);
    if (before) return before;
    const now = companionIn(walk(folder));
    walked.set(folder, now);
    return now;
  };
  const folders = new Map<string, string[]>();
  for (const [folder, pages] of companions)
    for (const page of pages) folders.set(page, [...(folders.get(page) ?? []), folder]);
  return {
    has: (folder) => companions.has(folder),
    problems: async (folder) => (await companion(folder)).problems,
    async count(page) {
      let count = 0;
      for (const folder of folders.get(page) ?? []) count += (await companion(folder)).files;
      return count;
    },
  };
}

/** What is said of files that came in with a page; empty where there are none. */
export const besideWords = (count: number) =>
  count === 0 ? '' : `With ${count === 1 ? 'one file' : `${count} files`} beside it.`;
