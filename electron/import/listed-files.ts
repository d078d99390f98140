import { LecternError } from '../api/errors.ts';
import { type FolderList, readList, unknownList } from './decode/library/folder-list.ts';
import { openSource } from './file-source.ts';

export { type FolderList, leftOver } from './decode/library/folder-list.ts';

/** Reads the list of a library's folder, as {@link readList} does. */
export async function listIn(file: string): Promise<FolderList> {
  try {
    const source = await openSource(file);
    try {
      return await readList(source);
    } finally {
      await source.close();
    }
  } catch (error) {
    if (error instanceof LecternError) return unknownList;
    throw error;
  }
}
