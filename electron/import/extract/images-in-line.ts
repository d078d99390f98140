import { isBlockName } from '../../text/node-kinds.ts';
import { type LightDocument, LightElement, type LightNode, LightText } from './dom/nodes.ts';
import { isBlank } from './dom/text-length.ts';

/**
 * Images that are read like words: formulas, and what a sentence goes on with, as emoji. Readability takes out lists, tables and
 * parts that hold more images than paragraphs; in the copy that it reads these are words, so that it does not count them.
 */

/** A parser never makes an element of HTML with this name: it reads `<image>` as `<img>` (HTML 13.2.6.4.7). */
const standIn = 'image';
export const standInTag = 'IMAGE';

/** What programs that draw formulas call their images, and what only TeX has among what an image is described by. */
const formulaNames = /(?:^|[\s_-])(?:latex|tex|math)(?:$|[\s_-])/i;
const tex = /\\[a-z]+|[_^]\{|^\$.*\$$/is;

const endsLine = (node: LightNode) =>
  node instanceof LightElement && (node.localName === 'br' || isBlockName(node.localName));

/** Nodes that are looked at before each image: a page may hold any number of images and nothing else. */
const farthest = 20;

/** Whether words of the same element stand before a node in its line. A picture may stand before those that it is put beside. */
function isAfterWords({ previousSibling }: LightNode): boolean {
  let node = previousSibling;
  for (let far = 0; node && far < farthest && !endsLine(node); far++) {
    if (node instanceof LightText && !isBlank(node)) return true;
    node = node.previousSibling;
  }
  return false;
}

/** The words that an element of a page stands for, null for none. */
function wordsFor(element: LightElement): string | null {
  const alt = element.localName === 'img' ? element.getAttribute('alt') : null;
  if (!alt) return null;
  return formulaNames.test(element.className) || tex.test(alt) || isAfterWords(element) ? alt : null;
}

/** What is read in the place of an image that is read like words, null for all else. */
export function standInFor(element: LightElement, document: LightDocument): LightElement | null {
  const words = wordsFor(element);
  if (words === null) return null;
  const made = element.shellIn(document, standIn);
  made.appendChild(document.createTextNode(words));
  return made;
}

/** Gives an article its images again. */
export function restoreImages(body: LightElement): void {
  for (const element of body.getElementsByTagName(standIn))
    if (element.tagName === standInTag)
      element.parentNode?.replaceChild(element.shellIn(element.ownerDocument, 'img'), element);
}
