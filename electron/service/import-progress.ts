import type { KeptItem } from '../../db/queries/imports.ts';
import type { Id, ImportOutcome, ImportProgress } from '../api/model.ts';
import type { Emit } from './context.ts';

/** Interface text is redrawn for each event: four a second are plenty for an eye and leave the page free. */
const interval = 250;

const counter: Record<ImportOutcome, 'imported' | 'versions' | 'duplicates' | 'skipped' | 'failed'> = {
  imported: 'imported',
  version: 'versions',
  duplicate: 'duplicates',
  skipped: 'skipped',
  failed: 'failed',
};

type Row = Pick<KeptItem, 'outcome' | 'enriched'>;

interface Options {
  /** What was told before it was broken off. */
  before: readonly Row[];
  /** What an end before this one left unread. */
  unread: number;
  isPaused(): boolean;
}

/** Counts an import's outcomes and tells of them at most four times a second, and once more when it ends. */
export function createProgress(batchId: Id, emit: Emit, { before, unread, isPaused }: Options) {
  const none = { imported: 0, versions: 0, duplicates: 0, enriched: 0, skipped: 0, failed: 0 };
  // One that was taken back does not run before it is brought back.
  const counts = { total: 0, done: before.length, ...none, unread, undone: false };
  const count = ({ outcome, enriched }: Row) => {
    counts[counter[outcome]]++;
    if (enriched) counts.enriched++;
  };
  before.forEach(count);
  let timer: NodeJS.Timeout | undefined;
  const tell = (state: ImportProgress['state']) => emit('importProgress', { batchId, state, ...counts });
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tell(isPaused() ? 'paused' : 'running');
    }, interval);
  };
  return {
    get total() {
      return counts.total;
    },
    found() {
      counts.total++;
      soon();
    },
    /** A file may hold several rows: only its last one counts it as done. */
    ended(row: Row) {
      counts.done++;
      // Files inside a container are found only while it is read.
      counts.total = Math.max(counts.total, counts.done);
      count(row);
      soon();
    },
    get unread() {
      return counts.unread;
    },
    /** It was cancelled before these files were read. */
    leftUnread(files: number) {
      counts.unread += files;
    },
    /** How it stands. */
    now: (): ImportProgress => ({ batchId, state: isPaused() ? 'paused' : 'running', ...counts }),
    /** At once: it was paused, or goes on. */
    tell: () => tell(isPaused() ? 'paused' : 'running'),
    /** Without a last word the page would show an import that runs for ever. */
    finish(state: ImportProgress['state']) {
      clearTimeout(timer);
      timer = undefined;
      tell(state);
    },
  };
}

export type Progress = ReturnType<typeof createProgress>;
