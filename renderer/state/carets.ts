import { type Signal, signal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';
import { oneOf } from './saved-values.ts';

const caretKinds = ['word', 'sentence', 'paragraph'] as const;

/** Where the reading caret stands in an article: on the word, sentence or paragraph at an offset of its text. */
export interface CaretPlace {
  offset: number;
  kind: (typeof caretKinds)[number];
}

export interface Carets {
  /** Whether the caret is shown, in whichever article is open. */
  on: Signal<boolean>;
  /** A wish to be on the next highlight, or the one before. A new object for each wish, so that the same can be asked for twice. */
  wish: Signal<{ step: 1 | -1 } | null>;
  /** Where it stood in an article when that was left; null where it never was. */
  of(articleId: Id): CaretPlace | null;
  keep(articleId: Id, place: CaretPlace): void;
  /** Another window has saved where it stood. */
  heard(saved: unknown): void;
}

/** Articles of which the caret's place is kept: those read last. */
const mostKept = 200;

const recordFrom = (saved: unknown) =>
  (typeof saved === 'object' && saved !== null ? saved : {}) as Record<string, unknown>;

function placesFrom(saved: unknown): Map<Id, CaretPlace> {
  const places = new Map<Id, CaretPlace>();
  const { places: given } = recordFrom(saved);
  for (const entry of Array.isArray(given) ? given : []) {
    const [id, offset, kind] = Array.isArray(entry) ? entry : [];
    if (typeof id === 'string' && Number.isSafeInteger(offset) && offset >= 0)
      places.set(id, { offset, kind: oneOf(caretKinds, kind, 'sentence') });
  }
  return places;
}

/** The reading caret from what was saved; `save` hears of each change. What is not understood is left out. */
export function createCarets(saved: unknown, save: (value: unknown) => void): Carets {
  const on = signal(recordFrom(saved)['on'] === true);
  const places = placesFrom(saved);
  const write = () =>
    save({ on: on.peek(), places: [...places].map(([id, { offset, kind }]) => [id, offset, kind]) });
  let isFirst = true;
  on.subscribe(() => {
    if (!isFirst) write();
    isFirst = false;
  });
  return {
    on,
    wish: signal(null),
    of: (articleId) => places.get(articleId) ?? null,
    keep(articleId, place) {
      places.delete(articleId);
      places.set(articleId, place);
      const [oldest] = places.keys();
      if (places.size > mostKept && oldest !== undefined) places.delete(oldest);
      write();
    },
    heard(value) {
      for (const [id, place] of placesFrom(value)) {
        places.delete(id);
        places.set(id, place);
      }
    },
  };
}
