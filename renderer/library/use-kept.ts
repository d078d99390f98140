import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

interface Kept {
  of: readonly unknown[];
  made: VNode;
}

type Keep = (key: string, of: readonly unknown[], make: () => VNode) => VNode;

/**
 * Keeps what was made for a key as long as what it was made of stays the same, so that a list that is scrolled draws only
 * what came into sight: Preact passes over what it is given once more. What was not asked for in a drawing is let go.
 */
export function useKept(): Keep {
  const before = useRef(new Map<string, Kept>());
  const now = new Map<string, Kept>();
  const last = before.current;
  before.current = now;
  return (key, of, make) => {
    const known = last.get(key);
    const isSame = known?.of.length === of.length && known.of.every((one, at) => one === of[at]);
    const kept = known && isSame ? known : { of, made: make() };
    now.set(key, kept);
    return kept.made;
  };
}
