import path from 'node:path';
import { livingFolders } from '../../db/queries/living-folders.ts';
import { watchedFolders } from '../../db/queries/watched-folders.ts';
import type { ReadDb } from '../../db/types.ts';
import { LecternError } from '../api/errors.ts';

const isWithin = (outer: string, inner: string): boolean => {
  const way = path.relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
};
const overlap = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

const refused = (words: string, place: string) =>
  new LecternError('bad-arguments', `${words}: “${path.basename(place)}”. Choose another one.`);

/**
 * Refuses a folder of notes that is to be kept within one that is kept or watched already, or around it, and one to be watched within or
 * around one that is kept. Two that keep the same file would write it in turns for ever, and notes that are imported would make notes.
 */
export function assertApart(db: ReadDb, place: string, wanted: 'kept' | 'watched'): void {
  const kept = livingFolders(db).find(
    (one) => overlap(one.path, place) && !(wanted === 'kept' && one.path === place),
  );
  if (kept)
    throw refused('Notes are kept already in a folder that is this one, within it or around it', kept.path);
  if (wanted === 'watched') return;
  const watched = watchedFolders(db).find((one) => overlap(one.path, place));
  if (watched) throw refused('What appears in this folder, within it or around it is imported', watched.path);
}
