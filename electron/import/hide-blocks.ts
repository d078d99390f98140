import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { blocksNamed } from '../text/blocks.ts';
import { plainText } from '../text/plain-text.ts';
import { siteOf } from '../text/site.ts';
import type { TextNode } from '../text/text-node.ts';
import type { Edits } from './stages.ts';

const attributeOf = (node: TextNode, name: string) =>
  (node as Tree.Element).attrs?.find((attribute) => attribute.name === name)?.value;

const pictureName = (node: TextNode) =>
  node.nodeName === 'img'
    ? (attributeOf(node, 'src')?.replace(/^asset:/, '') ?? attributeOf(node, 'data-src') ?? null)
    : null;

/**
 * Takes out of a clean text what the user hid of it, and what they hid on all pages of its site. Says whether anything was there. A block
 * that is not there any more hides nothing.
 */
export function hideBlocks(
  tree: Tree.DocumentFragment,
  { hidden, rules }: Edits,
  url: string | null,
): boolean {
  const site = siteOf(url);
  const everywhere = rules.filter((rule) => rule.site === site).flatMap(({ blocks }) => blocks);
  if (hidden.length === 0 && everywhere.length === 0) return false;
  const map = plainText(tree);
  const found = new Set<TextNode>();
  // All are found before one goes: each is counted where nothing is hidden.
  const names = [...hidden, ...everywhere].map(({ text }) => text);
  const named = blocksNamed(map, tree, names, pictureName);
  for (const { text, nth } of hidden) {
    const node = [...named(text).keys()][nth];
    if (node) found.add(node);
  }
  for (const { text } of everywhere) for (const node of named(text).keys()) found.add(node);
  for (const node of found) adapter.detachNode(node as Tree.ChildNode);
  return found.size > 0;
}
