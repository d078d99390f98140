import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Id } from '../../api/model.ts';
import { sameOnDisk } from '../../export/file-name.ts';
import { articleIn } from '../../export/living/markers.ts';
import type { FileLook } from './files.ts';

/** Where files go whose articles have no notes any more. */
export const removedFolder = '_removed';

interface SeenFile extends FileLook {
  /** The article that it is about; null where it is none of ours. */
  articleId: Id | null;
}

async function* markdownFiles(folder: string, within = ''): AsyncGenerator<string> {
  for (const entry of await readdir(path.join(folder, within), { withFileTypes: true })) {
    const name = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.name.startsWith('.') || name === removedFolder) continue;
    if (entry.isDirectory()) yield* markdownFiles(folder, name);
    else if (entry.isFile() && /\.md$/i.test(entry.name)) yield name;
  }
}

/**
 * Which file of a folder is about which article, by what stands in it: it may have been moved or renamed. Files are read again only
 * where they were changed since. What lies in `_removed` or is hidden is not looked at.
 */
export function createFolderIndex(folder: string) {
  const seen = new Map<string, SeenFile>();
  /** The same by article: each is asked for by itself, and there may be as many files as articles. */
  const named = new Map<Id, Set<string>>();
  /** How many files have a name that other computers take for the same. */
  const taken = new Map<string, number>();

  const drop = (name: string) => {
    const articleId = seen.get(name)?.articleId;
    if (seen.delete(name)) taken.set(sameOnDisk(name), (taken.get(sameOnDisk(name)) ?? 0) - 1);
    if (!articleId) return;
    const names = named.get(articleId);
    names?.delete(name);
    if (names?.size === 0) named.delete(articleId);
  };
  const put = (name: string, file: SeenFile) => {
    drop(name);
    seen.set(name, file);
    taken.set(sameOnDisk(name), (taken.get(sameOnDisk(name)) ?? 0) + 1);
    if (file.articleId) named.set(file.articleId, (named.get(file.articleId) ?? new Set()).add(name));
  };

  const look = async (name: string): Promise<SeenFile> => {
    const place = path.join(folder, name);
    const { size, mtimeMs: modified } = await stat(place);
    const before = seen.get(name);
    if (before?.size === size && before.modified === modified) return before;
    return { size, modified, articleId: articleIn(await readFile(place, 'utf8')) };
  };

  return {
    /** Looks at the whole folder anew. Gives the articles whose files came, went or changed. Fails as reading it does. */
    async refresh(): Promise<Set<Id>> {
      const now = new Map<string, SeenFile>();
      for await (const name of markdownFiles(folder)) {
        try {
          now.set(name, await look(name));
        } catch (error) {
          // It went while we looked.
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        }
      }
      const changed = new Set<Id>();
      for (const name of new Set([...seen.keys(), ...now.keys()])) {
        const [before, after] = [seen.get(name), now.get(name)];
        if (before === after) continue;
        for (const one of [before, after]) if (one?.articleId) changed.add(one.articleId);
        if (after) put(name, after);
        else drop(name);
      }
      return changed;
    },
    /**
     * The files about an article: `known` first where it is one of them. More than one are copies, which the user made or a program that
     * keeps two computers the same: these have the longer names.
     */
    filesOf(articleId: Id, known: string | null): string[] {
      return [...(named.get(articleId) ?? [])].toSorted(
        (a, b) => Number(b === known) - Number(a === known) || a.length - b.length || (a < b ? -1 : 1),
      );
    },
    /** Whether there is a file of this name, where upper and lower case are the same too. */
    hasName: (name: string): boolean => (taken.get(sameOnDisk(name)) ?? 0) > 0,
    /** The articles that files are about. */
    articles: (): Id[] => [...named.keys()],
    /** Remembers a file about an article as it was written here: whoever wrote it since is noticed. */
    wrote: (name: string, articleId: Id, as: FileLook): void => put(name, { ...as, articleId }),
    /** Remembers a file as it lies there. */
    async found(name: string): Promise<void> {
      put(name, await look(name));
    },
    forget: drop,
  };
}

export type FolderIndex = ReturnType<typeof createFolderIndex>;
