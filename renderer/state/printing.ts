import { type Signal, signal } from '@preact/signals';
import { toErrorData } from '../../electron/api/errors.ts';
import { t } from '../../electron/language/language.ts';
import type { Shell } from './shell.ts';

/** The article that can be printed, for as long as it is shown. */
export interface PrintSource {
  title: string;
  /** Its images have their bytes. */
  whole: Promise<unknown>;
  /** Puts it into the page as it is printed, null if it was left; `ready` says that all of it is there, `remove` takes it away again. */
  put(): { ready: Promise<unknown>; remove(): void } | null;
}

export interface Printing {
  source: Signal<PrintSource | null>;
  /** Opens the system's dialog for printing. */
  print(): Promise<void>;
  /** Writes a PDF where the user chooses; a browser does so by its own dialog for printing. */
  savePdf(): Promise<void>;
}

const outcomes = {
  saved: t('state-pdf-saved'),
  failed: t('state-pdf-failed'),
} as const;

/**
 * Prints the open article and never the interface: also when the browser's own menu asks for it. What is printed takes its
 * name from the title of the page.
 */
export function createPrinting(shell: Pick<Shell, 'savePdf'>, tell: (words: string) => void): Printing {
  const source = signal<PrintSource | null>(null);
  let paper: { ready: Promise<unknown>; remove(): void } | null = null;
  let titleBefore = '';

  const take = () => {
    if (!paper) return;
    paper.remove();
    paper = null;
    document.title = titleBefore;
  };
  const put = () => {
    const open = source.peek();
    if (paper || !open) return;
    paper = open.put();
    if (!paper) return;
    titleBefore = document.title;
    document.title = open.title;
  };
  const fresh = async () => {
    take();
    await source.peek()?.whole;
    put();
    await paper?.ready;
  };
  addEventListener('beforeprint', put);
  addEventListener('afterprint', take);

  const print = async () => {
    await fresh();
    window.print();
  };
  return {
    source,
    print,
    async savePdf() {
      const title = source.peek()?.title;
      if (!shell.savePdf || title === undefined) return print();
      try {
        await fresh();
        const outcome = await shell.savePdf(title);
        if (outcome !== 'cancelled') tell(outcomes[outcome]);
      } catch (thrown) {
        console.error(thrown);
        tell(toErrorData(thrown).message);
      } finally {
        take();
      }
    },
  };
}
