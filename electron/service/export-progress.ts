import type { Id } from '../api/model.ts';
import type { Emit } from './context.ts';
import { seldom } from './seldom.ts';

/** Tells how far an export is, to who gave it an id, at most four times a second, and once when all are through: the file may take longer. */
export function exportProgress(exportId: Id | undefined, emit: Emit): (done: number, total: number) => void {
  const tell = (done: number, total: number) => {
    if (exportId !== undefined) emit('exportProgress', { exportId, done, total });
  };
  const tellSometimes = seldom(tell);
  return (done, total) => (done < total ? tellSometimes : tell)(done, total);
}
