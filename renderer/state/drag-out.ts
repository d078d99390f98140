import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { toErrorData } from '../../electron/api/errors.ts';
import { type ExportScope, formFacts, mostDragged } from '../../electron/api/exports.ts';
import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { byBrowser, bySystem, type DragOrder, hasDownloads, type StartDrag } from './drag-files.ts';
import { createDragNotes, type DragNotes } from './drag-notes.ts';
import { type ExportChoice, optionsOf, wantsOneFile } from './export-choice.ts';
import type { Shell } from './shell.ts';

/** Articles and exports that are dragged to other programs. */
export interface DragOut extends DragNotes {
  /** Whether files can be dragged here, in the form that is chosen: what a browser prints it only prints. */
  canDragFiles(): boolean;
  /** How far the files are. */
  readiness: ReadonlySignal<'none' | 'making' | 'ready'>;
  /** The pointer is down on what stands for an export: its files are made, as the choice is. */
  prepare(scope: ExportScope): void;
  /** The same for articles that were picked, with or without notes, as many as a drag takes. */
  prepareArticles(ids: readonly Id[]): void;
  /** The drag begins. Where the files are not there yet it is prevented, and it is said when they are. */
  begin(event: DragEvent): void;
}

interface Around {
  choice: ReadonlySignal<ExportChoice>;
  say(words: string): void;
  onFailed(message: string): void;
}

interface Making {
  key: string;
  controller: AbortController;
  start: StartDrag | null;
  /** Why there are no files; told once a drag begins. */
  failure: string | null;
  /** Their drag began before they were there. */
  isMissed: boolean;
}

export function createDragOut(
  client: Pick<Client<PageContract>, 'draggedNotes' | 'exportNotes'>,
  { drags }: Pick<Shell, 'drags'>,
  { choice, say, onFailed }: Around,
): DragOut {
  const make = drags ? bySystem(client, drags) : byBrowser(client);
  const readiness = signal<'none' | 'making' | 'ready'>('none');
  let made: Making | null = null;

  const forget = () => {
    made?.controller.abort();
    made = null;
    readiness.value = 'none';
  };
  const fail = (message: string) => {
    forget();
    onFailed(message);
  };

  const run = async (order: DragOrder, making: Making) => {
    try {
      const start = await make(order, making.controller.signal);
      if (made !== making) return;
      making.start = start;
      readiness.value = 'ready';
      if (making.isMissed) say(t('exports-drag-ready'));
    } catch (thrown) {
      if (made !== making) return;
      const { message } = toErrorData(thrown);
      if (making.isMissed) fail(message);
      else making.failure = message;
    }
  };

  const prepare = (order: DragOrder) => {
    const key = JSON.stringify(order);
    // The second try of a drag that came too early. Else it is made anew: the notes may be others by now.
    if (made?.isMissed && made.key === key) return;
    forget();
    const making: Making = {
      key,
      controller: new AbortController(),
      start: null,
      failure: null,
      isMissed: false,
    };
    made = making;
    readiness.value = 'making';
    // It was a click. A drag, once begun, takes the pointer away.
    const released = () => {
      if (made === making && !making.isMissed) forget();
    };
    addEventListener('pointerup', released, { once: true });
    void run(order, making);
  };

  const order = (scope: ExportScope, single: boolean): DragOrder => {
    const now = choice.peek();
    return { scope, form: now.form, options: optionsOf(now), single };
  };

  return {
    ...createDragNotes(client),
    canDragFiles: () =>
      drags !== null || (hasDownloads() && formFacts[choice.value.form].printOf === undefined),
    readiness,
    prepare: (scope) => prepare(order(scope, wantsOneFile(choice.peek(), scope))),
    prepareArticles(ids) {
      const [only = ''] = ids;
      const scope: ExportScope =
        ids.length === 1
          ? { kind: 'article', id: only }
          : { kind: 'articles', ids: ids.slice(0, mostDragged) };
      const wanted = order(scope, ids.length === 1 || wantsOneFile(choice.peek(), scope));
      prepare({ ...wanted, options: { ...wanted.options, annotatedOnly: false } });
    },
    begin(event) {
      if (!made?.start) event.preventDefault();
      if (!made) return;
      if (made.failure !== null) return fail(made.failure);
      made.isMissed = made.start === null;
      if (made.isMissed) say(t('exports-drag-making'));
      made.start?.(event);
      if (made.start) readiness.value = 'none';
    },
  };
}
