import type { TextMap } from './plain-text.ts';
import { childrenOf, type TextNode } from './text-node.ts';

/** A heading of the text; `start` is its offset in UTF-16 units. */
export interface TextHeading {
  level: number;
  text: string;
  start: number;
}

/** The headings `h1` to `h6` under `root` in document order, white space in each folded. Empty ones are left out. */
export function headingsOf(root: TextNode, map: TextMap): TextHeading[] {
  const found: TextHeading[] = [];
  const todo: TextNode[] = [root];
  for (let node = todo.pop(); node; node = todo.pop()) {
    const place = map.places.get(node);
    if (!place) continue;
    const level = /^h([1-6])$/i.exec(node.nodeName)?.[1];
    if (level) {
      const whole = map.text.slice(place.start, place.end);
      const text = whole.replace(/\s+/g, ' ').trim();
      const start = place.start + whole.length - whole.trimStart().length;
      if (text) found.push({ level: Number(level), text, start });
      continue;
    }
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) todo.push(child);
    }
  }
  return found;
}

/** The heading that an offset stands under or in, or null above the first. `headings` are in the order of the text. */
export function headingAt<H extends { start: number }>(headings: readonly H[], start: number): H | null {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1] ?? null;
}
