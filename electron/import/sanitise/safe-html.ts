import { defaultTreeAdapter as adapter, html, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { assetAddress } from '../../api/allow-list.ts';
import type { SafeHtml } from '../../api/model.ts';
import { escapeHtml } from '../../text/markup.ts';
import { limits } from '../limits.ts';
import { parseFragment } from '../quick-parser.ts';
import { attributesFor, type Surroundings } from './attributes.ts';
import { isVoid, nameFor, removed } from './elements.ts';
import { innerMathElement, mathChildren, mathElement, mathText, startsMath } from './math.ts';

export type { Surroundings };

/** A node whose children are being read, and where they go. The stack of these stands in for recursion. */
interface Open {
  children: readonly Tree.ChildNode[];
  next: number;
  into: Tree.ParentNode;
  depth: number;
  /** Whether it stands in a formula. */
  math: boolean;
}

function copyText(text: string, into: Tree.ParentNode): void {
  // A line feed right after `<pre>` is not read back: without it the text is the same now and later.
  const starts = into.nodeName === 'pre' && into.childNodes.length === 0;
  const kept = text.toWellFormed().replace(/[\0\r]/g, '');
  adapter.insertText(into, starts ? kept.replace(/^\n+/, '') : kept);
}

function enterMath(node: Tree.Element, open: Open): Open {
  const own = { ...open, children: mathChildren(node), next: 0 };
  const copy = open.depth >= limits.nesting ? null : open.math ? innerMathElement(node) : mathElement(node);
  if (!copy) return own;
  adapter.appendChild(open.into, copy);
  return { ...own, into: copy, depth: open.depth + 1, math: true };
}

function enter(node: Tree.Element, open: Open, around: Surroundings): Open | null {
  if (removed.has(node.tagName)) return null;
  if (open.math || startsMath(node)) return enterMath(node, open);
  const own = { ...open, children: node.childNodes, next: 0 };
  const name = node.namespaceURI === html.NS.HTML ? nameFor(node.tagName) : null;
  if (!name || open.depth >= limits.nesting) return own;
  const attributes = attributesFor(name, node.attrs, around);
  if (!attributes) return own;
  const copy = adapter.createElement(name, html.NS.HTML, attributes);
  adapter.appendChild(open.into, copy);
  return isVoid(name) ? null : { ...own, into: copy, depth: open.depth + 1 };
}

/** A new tree of nothing but what the lists allow. */
function cleanTree(root: Tree.ParentNode, around: Surroundings): Tree.DocumentFragment {
  const result = adapter.createDocumentFragment();
  const stack: Open[] = [{ children: root.childNodes, next: 0, into: result, depth: 0, math: false }];
  for (let open = stack.at(-1); open; open = stack.at(-1)) {
    const node = open.children[open.next++];
    if (!node) stack.pop();
    else if (adapter.isTextNode(node))
      copyText(open.math ? mathText(node.value, open.into) : node.value, open.into);
    else if (adapter.isElementNode(node)) {
      const inner = enter(node, open, around);
      if (inner) stack.push(inner);
    }
  }
  return result;
}

/** Only what the first round wrote may name saved bytes; a page that does so itself points at nothing. */
export const ownAsset = (address: string) =>
  assetAddress.test(address) ? address.slice('asset:'.length) : null;

function textOf(root: Tree.ParentNode): string {
  let text = '';
  const todo: Tree.ChildNode[] = root.childNodes.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (adapter.isTextNode(node)) text += node.value;
    else if (adapter.isElementNode(node)) todo.push(...node.childNodes.toReversed());
  }
  return text.replaceAll('\u00a0', ' ');
}

/** HTML that is safe to show, and the tree that it is read back as. */
export interface SafeBody {
  html: SafeHtml;
  tree: Tree.DocumentFragment;
}

/**
 * HTML that holds only what `electron/api/allow-list.ts` names, with whole link addresses, prefixed ids, and images as
 * saved bytes or as an address that is never loaded. The only maker of {@link SafeHtml}. A tree that would be read back
 * as another one (a paragraph that came to stand in a paragraph) is cleaned again until it is read back as it stands; so
 * `serialise(parse(result)) === result`.
 */
export function safeHtml(source: Tree.DocumentFragment, around: Surroundings): SafeBody {
  let text = serialize(cleanTree(source, around));
  const again = { ...around, saved: ownAsset };
  for (let round = 0; round < 8; round++) {
    const tree = parseFragment(text);
    const next = serialize(cleanTree(tree, again));
    if (next === text) return { html: text as SafeHtml, tree };
    text = next;
  }
  const plain = `<p>${escapeHtml(textOf(cleanTree(parseFragment(text), again)))}</p>`;
  return { html: plain as SafeHtml, tree: parseFragment(plain) };
}
