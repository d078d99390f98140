import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { isEnded } from '../../electron/api/model.ts';
import type { ImportsState } from './imports.ts';

/** The line at the foot of the window, which tells of imports where the sidebar does not. */
export interface ImportFoot {
  /** There is something to tell: an import that goes on, or one whose end nobody has seen in the sidebar or put away. */
  due: ReadonlySignal<boolean>;
  putAway(): void;
}

/** Tells what happens while the sidebar, whose foot has the same line, is out of sight. */
export function createImportFoot(
  imports: Pick<ImportsState, 'progress' | 'sending' | 'error'>,
  sidebar: { shown: ReadonlySignal<boolean> },
): ImportFoot {
  const due = signal(false);
  let told = imports.progress.peek()?.batchId;
  effect(() => {
    const progress = imports.progress.value;
    // A short import says nothing before its end. One that ended before, and was undone say, is no news.
    const isNews = progress !== null && (!isEnded(progress.state) || progress.batchId !== told);
    told = progress?.batchId;
    if (sidebar.shown.value) due.value = false;
    else if (isNews || imports.sending.value || imports.error.value !== null) due.value = true;
  });
  return {
    due,
    putAway() {
      due.value = false;
    },
  };
}
