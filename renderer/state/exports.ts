import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import {
  type ExportedFile,
  type ExportForm,
  type ExportProgress,
  type ExportResult,
  type ExportScope,
  formFacts,
} from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import { download } from './download.ts';
import {
  createExportChoice,
  type ExportChoice,
  optionsOf,
  wantsOneFile,
  wantsVerified,
} from './export-choice.ts';
import { createExportPreview, type ExportPreviewState } from './export-preview.ts';
import { oneFile } from './one-file.ts';
import { randomId } from './random-id.ts';
import type { Shell } from './shell.ts';

export type ExportsClient = Pick<
  Client<PageContract>,
  'exportNotes' | 'exportAgain' | 'previewExport' | 'on'
>;

export interface ExportsState {
  /** What the dialog begins with, `all` for what is nearest to where the user is; null while it is closed. */
  asked: Signal<ExportScope | null>;
  choice: ReadonlySignal<ExportChoice>;
  choose(change: Partial<ExportChoice>): void;
  preview: ExportPreviewState;
  /** How far an export is that runs; null while none does. */
  running: ReadonlySignal<Pick<ExportProgress, 'done' | 'total'> | null>;
  /** What came of the last export, in words; null once it was read. */
  done: Signal<string | null>;
  error: Signal<ErrorData | null>;
  /** Whether the browser's dialog for printing makes the form here: then there is one page to print. */
  isByDialog(form: ExportForm): boolean;
  /** Whether what the form makes is one ZIP here whatever is chosen: a browser has no folder to write into. */
  isPacked(form: ExportForm): boolean;
  /** The page that is handed to that dialog; null once it was. */
  paper: Signal<string | null>;
  /** Exports to a place that the user chooses, or in a browser as a download or to its dialog for printing. */
  run(scope: ExportScope): Promise<void>;
  /** Puts it on the clipboard, all in one. */
  copy(scope: ExportScope): Promise<void>;
  /** Exports what was exported last once more: to the same place, or as a download. Asks what to export where there was nothing. */
  again(): Promise<void>;
  cancel(): void;
}

/** Returns the name of what is downloaded. */
function downloadFiles(files: readonly ExportedFile[], form: ExportForm): string {
  const { name, content, type } = oneFile(files, form);
  download(name, content, type);
  return name;
}

const wordsOf = ({ articles, highlights }: ExportResult, name: string) =>
  t('exports-done', { articles, highlights, name });

interface Around {
  /** The choice of an earlier day. */
  saved: unknown;
  /** Verifies an export that was just made, beside whatever else is done. */
  verify(verification: string): void;
  save(choice: ExportChoice): void;
  say(words: string): void;
  /** Hears of what failed without the dialog. */
  onFailed(message: string): void;
}

/** Annotated notes out of the library, in the form and to the place that the user chooses. */
export function createExports(
  client: ExportsClient,
  shell: Shell,
  { saved, verify, save, say, onFailed }: Around,
): ExportsState {
  const asked = signal<ExportScope | null>(null);
  const running = signal<Pick<ExportProgress, 'done' | 'total'> | null>(null);
  const done = signal<string | null>(null);
  const error = signal<ErrorData | null>(null);
  const paper = signal<string | null>(null);
  const choice = createExportChoice(saved, save);
  const preview = createExportPreview(client);
  /** Of the export that runs. */
  let controller = new AbortController();
  let exportId: string | null = null;
  /** What was downloaded last in this window. */
  let last: ExportScope | null = null;
  client.on('exportProgress', (progress) => {
    if (progress.exportId === exportId) running.value = progress;
  });

  /**
   * One at a time: runs it, with progress and a way out, and tells what came of it. It closes the dialog that it was begun in, and none that
   * was opened since.
   */
  const attempt = async (make: (id: string, signal: AbortSignal) => Promise<string | null>) => {
    if (running.peek()) return;
    const begunIn = asked.peek();
    error.value = null;
    controller = new AbortController();
    exportId = randomId();
    running.value = { done: 0, total: 0 };
    try {
      const words = await make(exportId, controller.signal);
      if (words === null) return;
      done.value = words;
      if (asked.peek() === begunIn) asked.value = null;
    } catch (thrown) {
      if (controller.signal.aborted) return say(t('exports-cancelled'));
      const failure = toErrorData(thrown);
      if (asked.peek() && asked.peek() === begunIn) error.value = failure;
      else onFailed(failure.message);
    } finally {
      running.value = null;
      exportId = null;
    }
  };

  const isSingle = (scope: ExportScope) => wantsOneFile(choice.now.peek(), scope);

  /** An article by its title, as the preview names its file; all else by one name. */
  const fileNameOf = (scope: ExportScope, form: ExportForm): string => {
    const { extension } = formFacts[form];
    const shown = preview.nameOf(scope, form);
    return shown?.endsWith(`.${extension}`) ? shown : `${t('exports-name')}.${extension}`;
  };

  const order = (scope: ExportScope, single: boolean, id: string, destination: string | null) => {
    const { form } = choice.now.peek();
    const options = optionsOf(choice.now.peek());
    return { scope, form, options, destination, single, exportId: id };
  };

  const isByDialog = (form: ExportForm) => formFacts[form].printOf !== undefined && shell.savePdf === null;

  const printed = (scope: ExportScope) =>
    attempt(async (id, signal) => {
      const asked = order(scope, true, id, null);
      const form = formFacts[asked.form].printOf ?? asked.form;
      const { files, articles, highlights } = await client.exportNotes({ ...asked, form }, { signal });
      paper.value = files.map(({ content }) => String(content)).join('');
      last = scope;
      return t('exports-printed', { articles, highlights });
    });

  const written = (scope: ExportScope) =>
    attempt(async (id, signal) => {
      const single = isSingle(scope);
      const { form } = choice.now.peek();
      const place = single
        ? await shell.chooseDestination('file', fileNameOf(scope, form))
        : await shell.chooseDestination('folder', t('exports-name'));
      if (place === null) return null;
      const destination = place === 'download' ? null : place.token;
      const wanted = order(scope, single, id, destination);
      const toVerify = wantsVerified(choice.now.peek(), scope);
      const result = await client.exportNotes({ ...wanted, verify: toVerify }, { signal });
      last = scope;
      if (result.verification !== null) verify(result.verification);
      return wordsOf(result, result.name ?? downloadFiles(result.files, form));
    });

  const run = (scope: ExportScope) => (isByDialog(choice.now.peek().form) ? printed(scope) : written(scope));

  return {
    asked,
    isByDialog,
    isPacked: (form) => formFacts[form].shape === 'folder' && !shell.hasPaths,
    paper,
    choice: choice.now,
    choose: choice.set,
    preview,
    running,
    done,
    error,
    run,
    copy: (scope) =>
      attempt(async (id, signal) => {
        const { files, ...result } = await client.exportNotes(order(scope, true, id, null), { signal });
        const text = files.map(({ content }) => String(content)).join('\n');
        await navigator.clipboard.writeText(text);
        const { articles, highlights } = result;
        return t('exports-copied', { articles, highlights });
      }),
    async again() {
      if (!shell.hasPaths && last === null) asked.value = { kind: 'all' };
      else if (!shell.hasPaths && last) await run(last);
      else
        await attempt(async (id, signal) => {
          const result = await client.exportAgain({ exportId: id }, { signal });
          if (result.verification !== null) verify(result.verification);
          return wordsOf(result, result.name ?? '');
        });
    },
    cancel: () => controller.abort(),
  };
}
