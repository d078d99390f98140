import type { Id } from '../api/model.ts';
import type { Emit } from './context.ts';

/** As often as an eye can use it. In milliseconds. */
const interval = 250;

/** Tells how far an export is, to who gave it an id, at most four times a second, and once when all are through: the file may take longer. */
export function exportProgress(exportId: Id | undefined, emit: Emit): (done: number, total: number) => void {
  let last = performance.now();
  return (done, total) => {
    if (exportId === undefined || (done < total && performance.now() - last < interval)) return;
    last = performance.now();
    emit('exportProgress', { exportId, done, total });
  };
}
