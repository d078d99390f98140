import type { ImportAgain, ImportItem } from '../api/model.ts';
import { isImportedKind, isTextKind } from '../import/run-import.ts';

/**
 * How a file of an import can be tried again so that something may come of it: as it is where it could be mended, for what is left
 * out stays left out and a picture stays one; its text alone where its bytes are text, and were not read as nothing else already.
 */
export function waysAgain({ outcome, format }: Pick<ImportItem, 'outcome' | 'format'>): ImportAgain[] {
  if (outcome !== 'failed' && outcome !== 'skipped') return [];
  const ways: ImportAgain[] = [];
  if (outcome === 'failed' && (format === null || isImportedKind(format))) ways.push('as-it-is');
  if (format !== null && format !== 'text' && isTextKind(format)) ways.push('as-text');
  return ways;
}
