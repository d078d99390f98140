import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export const attributeOf = (node: Tree.Element, name: string): string | null =>
  node.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** The nodes below a node in document order, without recursion: a hostile tree is as deep and as wide as it likes. */
function* nodesIn(root: Tree.ParentNode): Generator<Tree.ChildNode> {
  const todo: Tree.ChildNode[] = root.childNodes.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    yield node;
    if (!adapter.isElementNode(node)) continue;
    for (const child of node.childNodes.toReversed()) todo.push(child);
  }
}

/** The elements below a node in document order. What is below one is looked for when the next is asked for. */
export function* elementsIn(root: Tree.ParentNode): Generator<Tree.Element> {
  for (const node of nodesIn(root)) if (adapter.isElementNode(node)) yield node;
}

export function firstIn(
  root: Tree.ParentNode,
  fits: (element: Tree.Element) => boolean,
): Tree.Element | null {
  for (const element of elementsIn(root)) if (fits(element)) return element;
  return null;
}

/** The characters in an element. */
export function wordsIn(root: Tree.ParentNode): string {
  let words = '';
  for (const node of nodesIn(root)) if (adapter.isTextNode(node)) words += node.value;
  return words;
}

/** Puts what such elements below a node hold in their places. */
export function unwrap(root: Tree.Element, isWrapper: (element: Tree.Element) => boolean): void {
  const contentOf = (node: Tree.ChildNode) =>
    adapter.isElementNode(node) && isWrapper(node) ? node.childNodes : [node];
  // From the last to the first: what is within a wrapper is in order when that is opened.
  for (const parent of [root, ...elementsIn(root)].reverse()) {
    if (!parent.childNodes.some((node) => adapter.isElementNode(node) && isWrapper(node))) continue;
    parent.childNodes = parent.childNodes.flatMap(contentOf);
    for (const child of parent.childNodes) child.parentNode = parent;
  }
}
