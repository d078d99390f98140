import { existsSync } from 'node:fs';
import type { ResumableBatch } from '../../db/queries/import-journal.ts';
import type { KeptItem } from '../../db/queries/imports.ts';
import type { ImportAgain } from '../api/model.ts';
import { isImportedKind, isTextKind } from '../import/run-import.ts';

/** The files of an import: the user's own, which may have changed since, or copies, which do not and may be gone. */
export type Files = 'own' | 'copies' | 'gone';

/** What the files of an import are now. What was taken back is brought back first; of old imports nobody knows where they lay. */
export function filesOf({ undone, roots, spool }: ResumableBatch): Files {
  if (undone || roots.length === 0) return 'gone';
  return spool === null ? 'own' : existsSync(spool) ? 'copies' : 'gone';
}

type Problem = Pick<KeptItem, 'outcome' | 'format' | 'transient'>;

/**
 * How a file of an import can be tried again so that something may come of it: as it is where it could be mended or the same bytes may
 * be read next time, for what is left out stays left out and a picture stays one; its text alone where its bytes are text, and were not
 * read as nothing else already.
 */
export function waysAgain({ outcome, format, transient }: Problem, files: Files): ImportAgain[] {
  if (files === 'gone' || (outcome !== 'failed' && outcome !== 'skipped')) return [];
  const ways: ImportAgain[] = [];
  const mayChange = transient || files === 'own';
  if (outcome === 'failed' && mayChange && (format === null || isImportedKind(format))) ways.push('as-it-is');
  if (format !== null && format !== 'text' && isTextKind(format)) ways.push('as-text');
  return ways;
}

/** Whether the copies of an import's files are kept: one of them could not be read, and may be when it is tried again. */
export const needsCopies = (items: readonly Problem[]): boolean =>
  items.some((item) => item.outcome === 'failed' && waysAgain(item, 'copies').length > 0);
