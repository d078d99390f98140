import { plainText } from '../../electron/text/plain-text.ts';
import { isDomNode } from './frame-text.ts';
import type { Mark } from './paint.ts';

/** Words of a text node, and the highlights that cover all of them. */
interface Slice {
  node: Text;
  from: number;
  to: number;
  marks: Mark[];
  end: number;
}

/** The text of each node that is marked, cut wherever a highlight begins or ends, in the order of the text. */
function slicesOf(root: Element, marks: readonly Mark[]): Slice[] {
  const slices: Slice[] = [];
  for (const { start, end, node, from } of plainText(root).runs) {
    const here = marks.filter((mark) => mark.start < end && mark.end > start);
    if (here.length === 0 || !isDomNode(node)) continue;
    const cuts = here.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]);
    const edges = [...new Set(cuts)].sort((a, b) => a - b);
    for (const [at, left] of edges.entries()) {
      const right = edges[at + 1];
      if (right === undefined) break;
      const covering = here.filter((mark) => mark.start <= left && mark.end >= right);
      if (covering.length === 0) continue;
      const place = { from: from + left - start, to: from + right - start, end: right };
      slices.push({ node: node as Text, marks: covering, ...place });
    }
  }
  return slices;
}

/** Puts words into one `mark` for each of their highlights. Returns what they are in now. */
function wrap(node: Text, { from, to, marks }: Slice): Element | null {
  node.splitText(to);
  let inner: Node = node.splitText(from);
  let outer: Element | null = null;
  // The one that was made last lies over the others.
  for (const { color, style } of marks.toReversed()) {
    const mark = node.ownerDocument.createElement('mark');
    mark.dataset['color'] = color;
    mark.dataset['style'] = style;
    inner.parentNode?.replaceChild(mark, inner);
    mark.append(inner);
    inner = mark;
    outer = mark;
  }
  return outer;
}

/**
 * Marks highlights in a copy of an article by elements, which every printer knows. `label` gives what stands behind the
 * last words of one, or null. The text of the copy is another one afterwards: nothing may be placed in it any more.
 */
export function markWords(
  root: Element,
  marks: readonly Mark[],
  label: (mark: Mark) => Element | null,
): void {
  const slices = slicesOf(root, marks);
  const last = new Map(slices.flatMap((slice) => slice.marks.map((mark) => [mark.id, slice] as const)));
  // From the end of the text on: what is cut off a node leaves the places before it as they are.
  for (const slice of slices.toReversed()) {
    const element = wrap(slice.node, slice);
    const labels = slice.marks
      .filter(({ id }) => last.get(id) === slice)
      .flatMap((mark) => label(mark) ?? []);
    element?.after(...labels);
  }
}
