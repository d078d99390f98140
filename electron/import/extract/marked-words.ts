import { plainText, type TextMap, type TextNode } from '../../text/plain-text.ts';
import { describe } from '../../text/selectors.ts';
import type { ForeignHighlight } from '../stages.ts';

const asNode = (element: Element) => element as unknown as TextNode;

/** The text of a tree, to take highlights from the elements in it. */
export const textMapOf = (root: Element): TextMap => plainText(asNode(root));

/** The words from the first of some elements to the last, with their surroundings, as a highlight; null where there are none. */
export function highlightOf(
  map: TextMap,
  elements: readonly Element[],
  more: Partial<ForeignHighlight>,
): ForeignHighlight | null {
  const places = elements.flatMap((element) => map.places.get(asNode(element)) ?? []);
  if (places.length === 0) return null;
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const { quote, prefix, suffix } = describe(map.text, start, end);
  if (quote === '') return null;
  const kept = { color: 'yellow', style: 'highlight', note: '', created: null } as const;
  return { ...kept, tags: [], quote, prefix, suffix, ...more };
}
