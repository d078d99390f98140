import { livingFolders } from '../../../db/queries/living-folders.ts';
import type { ServiceContext, Topic } from '../context.ts';
import { conflictsOf, decideConflict } from '../living/decide.ts';

/** Folders of notes that are kept up to date. */
export function livingHandlers(
  context: ServiceContext,
  onBug: (error: unknown) => void,
): Topic<
  | 'listLiving'
  | 'keepNotes'
  | 'changeLiving'
  | 'endLiving'
  | 'livingConflicts'
  | 'decideConflict'
  | 'livingIdle'
  | 'livingPaths'
> {
  const { living, offers } = context;
  return {
    listLiving: () => living.list(context),
    keepNotes: ({ token, settings }) => ({
      id: living.add(context, offers.destination(token).path, settings),
    }),
    changeLiving: ({ id, settings }) => {
      living.change(context, id, settings);
      return null;
    },
    endLiving: async ({ id }) => {
      await living.remove(context, id);
      return null;
    },
    livingConflicts: ({ id }) => conflictsOf(context, id),
    decideConflict: (decision) => {
      decideConflict(context, decision);
      return null;
    },
    livingPaths: () => livingFolders(context.library.read).map(({ id, path }) => ({ id, path })),
    livingIdle: async () => {
      await living.idle(context, onBug);
      return null;
    },
  };
}
