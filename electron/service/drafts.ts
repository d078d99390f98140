import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A place for what is written before it is whole: hidden, and of a name that is not taken, for that of what it will be may be as long as a name can. */
export const draftIn = (folder: string): string =>
  path.join(folder, `.lectern-${randomBytes(6).toString('hex')}.part`);

const isDraft = (name: string) => /^\.lectern-[0-9a-f]{12}\.part$/.test(name);

/** Nothing is written for so long. Whether a process runs is not asked: the folder may be another computer's too. In milliseconds. */
const longest = 24 * 60 * 60 * 1000;

/** Takes away what processes have left in a folder that were killed while they wrote there. What cannot be is no hindrance, and logged. */
export async function clearDrafts(folder: string): Promise<void> {
  try {
    for (const name of (await readdir(folder)).filter(isDraft)) {
      const draft = path.join(folder, name);
      const { mtimeMs } = await stat(draft);
      if (Date.now() - mtimeMs > longest) await rm(draft, { recursive: true, force: true });
    }
  } catch (error) {
    console.warn(`What was left of an earlier export in “${folder}” stays there.`, error);
  }
}
