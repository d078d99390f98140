import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';

export interface FindOptions {
  matchCase: boolean;
  wholeWord: boolean;
  ignoreDiacritics: boolean;
}

/** UTF-16 offsets in the article's text. */
export interface Found {
  start: number;
  end: number;
}

/** The text that is searched, as it stands on the screen. */
export interface FindSource {
  find(words: string, options: FindOptions): Found[];
  /** The words that are selected in it; none are from then on. */
  takeSelected(): { start: number; quote: string } | null;
  /** The first character that is in sight. */
  firstInSight(): number;
  /** Gives it the focus, with this place selected. */
  goOnAt(place: Found | null): void;
}

/** Finds words in the open article. */
export interface FindState {
  isOpen: ReadonlySignal<boolean>;
  words: ReadonlySignal<string>;
  options: ReadonlySignal<FindOptions>;
  found: ReadonlySignal<readonly Found[]>;
  /** Which of `found` is gone to; -1 where nothing is found. */
  current: ReadonlySignal<number>;
  /** Counts up with every wish to type: the field takes the focus, and its words are selected. */
  asked: ReadonlySignal<number>;
  /** The article's text, null while none is on the screen. */
  source: Signal<FindSource | null>;
  /** Opens the bar, with the words that are selected in the article. */
  open(): void;
  /** Closes the bar and leaves the place that was gone to selected. */
  close(): void;
  search(words: string): void;
  toggle(option: keyof FindOptions): void;
  /** Goes to the next or the previous place, round and round; opens the bar where it is closed. */
  step(by: -1 | 1): void;
}

const none: readonly Found[] = [];

/** `article` is the one that is open: with another the search begins anew. */
export function createFind(article: ReadonlySignal<{ id: Id } | null>): FindState {
  const isOpen = signal(false);
  const words = signal('');
  const options = signal<FindOptions>({ matchCase: false, wholeWord: false, ignoreDiacritics: true });
  const source = signal<FindSource | null>(null);
  /** Where the search began, or the place that was gone to last. */
  const from = signal(0);
  const asked = signal(0);
  const found = computed(() =>
    isOpen.value && source.value ? source.value.find(words.value, options.value) : none,
  );
  const current = computed(() => {
    const at = found.value.findIndex(({ start }) => start >= from.value);
    return at < 0 && found.value.length > 0 ? 0 : at;
  });
  const articleId = computed(() => article.value?.id ?? null);
  effect(() => {
    void articleId.value;
    isOpen.value = false;
    words.value = '';
  });

  const open = () => {
    const text = source.peek();
    if (!text) return;
    const selected = text.takeSelected();
    if (selected) words.value = selected.quote.replace(/\s+/g, ' ');
    if (selected || !isOpen.peek()) from.value = selected?.start ?? text.firstInSight();
    isOpen.value = true;
    asked.value++;
  };

  return {
    isOpen,
    words,
    options,
    found,
    current,
    asked,
    source,
    open,
    close: () => {
      const place = found.peek()[current.peek()] ?? null;
      isOpen.value = false;
      source.peek()?.goOnAt(place);
    },
    search: (typed) => {
      // What was gone to stays the beginning: one more letter does not lead past it.
      from.value = found.peek()[current.peek()]?.start ?? from.peek();
      words.value = typed;
    },
    toggle: (option) => {
      options.value = { ...options.peek(), [option]: !options.peek()[option] };
    },
    step: (by) => {
      if (!isOpen.peek()) return open();
      const all = found.peek();
      const next = all[(current.peek() + by + all.length) % all.length];
      if (next) from.value = next.start;
    },
  };
}
