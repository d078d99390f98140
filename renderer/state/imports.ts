import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import {
  type Id,
  type ImportAgain,
  type ImportItem,
  type ImportProgress,
  type ImportReport,
  isEnded,
} from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { versionsWords } from './counted.ts';
import { download } from './download.ts';
import { summarise } from './import-words.ts';
import { type Retry, retryWords } from './retry-words.ts';
import type { Shell } from './shell.ts';
import type { Change, UndoState } from './undo.ts';

export type ImportsClient = Pick<
  Client<PageContract>,
  | 'startImport'
  | 'cancelImport'
  | 'pauseImport'
  | 'retryImport'
  | 'importReport'
  | 'importsUnderWay'
  | 'saveImportList'
  | 'undoImport'
  | 'on'
>;

export interface ImportsState {
  /** The import that runs, else one that is paused, else the one that ended last; null before the first. */
  progress: ReadonlySignal<ImportProgress | null>;
  /** True while files are on their way to the service. */
  sending: ReadonlySignal<boolean>;
  /** What the report dialog shows; null while it is closed. */
  report: Signal<ImportReport | null>;
  error: Signal<ErrorData | null>;
  /** What was done with a report, in words, such as where its list was kept; null once it was read. */
  done: Signal<string | null>;
  /** Imports what a token stands for; the promise of one comes from the shell. */
  take(token: Promise<string | null>, sectionId: Id | null): Promise<void>;
  choose(what: 'files' | 'folder'): Promise<void>;
  cancel(): Promise<void>;
  /** Holds the import that runs up, or lets it go on. */
  setPaused(paused: boolean): Promise<void>;
  openReport(batchId: Id): Promise<void>;
  /** Tries files of the open report again. */
  retry(items: readonly ImportItem[], again: ImportAgain): Promise<void>;
  /** Keeps the list of the open report as a file. */
  saveList(): Promise<void>;
  /** Shows where a file of the open report lies; null where this window cannot. */
  showInFolder: ((item: ImportItem) => Promise<void>) | null;
  /** Takes a whole import back, or brings it back. */
  setUndone(batchId: Id, undone: boolean): Promise<boolean>;
}

/** One that waits for another to end runs, too, but has found no file yet. */
const isAtWork = ({ state, total }: ImportProgress) => state === 'running' && total > 0;

/** What an import brought, which undoing it takes away. */
function importedWords({ imported, versions, enriched }: ImportProgress): string {
  const parts: string[] = [];
  if (imported > 0) parts.push(t('state-articles-imported', { count: imported }));
  // Beside articles “imported” is said of them.
  if (versions > 0)
    parts.push(imported > 0 ? versionsWords(versions) : t('state-versions-imported', { count: versions }));
  if (enriched > 0) parts.push(t('state-articles-enriched', { count: enriched }));
  return parts.join(' · ');
}

