import { articleById } from '../../db/queries/article-reading.ts';
import { LecternError } from '../api/errors.ts';
import type { Id, SavedPage } from '../api/model.ts';
import type { ServiceContext } from './context.ts';
import { keptSource, originalBytes } from './originals.ts';

/** The page that an article was made of, read by a worker from the bytes that the library keeps, in the encoding that the user chose. */
export async function savedPage(context: ServiceContext, id: Id, signal: AbortSignal): Promise<SavedPage> {
  const { format, charset } = articleById(context.library.read, id)?.original ?? {};
  // Its pages are drawn from the file as it is.
  if (format === 'pdf') return { kind: 'pdf', bytes: (await originalBytes(context, id)).bytes };
  const chosen = charset?.rule === 'user' ? { charset: charset.name } : {};
  let page: SavedPage | null = null;
  let reason = 'There is no such page in the file it came from.';
  await context.pool.run(
    { ...keptSource(context, id), ...chosen, wantsPage: true },
    {
      known: () => false,
      asks: () => false,
      original: () => undefined,
      largeOriginal: async () => true,
      originalChunk: () => undefined,
      outcome: (outcome) => {
        if (outcome.kind === 'problem') reason = outcome.reason;
      },
      page: (found) => {
        page = found;
      },
    },
    signal,
  );
  if (page) return page;
  if (signal.aborted) throw new LecternError('cancelled', 'Reading the original page was cancelled.');
  throw new LecternError('damaged-file', `The original page cannot be shown. ${reason}`);
}
