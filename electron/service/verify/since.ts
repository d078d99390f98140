import type { Stamps } from '../../../db/queries/verify.ts';
import type { Instant } from '../../api/model.ts';
import type { ArticleField } from '../../api/verify.ts';
import type { Compared, Found } from './compare-article.ts';

/** What is known of when an export and an article of the library came to be as they are. */
export interface Times {
  /** When the export was made, where that is known. */
  made: Instant | null;
  /** That is when the library was read for it, and not when its files were finished. */
  isExact: boolean;
  stamps: Stamps | undefined;
}

const isAfter = (one: Instant | null | undefined, other: Instant | null): boolean =>
  typeof one === 'string' && other !== null && one > other;

/** What happened in the moment in which the export was finished came after it was read. */
const isSinceMade = (one: Instant | null | undefined, made: Instant | null): boolean =>
  isAfter(one, made) || (made !== null && one === made);

const ofReading = new Set<ArticleField>(['progress', 'readingOffset', 'opened']);
/** Of these a library keeps what they are, and not since when. */
const untold = new Set<ArticleField>(['section', 'tags', 'read', 'starred', 'saved', 'added']);

/** Whether an article came into the library after the export. */
export const cameSince = ({ made, stamps }: Times): boolean => isSinceMade(stamps?.imported, made);

/**
 * Both say when it was opened last. Where the export does not, it had not been opened then, or that was lost: the clock of the library knows,
 * that of files does not, which may have been written for long.
 */
function isReadSince({ article: here }: Compared, { article: back }: Compared, times: Times): boolean {
  if (here.opened === null) return false;
  if (back.opened !== null) return isAfter(here.opened, back.opened);
  return !times.isExact || isSinceMade(here.opened, times.made);
}

/** Whether something of an article was changed in the library after the export, for all that is kept of that. */
function fieldChanged(field: ArticleField, here: Compared, back: Compared, times: Times): boolean {
  // Reading to the end marks an article as read.
  if (ofReading.has(field) || (field === 'read' && here.article.read)) return isReadSince(here, back, times);
  if (untold.has(field)) return false;
  if (field === 'note') return isSinceMade(times.stamps?.noted, times.made);
  return isAfter(here.article.updated, back.article.updated);
}

/** Whether a finding is one only because the library was changed after the export. What is not known to be so is not. */
export function isSince(
  { finding, highlight, other }: Found,
  here: Compared,
  back: Compared,
  times: Times,
): boolean {
  if (finding.kind === 'article') return fieldChanged(finding.field, here, back, times);
  if (finding.kind === 'missing-highlight') return isSinceMade(highlight?.updated, times.made);
  // It was deleted: an export has no highlights but those that there were.
  if (finding.kind === 'extra-highlight') return true;
  const isPlacedAnew = isAfter(here.article.updated, back.article.updated);
  return isPlacedAnew || isAfter(highlight?.updated, other?.updated ?? null);
}
