import type { Call } from './command.ts';

/** A line that says how far something is, to who sits before a terminal. It is taken away at the end: what stays is what came of it. */
export function progressLine({ isTerminal, err }: Call['io']) {
  let isShown = false;
  return {
    show(words: string): void {
      if (!isTerminal) return;
      isShown = true;
      err(`\r${words}`);
    },
    end(): void {
      if (isShown) err('\r\x1b[K');
    },
  };
}
