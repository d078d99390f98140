import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export const attributeOf = (node: Tree.Element, name: string): string | null =>
  node.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** The elements below a node in document order, without recursion: a hostile tree is as deep as it likes. */
export function* elementsIn(root: Tree.ParentNode): Generator<Tree.Element> {
  const todo: Tree.ChildNode[] = root.childNodes.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (!adapter.isElementNode(node)) continue;
    yield node;
    todo.push(...node.childNodes.toReversed());
  }
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
  const todo: Tree.ChildNode[] = root.childNodes.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (adapter.isTextNode(node)) words += node.value;
    else if (adapter.isElementNode(node)) todo.push(...node.childNodes.toReversed());
  }
  return words;
}

/** Puts what an element holds in its place. */
export function unwrap(element: Tree.Element): void {
  const { parentNode } = element;
  if (!parentNode) return;
  const children = element.childNodes.splice(0);
  for (const child of children) child.parentNode = parentNode;
  parentNode.childNodes.splice(parentNode.childNodes.indexOf(element), 1, ...children);
  element.parentNode = null;
}
