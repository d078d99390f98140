import { LecternError } from '../api/errors.ts';
import type { Offers } from './offers.ts';
import type { Spool } from './spool.ts';
import type { UploadedFile } from './upload-frames.ts';

/** Far more than a drop by hand; a page that loops must not fill the disk with bytes or with names. */
const mostBytes = 8 * 1024 ** 3;
const mostFiles = 500_000;
/** Drops that failed are remembered, so that a batch that comes late does not begin half a drop anew. */
const mostRemembered = 1000;

interface Drop {
  bytes: number;
  files: number;
  /** Batches that are being written. The folder goes only when none is: a writer would make it anew. */
  writing: number;
  failure: unknown;
  /** Set once the drop is complete. */
  token: Promise<string> | null;
}

const tooMany = () =>
  new LecternError('too-large', 'These files are too many for one drop. Drop fewer at a time.');

/**
 * What is being dropped, batch by batch. A batch that fails takes its whole drop with it: nothing half-dropped is
 * imported. Each drop is traded for one token, however often that is asked for.
 */
export function createDrops(spool: Spool, offers: Offers) {
  const drops = new Map<string, Drop>();
  const failed = new Map<string, unknown>();

  const find = (dropId: string): Drop | undefined => {
    // What the page makes to tell its drops apart; it becomes the name of a folder.
    if (!/^[\w-]{8,64}$/.test(dropId))
      throw new LecternError('bad-arguments', 'This is not the id of a drop.');
    if (failed.has(dropId)) throw failed.get(dropId);
    return drops.get(dropId);
  };

  const begin = (dropId: string): Drop => {
    const drop = { bytes: 0, files: 0, writing: 0, failure: null, token: null };
    drops.set(dropId, drop);
    return drop;
  };

  const remember = (dropId: string, failure: unknown) => {
    failed.set(dropId, failure);
    const [oldest] = failed.keys();
    if (failed.size > mostRemembered && oldest !== undefined) failed.delete(oldest);
  };

  const end = async (dropId: string) => {
    drops.delete(dropId);
    await spool.remove(dropId);
  };

  const write = async (dropId: string, drop: Drop, file: UploadedFile) => {
    if (drop.failure) throw drop.failure;
    drop.bytes += file.size;
    drop.files++;
    if (drop.bytes > mostBytes || drop.files > mostFiles) throw tooMany();
    await spool.write(dropId, file);
  };

  return {
    /** Takes one batch of a drop's files. */
    async take(dropId: string, files: AsyncIterable<UploadedFile>): Promise<void> {
      const drop = find(dropId) ?? begin(dropId);
      if (drop.token)
        throw new LecternError('bad-arguments', 'This drop is complete. Drop the other files again.');
      drop.writing++;
      try {
        for await (const file of files) await write(dropId, drop, file);
        // Another batch failed meanwhile: this one is lost with it, and says so.
        if (drop.failure) throw drop.failure;
      } catch (error) {
        drop.failure ??= error;
        remember(dropId, drop.failure);
        throw error;
      } finally {
        drop.writing--;
        if (drop.failure && drop.writing === 0) await end(dropId);
      }
    },
    /** The token that an import takes. The files go when that import has ended and none of them failed. */
    async done(dropId: string): Promise<string> {
      const drop = find(dropId);
      if (!drop || drop.files === 0)
        throw new LecternError('not-found', 'Nothing was dropped under this id. Drop the files again.');
      if (drop.writing > 0)
        throw new LecternError('bad-arguments', 'Files of this drop are still on their way.');
      drop.token ??= spool
        .roots(dropId)
        .then((roots) => offers.add(roots, { folder: spool.folderOf(dropId), remove: () => end(dropId) }));
      return drop.token;
    },
    /** Ends with the host. Drops that are being imported stay: their import removes them when it has stopped. */
    async close(): Promise<void> {
      for (const [dropId, { token }] of [...drops])
        if (token === null || offers.waits(await token)) await end(dropId);
      await spool.close();
    },
  };
}

export type Drops = ReturnType<typeof createDrops>;
