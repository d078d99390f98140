import { isHeldKey } from './key-kinds.ts';

/** Keys that are pressed one after the other. */
export interface KeySequence {
  /** Takes note of every key that is pressed, before anything acts on it. Keys that are only held do not count. */
  heard(key: string, now?: number): void;
  /** The key right before the one that was heard last, where that may be the first of two and was pressed a moment ago. */
  before(): string | null;
  /** The key that was heard last may be the first of two. */
  begin(key: string, now?: number): void;
}

/** How long the second of two keys is waited for, in milliseconds. */
export const secondWithin = 1500;

/** Nothing is held back for a second key: one that goes with no first one does what it always does. */
export function createKeySequence(): KeySequence {
  let begun: { key: string; until: number } | null = null;
  let first: string | null = null;
  return {
    heard(key, now = performance.now()) {
      if (isHeldKey(key)) return;
      first = begun && now <= begun.until ? begun.key : null;
      begun = null;
    },
    before: () => first,
    begin(key, now = performance.now()) {
      begun = { key, until: now + secondWithin };
    },
  };
}
