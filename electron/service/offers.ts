import { randomBytes } from 'node:crypto';
import { LecternError } from '../api/errors.ts';

/** A file or folder that the user chose or dropped. */
export interface OfferedRoot {
  path: string;
  /** What people see instead: the name, or the path inside the drop. */
  shownPath: string;
  /** The folder it was found in, where it is one file of a folder: sections are named from there on. */
  within?: string | null;
}

/** Copies of files that were uploaded, in a folder that goes when nobody needs them any more. */
export interface SpooledDrop {
  folder: string;
  remove(): Promise<void>;
}

/** Where an export goes. */
export interface Destination {
  path: string;
  /** Files only pass through it: nobody chose it, and nothing is exported there again. */
  isPassing: boolean;
}

export interface Offer {
  roots: OfferedRoot[];
  /** Set where the files are copies. Their own paths mean nothing then: the path inside the drop is what is kept. */
  spool?: SpooledDrop;
}

const newToken = () => randomBytes(24).toString('base64url');

/** Many times what anybody has open at once. The oldest goes then, with its files where they are copies. */
const most = 100;

/** Keeps the newest entries of a map; what falls out is given back. */
function trim<V>(map: Map<string, V>): V | undefined {
  const [oldest] = map;
  if (map.size <= most || !oldest) return undefined;
  map.delete(oldest[0]);
  return oldest[1];
}

/** Paths on one side, tokens on the other: the page can only confirm what the user already chose. */
export function createOffers() {
  const imports = new Map<string, Offer>();
  const destinations = new Map<string, Destination>();

  return {
    add(roots: OfferedRoot[], spool?: SpooledDrop): string {
      const token = newToken();
      imports.set(token, spool ? { roots, spool } : { roots });
      trim(imports)?.spool?.remove().catch(console.error);
      return token;
    },
    /** The offer behind a token; each is good for one import. */
    take(token: string): Offer {
      const offer = imports.get(token);
      if (!offer)
        throw new LecternError(
          'not-found',
          'Lectern no longer knows what was dropped. Drop the files again.',
        );
      imports.delete(token);
      return offer;
    },
    /** Whether no import has taken what is behind a token. */
    waits: (token: string): boolean => imports.has(token),
    addDestination(path: string, isPassing = false): string {
      const token = newToken();
      destinations.set(token, { path, isPassing });
      trim(destinations);
      return token;
    },
    destination(token: string): Destination {
      const found = destinations.get(token);
      if (found === undefined)
        throw new LecternError('not-found', 'Lectern no longer knows where to export to. Choose it again.');
      return found;
    },
  };
}

export type Offers = ReturnType<typeof createOffers>;
