import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ErrorData } from '../../electron/api/errors.ts';
import { t } from '../../electron/language/language.ts';

/** A change to the library that can be taken back and made again. */
export interface Change {
  /** What was done, such as “Highlight deleted”. */
  words: string;
  /** Where it is seen at once in its own place: what is said of it to assistive technology, and nothing else is told. */
  said?: string;
  /** What is told when it is made, where that is more than what undoing it takes back. */
  told?: string;
  /** Both say whether they succeeded; what failed can be tried again, but for what is gone. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

export interface UndoState {
  /** The change that undoing takes back, and the one that redoing makes again. */
  past: ReadonlySignal<Change | null>;
  future: ReadonlySignal<Change | null>;
  /** What was just done or undone, or that nothing was, to be told with the way back where there is one; null once it was read. */
  told: Signal<{ words: string; act: 'undo' | 'redo' | null } | null>;
  /** A change was made. Nothing can be redone after it. */
  made(change: Change): void;
  /** A change was made that no key takes back: none may reach past it to what was made before. */
  sealed(): void;
  /** A change was taken back, or made again, by other means than these: neither key does it once more. */
  dropped(change: Change): void;
  /** Something failed. Where that is the step under way, and what it changes is gone, it is not tried again. */
  failed(error: ErrorData): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Steps kept, as in Zotero. */
const mostSteps = 100;

/** What is told of a step with a change, by its words. */
const stepWords = {
  undo: {
    none: t('state-nothing-to-undo'),
    done: (change: string) => t('state-undone', { change }),
    gone: (change: string) => t('state-not-undone', { change }),
  },
  redo: {
    none: t('state-nothing-to-redo'),
    done: (change: string) => t('state-redone', { change }),
    gone: (change: string) => t('state-not-redone', { change }),
  },
} as const;

/** The changes of this session in their order. `say` tells assistive technology of those that are seen in their own place. */
export function createUndo(say: (words: string) => void = () => undefined): UndoState {
  const done = signal<readonly Change[]>([]);
  const undone = signal<readonly Change[]>([]);
  const past = signal<Change | null>(null);
  const future = signal<Change | null>(null);
  const told: UndoState['told'] = signal(null);
  /** The step under way. */
  let busy: { isGone: boolean } | null = null;
  /** One step at a time: what a key means is known when the one before it has ended. */
  let turn: Promise<unknown> = Promise.resolve();

  const set = (before: readonly Change[], after: readonly Change[]) => {
    done.value = before.slice(-mostSteps);
    undone.value = after;
    past.value = before.at(-1) ?? null;
    future.value = after.at(-1) ?? null;
  };

  const drop = (change: Change) => {
    const others = (changes: readonly Change[]) => changes.filter((one) => one !== change);
    set(others(done.peek()), others(undone.peek()));
  };

  const step = async (change: Change | null, act: 'undo' | 'redo', succeed: (change: Change) => void) => {
    if (!change) {
      told.value = { words: stepWords[act].none, act: null };
      return;
    }
    const mine = { isGone: false };
    busy = mine;
    try {
      if (await change[act]()) {
        succeed(change);
        told.value = { words: stepWords[act].done(change.words), act: act === 'undo' ? 'redo' : 'undo' };
      } else if (mine.isGone) {
        // It would fail for ever, and nothing below it could be reached.
        drop(change);
        told.value = { words: stepWords[act].gone(change.words), act: null };
      }
    } finally {
      busy = null;
    }
  };

  const inTurn = (next: () => Promise<void>): Promise<void> => {
    const mine = turn.then(next, next);
    turn = mine;
    return mine;
  };

  return {
    past,
    future,
    told,
    made(change) {
      set([...done.peek(), change], []);
      // What was told before stands for a change that is not the last one any more.
      told.value = change.said === undefined ? { words: change.told ?? change.words, act: 'undo' } : null;
      if (change.said !== undefined) say(change.said);
    },
    sealed() {
      set([], []);
      told.value = null;
    },
    dropped: drop,
    failed({ code }) {
      if (busy && code === 'not-found') busy.isGone = true;
    },
    undo: () =>
      inTurn(() =>
        step(past.peek(), 'undo', (change) => {
          set(
            done.peek().filter((one) => one !== change),
            [...undone.peek(), change],
          );
        }),
      ),
    redo: () =>
      inTurn(() =>
        step(future.peek(), 'redo', (change) => {
          set(
            [...done.peek(), change],
            undone.peek().filter((one) => one !== change),
          );
        }),
      ),
  };
}
