import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import { element } from '../marked-tree.ts';
import { added } from './added.ts';

/** What a part of a table must stand in, from the outside in. */
const needed: Readonly<Record<string, readonly string[]>> = {
  td: ['table', 'tbody', 'tr'],
  th: ['table', 'tbody', 'tr'],
  tr: ['table', 'tbody'],
  col: ['table', 'colgroup'],
  ...Object.fromEntries(['tbody', 'thead', 'tfoot', 'caption', 'colgroup'].map((name) => [name, ['table']])),
};

/**
 * Parts of tables that stand in no table, as an article may begin with, are put into one: a page drops them elsewhere. The plain text is the
 * same.
 */
export function settleCells(root: SafeElement): void {
  const settled = root.childNodes.map((node): TextNode => {
    const around = needed[node.nodeName];
    if (!around) return node;
    return around.reduceRight<TextNode>(
      (inner, name) => element(name, { [added.around]: '' }, [inner]),
      node,
    );
  });
  root.childNodes.splice(0, root.childNodes.length, ...settled);
}
