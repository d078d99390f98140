import { defaultColor } from '../../api/model.ts';
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
  const kept = { color: defaultColor, style: 'highlight', note: '', created: null } as const;
  return { ...kept, tags: [], quote, prefix, suffix, ...more };
}

/** Takes highlights from the elements that stand for them; their words stay. */
export function takeHighlights(
  root: Element,
  selector: string,
  read: (element: Element) => Partial<ForeignHighlight>,
): ForeignHighlight[] {
  const marked = [...root.querySelectorAll(selector)];
  if (marked.length === 0) return [];
  const map = textMapOf(root);
  const found = marked.map((element) => highlightOf(map, [element], read(element)));
  for (const element of marked) element.replaceWith(...element.childNodes);
  return found.filter((one) => one !== null);
}
