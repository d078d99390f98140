import { plainText, type TextMap } from './plain-text.ts';
import { safeTree } from './safe-tree.ts';
import { childrenOf, type TextNode } from './text-node.ts';

/** A formula of an article: where it stands in the plain text, and its TeX. */
export interface Formula {
  start: number;
  end: number;
  tex: string;
}

/** Words say a formula to those who hear it: two of them beside each other, and nothing of TeX. */
const isTex = (alt: string) => /[\\^_{}]/.test(alt) || !/\p{L}{2,}\s+\p{L}{2,}/u.test(alt);

/** A node and all that is below it. */
function nodesIn(root: TextNode): Set<TextNode> {
  const found = new Set([root]);
  // What is added meanwhile is read too.
  for (const node of found) for (const child of Array.from(childrenOf(node))) found.add(child);
  return found;
}

/**
 * Where a formula stands in a text, with the signs around its first and last letters, which no node holds; and `inner`, where its
 * letters do. Null where it has none.
 */
export function formulaSpan({ text, runs, places }: TextMap, math: TextNode) {
  const place = places.get(math);
  if (!place) return null;
  const within = nodesIn(math);
  // White space before a formula is put as late as the formula, and is none of it.
  const own = runs.slice(place.firstRun, place.endRun).filter(({ node }) => within.has(node));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  // What parts it from the text before it is none of it.
  const sign = text.slice(place.start, first.start).trimStart();
  const inner = { start: first.start, end: last.end };
  return { start: inner.start - sign.length, end: place.end, inner };
}

/** The formulas of sanitised HTML whose TeX is known, in the order of the text. */
export function formulasIn(html: string): Formula[] {
  if (!html.includes(' alttext="')) return [];
  const { root, elements } = safeTree(html);
  const map = plainText(root);
  return elements.flatMap((element) => {
    const tex = element.attributes.get('alttext')?.replace(/\s+/g, ' ').trim();
    const span = tex && isTex(tex) ? formulaSpan(map, element) : null;
    return tex && span ? [{ start: span.start, end: span.end, tex }] : [];
  });
}
