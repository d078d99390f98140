import path from 'node:path';
import { ensureSection } from '../../../db/queries/sections.ts';
import { LecternError } from '../../api/errors.ts';
import { wholeArticle } from '../articles.ts';
import { type ServiceContext, type Topic, writable } from '../context.ts';
import { originalBytes } from '../originals.ts';

/** What only a trusted shell may ask: paths become tokens here. */
export function shellHandlers(
  context: ServiceContext,
): Topic<'offerPaths' | 'offerDestination' | 'ensureSection' | 'wholeArticle' | 'readOriginal'> {
  return {
    offerPaths: ({ paths }) => {
      const roots = paths.map((given) => {
        const full = path.resolve(given);
        return { path: full, shownPath: path.basename(full) };
      });
      return { token: context.offers.add(roots) };
    },
    offerDestination: ({ path: place, passing }) => ({
      token: context.offers.addDestination(path.resolve(place), passing),
    }),
    ensureSection: ({ path: names }) => {
      const id = ensureSection(writable(context.library), names, context);
      if (id === null) throw new LecternError('bad-arguments', 'A section needs a name that is not empty.');
      context.emit('libraryChanged', { family: 'sections', articleIds: null });
      return { id };
    },
    wholeArticle: ({ id }) => wholeArticle(context, id),
    readOriginal: ({ id }) => originalBytes(context, id),
  };
}
