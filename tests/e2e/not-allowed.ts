import { defaultTreeAdapter as adapter, html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  allowedElements,
  allowedEverywhere,
  allowedInMath,
  allowedLink,
  allowedMathElements,
  allowedMathValue,
  allowedOn,
  allowedOnMath,
  assetAddress,
} from '../../electron/api/allow-list.ts';

function wrongInMath({ tagName, attrs, parentNode }: Tree.Element, own: readonly string[]): string[] {
  const isIn = parentNode !== null && 'tagName' in parentNode && parentNode.namespaceURI === html.NS.MATHML;
  if (!allowedMathElements.includes(tagName) || isIn === (tagName === 'math')) return [`math <${tagName}>`];
  const known = [...allowedInMath, ...(allowedOnMath[tagName] ?? []), ...own];
  const isFree = (name: string) => ['id', 'alttext', ...own].includes(name);
  return attrs
    .filter(
      ({ name, value, prefix }) =>
        prefix || !known.includes(name) || !(isFree(name) || allowedMathValue.test(value)),
    )
    .map(({ name, value }) => `<${tagName} ${name}="${value}">`);
}

function wrongInHtml({ tagName, attrs, parentNode }: Tree.Element, own: readonly string[]): string[] {
  const isIn = parentNode !== null && 'tagName' in parentNode && parentNode.namespaceURI !== html.NS.HTML;
  if (!allowedElements.includes(tagName) || isIn) return [`<${tagName}>`];
  const known = [...allowedEverywhere, ...(allowedOn[tagName] ?? []), ...own];
  return attrs
    .filter(
      ({ name, value }) =>
        !known.includes(name) ||
        (name === 'href' && !allowedLink.test(value)) ||
        (name === 'src' && !assetAddress.test(value)),
    )
    .map(({ name, value }) => `<${tagName} ${name}="${value}">`);
}

/** What stands in a tree that no list allows, in words. The head of a document is its maker's; `own` are attributes that it adds. */
export function notAllowed(root: Tree.Node, own: readonly string[] = []): string[] {
  const found: string[] = [];
  const todo: Tree.Node[] = [root];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.nodeName === 'head') continue;
    if ('childNodes' in node) todo.push(...node.childNodes);
    if (!adapter.isElementNode(node) || node.tagName === 'html' || node.tagName === 'body') continue;
    if (node.namespaceURI === html.NS.MATHML) found.push(...wrongInMath(node, own));
    else if (node.namespaceURI === html.NS.HTML) found.push(...wrongInHtml(node, own));
    else found.push(`foreign <${node.tagName}>`);
  }
  return found;
}
