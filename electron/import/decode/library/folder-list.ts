import { folderNames, wholeMark } from '../../../api/library-folder.ts';
import type { ByteSource } from '../../stages.ts';
import { readManifest } from './manifest-text.ts';

/** What the list of a library's folder says of files whose names alone do not tell what they are. */
export interface FolderList {
  /** The names of notes and data on it. */
  names: ReadonlySet<string>;
  /** Whether a file is data of an article that the library had no more when all of it was exported into the folder again. */
  isLeftOver(name: string): boolean;
}

export const leftOver =
  'This article is left from an earlier export into this folder: it was deleted or has another title since. It did not come in. Drop this file by itself if you want it.';

const kept = [`${folderNames.notes}/`, `${folderNames.data}/`];

/** Of a list that cannot be read. */
export const unknownList: FolderList = { names: new Set(), isLeftOver: () => false };

/** Reads the list of a folder; it names nothing where it cannot be read, of which its own import tells. */
export async function readList(bytes: ByteSource): Promise<FolderList> {
  try {
    const manifest = await readManifest(bytes);
    if (!manifest) return unknownList;
    const names = new Set<string>();
    let count = 0;
    for await (const name of manifest.names) {
      count++;
      if (kept.some((start) => name.startsWith(start))) names.add(name.normalize('NFC'));
    }
    // Of a list that was cut off nobody knows what else was on it.
    const isWhole = manifest.head[wholeMark] === true && count === manifest.count;
    return { names, isLeftOver: (name) => isWhole && !names.has(name.normalize('NFC')) };
  } catch (error) {
    if (error instanceof SyntaxError) return unknownList;
    throw error;
  }
}
