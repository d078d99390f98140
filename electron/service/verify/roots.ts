import { stat } from 'node:fs/promises';
import type { Instant } from '../../api/model.ts';
import type { OfferedRoot } from '../offers.ts';
import { walk } from '../walk.ts';

/**
 * What was chosen, as its single files: a folder of an export is no folder of the user's, of which a section would be made. What cannot be
 * looked at stays as it is, for the import to tell.
 */
export async function filesIn(roots: OfferedRoot[]): Promise<OfferedRoot[]> {
  const files: OfferedRoot[] = [];
  for await (const found of walk(roots))
    if (found.kind === 'file' || found.outcome === 'failed')
      files.push({ path: found.path, shownPath: found.shownPath });
  return files;
}

/** When the newest of some files was written; null where there is none. */
export async function writtenAt(files: readonly OfferedRoot[]): Promise<Instant | null> {
  let newest = 0;
  for (const { path } of files) {
    const info = await stat(path).catch(() => null);
    newest = Math.max(newest, info?.mtimeMs ?? 0);
  }
  return newest === 0 ? null : new Date(newest).toISOString();
}
