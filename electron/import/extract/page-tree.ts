import { limits } from '../limits.ts';
import { parsePage } from './dom/markup.ts';
import { type LightDocument, type LightParent, LightText } from './dom/nodes.ts';
import { unfoldShadowRoots } from './dom/shadow.ts';

const silent = new Set(['script', 'style', 'template']);

function textBelow(root: LightParent): string {
  const texts: string[] = [];
  for (const node of root.descendants())
    if (node instanceof LightText && !silent.has(node.parentElement?.localName ?? '')) texts.push(node.data);
  return texts.join(' ');
}

/** Takes out elements that stand deeper than the limit; their text moves up. What reads the tree next recurses. */
function flatten(document: LightDocument): void {
  let depth = 0;
  let node: LightParent = document;
  for (;;) {
    if (depth >= limits.nesting) node.textContent = textBelow(node);
    const { firstElementChild } = node;
    if (firstElementChild) {
      node = firstElementChild;
      depth++;
      continue;
    }
    while (!node.nextElementSibling) {
      if (!node.parentNode) return;
      node = node.parentNode;
      depth--;
    }
    node = node.nextElementSibling;
  }
}

/** A page of frames has no body: what it holds for readers without frames is one. */
function addBody(document: LightDocument): void {
  const root = document.documentElement;
  if (document.body || !root) return;
  const body = document.createElement('body');
  body.innerHTML = root.getElementsByTagName('noframes')[0]?.textContent ?? '';
  root.appendChild(body);
}

/**
 * A page as a DOM without a browser: parsed as the HTML standard says, `noscript` as where no script runs, and no deeper
 * than the limit. Nothing in it is loaded or run.
 */
export function pageTree(source: string): Document {
  const document = parsePage(source);
  if (/shadow(?:root)?mode/i.test(source)) unfoldShadowRoots(document);
  addBody(document);
  flatten(document);
  // The extractors are written against the DOM's own types; of those the light tree has what they use.
  return document as unknown as Document;
}

/** Characters, white space among them: no page is shorter. */
const shortestPage = 400;

const lengthOf = (element: Element) => element.textContent?.length ?? 0;

/** Puts the page for readers without scripts in its place, where a `noscript` holds most of what there is to read. */
export function unfoldNoscript(document: Document): void {
  const { body } = document;
  let longest: Element | null = null;
  let own = shortestPage - 1;
  for (const noscript of body.querySelectorAll('noscript')) {
    const length = lengthOf(noscript);
    if (length > own) [longest, own] = [noscript, length];
  }
  if (!longest) return;
  const silent = [...body.querySelectorAll('script, style')].reduce((sum, one) => sum + lengthOf(one), 0);
  if (own * 2 > lengthOf(body) - silent) longest.replaceWith(...longest.childNodes);
}
