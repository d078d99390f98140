import { realpath } from 'node:fs/promises';
import { openSnapshot } from '../../../db/open.ts';
import { type OutlineRow, outlineOf } from '../../../db/queries/exports.ts';
import { lastExport } from '../../../db/queries/last-export.ts';
import { hasItemNamed, unreadItems } from '../../../db/queries/verify.ts';
import type { ReadDb } from '../../../db/types.ts';
import { asKeptExport } from '../../api/contract.ts';
import { LecternError } from '../../api/errors.ts';
import type { ExportScope } from '../../api/exports.ts';
import { folderNames, withoutAdvice } from '../../api/library-folder.ts';
import type { Finding, Verification, VerifyProgress } from '../../api/verify.ts';
import type { ServiceContext } from '../context.ts';
import type { Offer, OfferedRoot } from '../offers.ts';
import { createProblems } from '../problems.ts';
import { outlineFor } from '../run-export.ts';
import type { MadeExport } from './checks.ts';
import { compareFacts } from './compare-facts.ts';
import { type Comparison, compareLibraries } from './compare-libraries.ts';
import { isGiven } from './given-ids.ts';
import { cancelled, type Rebuilt, rebuild } from './rebuild.ts';
import { filesIn, writtenAt } from './roots.ts';

export interface Around {
  tell(progress: Omit<VerifyProgress, 'verifyId'>): void;
  signal: AbortSignal;
}

/** What an export is compared with. */
interface Against {
  here: ReadDb;
  /** Null where nobody knows what it is of: what is in it is compared then. */
  outline: readonly OutlineRow[] | null;
  /** Whether the library may have been changed since the export was made, and when that was. */
  later: Comparison['later'];
  /** It is of the whole library. */
  isWhole: boolean;
}

const everything: ExportScope = { kind: 'all' };

/** The files that nothing or not all came of. What was left out on purpose is told where nothing came at all: then that is why. */
function unreadFiles({ db, batchId }: Rebuilt, isEmpty: boolean): Finding[] {
  return unreadItems(db, batchId)
    .filter(({ outcome }) => outcome === 'failed' || isEmpty)
    .map(({ name, reason }) => ({ kind: 'unread', name, reason: withoutAdvice(reason ?? '') }));
}

const noExport = () =>
  new LecternError(
    'unsupported-format',
    'Nothing here says which article of a library it is: this is no export that comes back whole, or it is badly damaged. Choose one in a form that does.',
  );

async function compare(
  rebuilt: Rebuilt,
  { here, outline, later, isWhole }: Against,
  { tell, signal }: Around,
): Promise<Verification> {
  const inExport = outlineOf(rebuilt.db, everything, false);
  const ids = inExport.map(({ id }) => id);
  if (later !== null && ids.length > 0 && ids.every(isGiven)) throw noExport();
  const isFolder = hasItemNamed(rebuilt.db, rebuilt.batchId, folderNames.manifest);
  const unread = unreadFiles(rebuilt, ids.length === 0);
  const result = await compareLibraries({
    ...{ here, back: rebuilt.db, rebuilt: inExport, later, signal },
    outline: outline ?? outlineOf(here, { kind: 'articles', ids }, false),
    known: [...unread, ...(isFolder && isWhole ? compareFacts(here, rebuilt.db) : [])],
    withOriginals: isFolder,
    onProgress: (done, total) => tell({ step: 'comparing', done, total }),
  });
  const there = new Set(ids);
  const others = outline === null ? outlineOf(here, everything, false) : [];
  return { ...result, notInExport: others.filter(({ id }) => !there.has(id)).length };
}

async function verify(
  context: ServiceContext,
  roots: OfferedRoot[],
  against: Against,
  around: Around,
): Promise<Verification> {
  const { tell, signal } = around;
  const wanted = against.outline?.length ?? 0;
  const rebuilt = await rebuild(context, roots, {
    signal,
    // Files of an export hold one article or all of them.
    onProgress: (done, total) => tell({ step: 'reading', done, total: Math.max(wanted, total) }),
  });
  try {
    return await compare(rebuilt, against, around);
  } catch (error) {
    throw signal.aborted ? cancelled() : error;
  } finally {
    await rebuilt.remove();
  }
}

/** Verifies an export that was just made: with the library as it was then. Lets go of it, whatever comes of that. */
export async function verifyMade(
  context: ServiceContext,
  { roots, outline, isWhole, snapshot, discard }: MadeExport,
  around: Around,
): Promise<Verification> {
  try {
    return await verify(context, roots, { here: snapshot.db, outline, later: null, isWhole }, around);
  } finally {
    await discard();
  }
}

const real = (place: string) => realpath(place).catch(() => place);

/** The export that was made last, where this is its place. */
async function lastMadeAt(context: ServiceContext, roots: readonly OfferedRoot[]) {
  const last = lastExport(context.library.read);
  const [root] = roots;
  if (!last || !root || roots.length > 1 || (await real(last.path)) !== (await real(root.path))) return null;
  const wanted = asKeptExport(JSON.parse(last.wanted));
  return wanted && { wanted, made: last.exported };
}

/**
 * Verifies an export that the user chose: with the library as it is now, which may have been changed since. `scope` is what it is an export
 * of, where somebody knows; what was exported last to that place is known here.
 */
export async function verifyChosen(
  context: ServiceContext,
  { roots, spool }: Offer,
  scope: ExportScope | null,
  around: Around,
): Promise<Verification> {
  const problems = createProblems();
  let result: Verification | null = null;
  await problems.collect(async () => {
    const last = await lastMadeAt(context, roots);
    const files = await filesIn(roots);
    if (files.length === 0)
      throw new LecternError('not-found', 'There is no file here. Choose the file or folder of an export.');
    const snapshot = openSnapshot(context.library);
    try {
      const at = { ...context, library: { ...context.library, read: snapshot.db } };
      const known = scope ? outlineOf(snapshot.db, scope, false) : last && outlineFor(at, last.wanted);
      const made = last?.made ?? (spool ? null : await writtenAt(files));
      const isWhole = (scope ?? last?.wanted.scope)?.kind === 'all';
      const later = { made, isExact: last !== null };
      const against = { here: snapshot.db, outline: known, later, isWhole };
      result = await verify(context, files, against, around);
    } finally {
      snapshot.close();
    }
  });
  await problems.collect(() => spool?.remove());
  problems.throwAll();
  if (!result) throw new Error('a verification ended without a result');
  return result;
}
