import type { ServiceContext, Topic } from '../context.ts';
import { conflictsOf, decideConflict } from '../living/decide.ts';

/** Folders of notes that are kept up to date. */
export function livingHandlers(
  context: ServiceContext,
): Topic<'listLiving' | 'keepNotes' | 'endLiving' | 'livingConflicts' | 'decideConflict' | 'livingIdle'> {
  const { living, offers } = context;
  return {
    listLiving: () => living.list(context),
    keepNotes: ({ token }) => ({ id: living.add(context, offers.destination(token)) }),
    endLiving: async ({ id }) => {
      await living.remove(context, id);
      return null;
    },
    livingConflicts: ({ id }) => conflictsOf(context, id),
    decideConflict: (decision) => {
      decideConflict(context, decision);
      return null;
    },
    livingIdle: async () => {
      await living.idle();
      return null;
    },
  };
}
