import { type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { ExportForm, ExportPreview, ExportScope } from '../../electron/api/exports.ts';
import { type ExportChoice, optionsOf } from './export-choice.ts';

export interface ExportPreviewState {
  /** What the export would give; null until it is known. What was shown before stays until then. */
  shown: Signal<ExportPreview | null>;
  error: Signal<ErrorData | null>;
  /** What a file of a single article in this form would be called; null where that is not known. */
  nameOf(scope: ExportScope, form: ExportForm): string | null;
  /** Asks anew, once nothing has been changed for a moment. */
  look(scope: ExportScope, choice: ExportChoice): void;
  /** Nobody looks any more. */
  leave(): void;
}

/** A template is typed, and a list of choices gone through with the arrow keys: in milliseconds. */
const pause = 150;

/** Shows what an export would give. A later question takes the place of an earlier one. */
export function createExportPreview(client: Pick<Client<PageContract>, 'previewExport'>): ExportPreviewState {
  const shown = signal<ExportPreview | null>(null);
  const error = signal<ErrorData | null>(null);
  /** What is shown is of this. */
  let of: { scope: ExportScope; form: ExportForm } | null = null;
  let asking = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (scope: ExportScope, choice: ExportChoice, { signal }: AbortController) => {
    try {
      const wanted = { scope, form: choice.form, options: optionsOf(choice) };
      const preview = await client.previewExport(wanted, { signal });
      if (signal.aborted) return;
      shown.value = preview;
      of = { scope, form: choice.form };
      error.value = null;
    } catch (thrown) {
      if (!signal.aborted) error.value = toErrorData(thrown);
    }
  };
  const stop = () => {
    clearTimeout(timer);
    asking.abort();
    asking = new AbortController();
  };
  return {
    shown,
    error,
    nameOf(scope, form) {
      const preview = shown.peek();
      const isOf = of?.form === form && JSON.stringify(of.scope) === JSON.stringify(scope);
      return isOf && preview?.articles === 1 ? (preview.file?.name ?? null) : null;
    },
    look(scope, choice) {
      stop();
      const current = asking;
      timer = setTimeout(() => void ask(scope, choice, current), shown.peek() === null ? 0 : pause);
    },
    leave() {
      stop();
      shown.value = null;
      error.value = null;
    },
  };
}
