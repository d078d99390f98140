import { type ReadonlySignal, signal } from '@preact/signals';

/** As long as a message that is seen: by then a screen reader has begun it, and whoever looks for it has found it. */
const keptFor = 8000;

/** What is said to assistive technology alone: what is done is seen where it is done. */
export interface Spoken {
  /** The last words; null once they are old. A new object each time, so that the same words can be said twice. */
  last: ReadonlySignal<{ words: string } | null>;
  say(words: string): void;
}

export function createSpoken(): Spoken {
  const last = signal<{ words: string } | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    last,
    say(words) {
      last.value = { words };
      clearTimeout(timer);
      timer = setTimeout(() => {
        last.value = null;
      }, keptFor);
    },
  };
}
