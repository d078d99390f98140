import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { LecternError } from '../api/errors.ts';

/** What is at a place; null where nothing is. */
export async function kindOf(place: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(place)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** One of these is in every file of an export that names its articles: their addresses, or in forms that are packed what stands unpacked. */
const marks = ['lectern://', 'name="lectern"', '"lectern:', 'META-INF/lectern/', 'lastModifiedBy>Lectern<'];
const overlap = Math.max(...marks.map(({ length }) => length)) - 1;

/** Whether a file shows that Lectern wrote it. Most do so in their first lines. */
async function isMadeHere(place: string): Promise<boolean> {
  let last = '';
  for await (const bytes of createReadStream(place)) {
    const text = last + (bytes as Buffer).toString('latin1');
    if (marks.some((mark) => text.includes(mark))) return true;
    last = text.slice(-overlap);
  }
  return false;
}

/** A file of an export where it was written first, and where it is to go. */
export interface Move {
  draft: string;
  place: string;
}

/**
 * Whether what stands at a place is the user's: it does not show that Lectern wrote it, while what is to go there does. What shows it
 * neither way is replaced, or no export without addresses could be made again.
 */
async function isOfUser({ draft, place }: Move): Promise<boolean> {
  const kind = await kindOf(place);
  if (kind !== 'file') return kind === 'folder';
  // The new one first: most show it at once, and where it does not, as an original that was dropped, the old one need not be read.
  return (await isMadeHere(draft)) && !(await isMadeHere(place));
}

/** Fails with `cannot-write` where something of the user's would be replaced that an export has never written. */
export async function refuseToReplace(moves: readonly Move[]): Promise<void> {
  const yours: string[] = [];
  for (const move of moves) if (await isOfUser(move)) yours.push(move.place);
  const [first, ...others] = yours;
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  throw new LecternError(
    'cannot-write',
    `“${path.basename(first)}”${more} is in “${path.basename(path.dirname(first))}” already and did not come from Lectern. Nothing was exported. Rename it, or choose another folder.`,
  );
}