/** Taking files in: from a drop or a dialog to the report. */
export function createImports(
  client: ImportsClient,
  shell: Shell,
  undo: Pick<UndoState, 'made' | 'failed' | 'dropped' | 'told'>,
  /** Tells assistive technology what the line of an import shows. */
  say: (words: string) => void = () => undefined,
): ImportsState {
  const progress = signal<ImportProgress | null>(null);
  const sending = signal(false);
  const report = signal<ImportReport | null>(null);
  const error = signal<ErrorData | null>(null);
  const done = signal<string | null>(null);
  /** The imports that have ended once, and what undoes them: files of theirs that are tried again make no new change to undo. */
  const told = new Map<Id, Change | null>();
  /** What is tried again. */
  const retries = new Map<Id, Retry>();

  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    error.value = null;
    done.value = null;
    try {
      await act();
      return true;
    } catch (thrown) {
      const data = toErrorData(thrown);
      error.value = data;
      undo.failed(data);
      return false;
    }
  };

  const isOpen = (batchId: Id) => report.peek()?.batchId === batchId;
  /** Grows with each reading of a report: an answer that came after a later one was asked for is none. */
  let reading = 0;
  const readReport = (batchId: Id, isWanted: () => boolean) =>
    attempt(async () => {
      const mine = ++reading;
      const got = await client.importReport({ batchId });
      if (mine === reading && isWanted()) report.value = got;
    });

  const openReport = async (batchId: Id) => {
    await readReport(batchId, () => true);
  };
  /** One that was closed meanwhile stays closed. */
  const refreshReport = async (batchId: Id) => {
    if (isOpen(batchId)) await readReport(batchId, () => isOpen(batchId));
  };

  const setUndone = (batchId: Id, undone: boolean) =>
    attempt(async () => {
      await client.undoImport({ batchId, undone });
      await refreshReport(batchId);
    });

  const underWay = new Map<Id, ImportProgress>();
  /** How many drops or choices are on their way. */
  let takes = 0;
  /** Imports that spoke meanwhile: a first word may come before the answer that names its import. */
  const heard = new Set<Id>();
  /** Who waits for the first word of an import that this window started. */
  const waiting = new Map<Id, () => void>();
  const firstWordOf = async (batchId: Id) => {
    if (heard.has(batchId)) return;
    await new Promise<void>((resolve) => waiting.set(batchId, resolve));
    waiting.delete(batchId);
  };
  const hear = (batchId: Id) => {
    if (takes > 0) heard.add(batchId);
    waiting.get(batchId)?.();
  };
  const follow = (next: ImportProgress) => {
    hear(next.batchId);
    if (isEnded(next.state)) underWay.delete(next.batchId);
    else underWay.set(next.batchId, next);
    const others = [...underWay.values()];
    const shown =
      others.find(isAtWork) ?? others.find(({ state }) => state === 'running') ?? others.at(-1) ?? next;
    progress.value = isAtWork(next) ? next : shown;
  };

  // One that was paused before this start says nothing by itself.
  void attempt(async () => {
    for (const one of await client.importsUnderWay({})) if (!underWay.has(one.batchId)) follow(one);
  });

  /** What came of files that were tried again is said where that was asked for. */
  const tellRetry = async (batchId: Id) => {
    const retry = retries.get(batchId);
    retries.delete(batchId);
    await refreshReport(batchId);
    const shown = report.peek();
    if (retry && shown?.batchId === batchId) done.value = retryWords(retry, shown.items);
  };

  client.on('importProgress', (next) => {
    const { batchId, state, imported, versions, enriched, failed, unread, undone } = next;
    // One that had ended was taken back or brought back: it does not come before what is shown.
    const isOld = isEnded(state) && !underWay.has(batchId) && (progress.peek() ?? next).batchId !== batchId;
    if (!isOld) follow(next);
    // A report that is open follows the import.
    void (isEnded(state) ? tellRetry(batchId) : refreshReport(batchId));
    if (!isEnded(state) || undone || told.has(batchId)) return;
    if (imported + versions + enriched === 0) {
      told.set(batchId, null);
      undo.told.value = { words: summarise(next), act: null };
      return;
    }
    const change: Change = {
      words: importedWords(next),
      ...(failed + unread > 0 ? { told: summarise(next) } : {}),
      undo: () => setUndone(batchId, true),
      redo: () => setUndone(batchId, false),
    };
    told.set(batchId, change);
    undo.made(change);
  });

  const take = async (token: Promise<string | null>, sectionId: Id | null) => {
    takes++;
    sending.value = true;
    await attempt(async () => {
      const given = await token;
      if (given === null) return;
      say(t('imports-sending'));
      const { batchId } = await client.startImport({ token: given, sectionId });
      // Until then the window would show what came of the import before.
      await firstWordOf(batchId);
    });
    takes--;
    if (takes > 0) return;
    sending.value = false;
    heard.clear();
  };

  /** The import that runs or is paused, if one does. */
  const present = (): Id | null => {
    const now = progress.peek();
    return now && !isEnded(now.state) ? now.batchId : null;
  };

  const saveList = async (batchId: Id) => {
    const place = await shell.chooseDestination('file', `${t('state-import-list-name')}.csv`);
    if (place === null) return;
    const destination = place === 'download' ? null : place.token;
    const { name, file } = await client.saveImportList({ batchId, destination });
    if (file) download(file.name, file.content, 'text/csv;charset=utf-8');
    done.value = t('state-import-list-saved', { name });
  };

  const { showImported } = shell;
  return {
    progress,
    sending,
    report,
    error,
    done,
    take,
    choose: (what) => take(shell.chooseFiles(what), null),
    async cancel() {
      const batchId = present();
      if (batchId !== null) await attempt(() => client.cancelImport({ batchId }));
    },
    async setPaused(paused) {
      const batchId = present();
      if (batchId !== null) await attempt(() => client.pauseImport({ batchId, paused }));
    },
    openReport,
    async retry(items, again) {
      const shown = report.peek();
      const positions = items.map(({ position }) => position);
      if (!shown || positions.length === 0) return;
      const { batchId } = shown;
      // Its first word comes a moment later: until then nothing else is asked of it.
      report.value = { ...shown, state: 'running' };
      const last = shown.items.reduce((most, { position }) => Math.max(most, position), -1);
      retries.set(batchId, { items, last });
      if (!(await attempt(() => client.retryImport({ batchId, positions, again })))) {
        retries.delete(batchId);
        report.value = shown;
      }
    },
    async saveList() {
      const batchId = report.peek()?.batchId;
      if (batchId !== undefined) await attempt(() => saveList(batchId));
    },
    showInFolder:
      showImported &&
      (async ({ position }) => {
        const batchId = report.peek()?.batchId;
        if (batchId !== undefined) await attempt(() => showImported(batchId, position));
      }),
    async setUndone(batchId, undone) {
      const succeeded = await setUndone(batchId, undone);
      const change = told.get(batchId);
      if (succeeded && change) undo.dropped(change);
      return succeeded;
    },
  };
}
