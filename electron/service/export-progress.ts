import type { Id } from '../api/model.ts';
import type { Emit } from './context.ts';
import { seldom } from './seldom.ts';

/** Tells how far an export is, to who gave it an id, at most four times a second. */
export const exportProgress = (
  exportId: Id | undefined,
  emit: Emit,
): ((done: number, total: number) => void) =>
  seldom((done: number, total: number) => {
    if (exportId !== undefined) emit('exportProgress', { exportId, done, total });
  });
