import { type ReadonlySignal, signal } from '@preact/signals';

/** As long as a message that is seen: by then a screen reader has begun it, and whoever looks for it has found it. */
const keptFor = 8000;

/** Words of an article, in its own language: a screen reader takes the voice for it. */
export interface Quoted {
  text: string;
  language: string | null;
}

/** What is said: words, and those of an article within them. */
export interface Said {
  words: string;
  quoted?: Quoted;
  /** What follows the words of the article. */
  after?: string;
}

/** Says words; or those of an article, and the sentence that they stand in. */
export interface Say {
  (words: string): void;
  (sentence: (words: string) => string, quoted: Quoted): void;
}

/** What is said to assistive technology alone: what is done is seen where it is done. */
export interface Spoken {
  /** The last words; null once they are old. A new object each time, so that the same words can be said twice. */
  last: ReadonlySignal<Said | null>;
  say: Say;
}

/** Stands for the words of an article in a sentence: a letter of no script. */
const mark = '\ue000';

function saidOf(sentence: string | ((words: string) => string), quoted?: Quoted): Said {
  if (typeof sentence === 'string' || !quoted) return { words: String(sentence) };
  const [words = '', after = ''] = sentence(mark).split(mark);
  return { words, quoted, after };
}

export function createSpoken(): Spoken {
  const last = signal<Said | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    last,
    say(sentence: string | ((words: string) => string), quoted?: Quoted) {
      last.value = saidOf(sentence, quoted);
      clearTimeout(timer);
      timer = setTimeout(() => {
        last.value = null;
      }, keptFor);
    },
  };
}
