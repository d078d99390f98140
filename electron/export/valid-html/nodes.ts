import { isElement } from '../../text/mark-tree.ts';
import { isBlockName } from '../../text/node-kinds.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import { charactersOf, childrenOf, type TextNode } from '../../text/text-node.ts';

export type Names = ReadonlySet<string>;

export const names = (list: string): Names => new Set(list.split(' '));

/** Elements that hold nothing but parts of their own. */
export const structures = names('ul ol dl table thead tbody tfoot tr');

export const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

export const isSpace = (node: TextNode): boolean =>
  node.nodeName === '#text' && /^[\t\n\f\r ]*$/.test(charactersOf(node));

export const made = (
  nodeName: string,
  childNodes: TextNode[] = [],
  attributes: Readonly<Record<string, string>> = {},
): SafeElement => ({ nodeName, childNodes, attributes: new Map(Object.entries(attributes)) });

export const textNode = (value: string): TextNode => ({ nodeName: '#text', value });

/** The same element under another name. */
export function named(nodeName: string, node: TextNode): SafeElement {
  return isElement(node) ? { ...node, nodeName } : made(nodeName, [node]);
}

/** Whether an element with one of some names stands below a node. */
export const hasBelow = (node: TextNode, wanted: Names): boolean =>
  Array.from(childrenOf(node)).some((child) => wanted.has(child.nodeName) || hasBelow(child, wanted));

/** Whether something below a node stands on lines of its own. */
export const hasBlock = (node: TextNode): boolean =>
  Array.from(childrenOf(node)).some((child) => isBlockName(child.nodeName) || hasBlock(child));
