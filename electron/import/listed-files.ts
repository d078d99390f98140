import { LecternError } from '../api/errors.ts';
import { type FolderList, readList, unknownList } from './decode/library/folder-list.ts';
import { openSource } from './file-source.ts';

/** What a file that is the list of a library's folder says; it names nothing where it cannot be read, of which its own import tells. */
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
