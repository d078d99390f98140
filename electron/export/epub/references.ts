import type { Highlight } from '../../api/model.ts';
import { isElement, isMark } from '../../text/mark-tree.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import { made, names, textNode } from '../valid-html/nodes.ts';

/** In a link there is no link, and in a ruby nothing but letters and their reading: what belongs there comes after them. */
const closed = names('a ruby rt');

interface Placed {
  nodes: TextNode[];
  /** References that still wait for the end of what is around them. */
  late: TextNode[];
}

/** The number of a note where its words end, as readers of books know it: they show the note when it is pressed. */
const reference = ({ id }: Highlight, number: number): SafeElement =>
  made('a', [textNode(String(number))], {
    class: 'reference',
    'epub:type': 'noteref',
    role: 'doc-noteref',
    id: `r-${id}`,
    href: `#n-${id}`,
    'data-beside': '',
  });

/** A copy of a tree of marks with the numbers of notes behind the last words of each highlight that `numberOf` knows one for. */
export function withReferences(
  root: SafeElement,
  numberOf: (highlight: Highlight) => number | null,
): SafeElement {
  const placed = (node: TextNode, inClosed: boolean): Placed => {
    if (!isElement(node)) return { nodes: [node], late: [] };
    const isClosed = inClosed || closed.has(node.nodeName);
    const inner = node.childNodes.map((child) => placed(child, isClosed));
    const childNodes = inner.flatMap(({ nodes, late }) => (isClosed ? nodes : [...nodes, ...late]));
    const late = isClosed ? inner.flatMap((one) => one.late) : [];
    if (isMark<Highlight>(node) && node.isLast) {
      const number = numberOf(node.mark);
      if (number !== null) late.push(reference(node.mark, number));
    }
    return { nodes: [{ ...node, childNodes } as SafeElement], late };
  };
  const { nodes, late } = placed(root, false);
  const [copy] = nodes as SafeElement[];
  return { ...root, childNodes: [...(copy?.childNodes ?? []), ...late] };
}
