import type { SafeElement } from '../text/safe-tree.ts';
import type { TextNode } from '../text/text-node.ts';

/** An element of what an exporter puts into the tree of an article. */
export const element = (
  nodeName: string,
  attributes: Readonly<Record<string, string>> = {},
  childNodes: TextNode[] = [],
): SafeElement => ({ nodeName, attributes: new Map(Object.entries(attributes)), childNodes });
