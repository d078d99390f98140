import { isElement } from '../../text/mark-tree.ts';
import { isBlockName } from '../../text/node-kinds.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import { hasBlock, isHeading, isSpace, structures } from './nodes.ts';

/** Elements on lines of their own that hold inline elements alone. */
const isLine = (name: string) => name === 'p' || name === 'pre' || isHeading(name);

function without(element: SafeElement, attribute: string): SafeElement {
  return { ...element, attributes: new Map([...element.attributes].filter(([name]) => name !== attribute)) };
}

/** An inline element around blocks, as it is around each of its lines: the first of them may go on a line that began before it. */
const parted = (node: TextNode): TextNode[] =>
  isElement(node) && !isBlockName(node.nodeName) && hasBlock(node)
    ? pushedDown(node, node.childNodes)
    : [node];

/**
 * What an element that must not hold blocks (a heading, code, an emphasis) holds, with the element around each run of inline nodes and
 * within each block instead.
 */
export function pushedDown(element: SafeElement, children: readonly TextNode[]): TextNode[] {
  let outer = element;
  const around = (nodes: TextNode[]): TextNode[] => {
    // White space between the edges of blocks is none of the text; at the end of an inline element it may part two words.
    if (nodes.every(isSpace)) return isBlockName(outer.nodeName) ? [] : nodes;
    const copy = { ...outer, childNodes: nodes };
    outer = without(outer, 'id');
    return [copy];
  };

  const all = (nodes: readonly TextNode[]): TextNode[] => {
    const done: TextNode[] = [];
    let run: TextNode[] = [];
    for (const node of nodes.flatMap(parted)) {
      if (isElement(node) && isBlockName(node.nodeName)) {
        done.push(...around(run), ...into(node));
        run = [];
      } else run.push(node);
    }
    return [...done, ...around(run)];
  };

  const into = (block: SafeElement): TextNode[] => {
    const { nodeName, childNodes } = block;
    if (nodeName === 'hr' || nodeName === outer.nodeName) return [block];
    // Only one of two that stand on a line each is left: white space that counts, then what is read as a heading.
    if (isLine(nodeName) && isLine(outer.nodeName))
      return nodeName === 'p' || outer.nodeName === 'pre' ? around(childNodes) : [block];
    const inner = structures.has(nodeName)
      ? childNodes.flatMap((child) => (isElement(child) ? into(child) : [child]))
      : all(childNodes);
    return [{ ...block, childNodes: inner }];
  };

  return all(children);
}
