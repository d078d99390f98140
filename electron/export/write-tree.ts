import { voidElements } from '../text/markup.ts';
import type { SafeElement } from '../text/safe-tree.ts';
import { charactersOf, type TextNode } from '../text/text-node.ts';

const escapeText = (text: string) =>
  text.replace(/&/g, '&amp;').replaceAll('\u00a0', '&nbsp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const escapeValue = (value: string) => escapeText(value).replace(/"/g, '&quot;');

/** The name of a node whose characters are HTML already, which exporters make of what is no part of an article. */
export const written = '#written';

type AttributesOf = (element: SafeElement) => Iterable<readonly [string, string]>;

function writeInto(node: TextNode, pieces: string[], attributesOf: AttributesOf): void {
  if (node.nodeName === '#text' || node.nodeName === written) {
    pieces.push(node.nodeName === written ? charactersOf(node) : escapeText(charactersOf(node)));
    return;
  }
  const { nodeName, childNodes } = node as SafeElement;
  const isRoot = nodeName.startsWith('#');
  if (!isRoot) {
    pieces.push(`<${nodeName}`);
    for (const [name, value] of attributesOf(node as SafeElement))
      pieces.push(` ${name}="${escapeValue(value)}"`);
    pieces.push('>');
    if (voidElements.has(nodeName)) return;
  }
  for (const child of childNodes) writeInto(child, pieces, attributesOf);
  if (!isRoot) pieces.push(`</${nodeName}>`);
}

/**
 * A tree of safe HTML as HTML (HTML, 13.3): what `safeTree` read is written as it was, or with the attributes that are given for its
 * elements.
 */
export function writeTree(
  root: SafeElement,
  attributesOf: AttributesOf = ({ attributes }) => attributes,
): string {
  const pieces: string[] = [];
  writeInto(root, pieces, attributesOf);
  return pieces.join('');
}
