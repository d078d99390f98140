import { type ReadonlySignal, signal } from '@preact/signals';

/** As long as a message that is seen: by then a screen reader has begun it, and whoever looks for it has found it. */
const keptFor = 8000;

/** Words of an article, in its own language: a screen reader takes the voice for it. */
export interface Quoted {
  text: string;
  language: string | null;
}

/** What is said to assistive technology alone: what is done is seen where it is done. */
export interface Spoken {
  /** The last words; null once they are old. A new object each time, so that the same words can be said twice. */
  last: ReadonlySignal<{ words: string; quoted?: Quoted } | null>;
  /** Says words, and after them those of an article. */
  say(words: string, quoted?: Quoted): void;
}

export function createSpoken(): Spoken {
  const last = signal<{ words: string; quoted?: Quoted } | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    last,
    say(words, quoted) {
      last.value = quoted ? { words, quoted } : { words };
      clearTimeout(timer);
      timer = setTimeout(() => {
        last.value = null;
      }, keptFor);
    },
  };
}
