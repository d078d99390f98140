import type { VerifyProgress } from '../../api/verify.ts';
import type { ServiceContext, Topic } from '../context.ts';
import { seldom } from '../seldom.ts';
import { type Around, verifyChosen, verifyMade } from '../verify/verify-export.ts';

/** Rebuilding a library from an export, to see whether all of it is there. */
export function verifyHandlers(context: ServiceContext): Topic<'verifyExport'> {
  const { checks, offers } = context;
  return {
    verifyExport: ({ of, verifyId }, { signal }) =>
      checks.run(signal, async (stop) => {
        const told = seldom((progress: Omit<VerifyProgress, 'verifyId'>) => {
          if (verifyId !== undefined) context.emit('verifyProgress', { ...progress, verifyId });
        });
        const around: Around = { tell: told, signal: stop };
        if (of.kind === 'made') return verifyMade(context, checks.take(of.verification), around);
        return verifyChosen(context, offers.take(of.token), of.scope, around);
      }),
  };
}
