import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets the window, and the thread that answers it, go before this thread where both want the processor. Only Linux knows
 * a priority of single threads (setpriority(2), which takes a thread's id there); elsewhere, or where /proc cannot be
 * read, nothing changes and the answer is false: the import runs all the same, the pool leaves a core free instead.
 */
export function stepBehindTheWindow(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
    return true;
  } catch {
    // Some sandboxes hide /proc; a courtesy that is not possible is no reason to fail a person's import.
    return false;
  }
}
