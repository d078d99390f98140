import { parseHTML } from 'linkedom';
import {
  defaultTreeAdapter as adapter,
  parse,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { limits } from '../limits.ts';

/** Takes out elements that stand deeper than the limit; their content moves up. What reads the tree next recurses. */
function flatten(document: Tree.Document): void {
  const todo: { node: Tree.ParentNode; depth: number }[] = [{ node: document, depth: 0 }];
  for (let entry = todo.pop(); entry; entry = todo.pop()) {
    const { node, depth } = entry;
    if (depth >= limits.nesting) {
      const texts = textBelow(node);
      for (const child of [...node.childNodes]) adapter.detachNode(child);
      adapter.insertText(node, texts);
      continue;
    }
    for (const child of node.childNodes)
      if ('childNodes' in child) todo.push({ node: child, depth: depth + 1 });
  }
}

const silent = new Set(['script', 'style', 'template']);

function textBelow(root: Tree.ParentNode): string {
  const texts: string[] = [];
  const todo: Tree.ChildNode[] = root.childNodes.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (adapter.isTextNode(node)) texts.push(node.value);
    else if (adapter.isElementNode(node) && !silent.has(node.tagName))
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index];
        if (child) todo.push(child);
      }
  }
  return texts.join(' ');
}

/**
 * A page as a DOM without a browser: parsed as the HTML standard says, `noscript` as where no script runs, and no deeper
 * than the limit. Nothing in it is loaded or run.
 */
export function pageTree(source: string): Document {
  const tree = parse(source, { scriptingEnabled: false });
  flatten(tree);
  return parseHTML(serialize(tree, { scriptingEnabled: false })).document;
}
