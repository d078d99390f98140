import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { Id, ImportProgress, ImportReport } from '../../electron/api/model.ts';
import { articlesWords } from './counted.ts';
import type { Shell } from './shell.ts';
import type { Change } from './undo.ts';

export type ImportsClient = Pick<
  Client<PageContract>,
  'startImport' | 'cancelImport' | 'importReport' | 'undoImport' | 'on'
>;

export interface ImportsState {
  /** The import that runs or ran last; null before the first. */
  progress: ReadonlySignal<ImportProgress | null>;
  /** True while files are on their way to the service. */
  sending: ReadonlySignal<boolean>;
  /** What the report dialog shows; null while it is closed. */
  report: Signal<ImportReport | null>;
  error: Signal<ErrorData | null>;
  /** Imports what a token stands for; the promise of one comes from the shell. */
  take(token: Promise<string | null>, sectionId: Id | null): Promise<void>;
  choose(what: 'files' | 'folder'): Promise<void>;
  cancel(): Promise<void>;
  openReport(batchId: Id): Promise<void>;
  /** Takes a whole import back, or brings it back. */
  setUndone(batchId: Id, undone: boolean): Promise<boolean>;
}

/** Taking files in: from a drop or a dialog to the report. */
export function createImports(
  client: ImportsClient,
  shell: Shell,
  onMade: (change: Change) => void,
): ImportsState {
  const progress = signal<ImportProgress | null>(null);
  const sending = signal(false);
  const report = signal<ImportReport | null>(null);
  const error = signal<ErrorData | null>(null);

  const openReport = async (batchId: Id) => {
    try {
      report.value = await client.importReport({ batchId });
    } catch (thrown) {
      error.value = toErrorData(thrown);
    }
  };

  const setUndone = async (batchId: Id, undone: boolean) => {
    try {
      await client.undoImport({ batchId, undone });
      if (report.peek()?.batchId === batchId) await openReport(batchId);
      return true;
    } catch (thrown) {
      error.value = toErrorData(thrown);
      return false;
    }
  };

  client.on('importProgress', (next) => {
    progress.value = next;
    if (next.state !== 'running' && next.imported > 0)
      onMade({
        words: `${articlesWords(next.imported)} imported`,
        undo: () => setUndone(next.batchId, true),
        redo: () => setUndone(next.batchId, false),
      });
    // A report that is open follows the import.
    if (report.peek()?.batchId === next.batchId) void openReport(next.batchId);
  });

  const take = async (token: Promise<string | null>, sectionId: Id | null) => {
    error.value = null;
    sending.value = true;
    try {
      const given = await token;
      if (given !== null) await client.startImport({ token: given, sectionId });
    } catch (thrown) {
      error.value = toErrorData(thrown);
    } finally {
      sending.value = false;
    }
  };

  return {
    progress,
    sending,
    report,
    error,
    take,
    choose: (what) => take(shell.chooseFiles(what), null),
    async cancel() {
      const running = progress.peek();
      if (running?.state !== 'running') return;
      try {
        await client.cancelImport({ batchId: running.batchId });
      } catch (thrown) {
        error.value = toErrorData(thrown);
      }
    },
    openReport,
    setUndone,
  };
}
