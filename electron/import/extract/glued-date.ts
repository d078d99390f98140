import { blockOf, wordsIn } from './blocks.ts';
import { isOwnDay, type Page } from './own-day.ts';
import { isByline, isDate } from './stub.ts';

/** The date of an article in an element of its own at an edge of a paragraph, which a page shows apart from that. */

const inline = 'time, span, em, strong, b, i, small';
/** Words of a paragraph that such a date stands beside. */
const fewestBeside = 10;
const separators = /^[\s|/·•–—-]+/u;
const endOfSentence = /[.!?…]["'”’»)]*$/u;

/** The nodes of a paragraph that stand before or after an element in it. */
function besides(holder: Element, element: Element, side: 'previousSibling' | 'nextSibling'): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let at: Element = element; at !== holder; at = at.parentElement as Element)
    for (let node = at[side]; node; node = node[side]) nodes.push(node as ChildNode);
  return nodes;
}

const textIn = (nodes: readonly ChildNode[]) =>
  nodes
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim();

/** The first text of a paragraph loses what parted it from the date. */
function trimStart(node: Node): boolean {
  if (node.nodeType === 3) {
    node.nodeValue = (node.nodeValue ?? '').replace(separators, '');
    return node.nodeValue !== '';
  }
  return [...node.childNodes].some(trimStart);
}

/** Takes such a date out of a paragraph, with the name of who wrote before it. Says whether there was one. */
export function takeGluedDate(paragraph: Element, page: Page): boolean {
  const date = [...paragraph.querySelectorAll(inline)].find((element) => {
    const block = blockOf(element);
    return block !== null && isDate(block, page.language) && isOwnDay(block.text, page);
  });
  if (!date) return false;
  const before = besides(paragraph, date, 'previousSibling');
  const after = besides(paragraph, date, 'nextSibling');
  const [above, below] = [textIn(before.toReversed()), textIn(after)];
  const words = wordsIn(above);
  const isName = () => isByline({ element: paragraph, text: above, words, linked: 0 }, page.authors);
  // In a sentence a date may stand out, too, but not as one that programs read.
  const isMarked = date.localName === 'time' || date.querySelector('time') !== null;
  if (isMarked && wordsIn(below) >= fewestBeside && (words === 0 || isName())) {
    for (const node of [...before, date]) node.remove();
    trimStart(paragraph);
    return true;
  }
  if (below !== '' || words < fewestBeside || !endOfSentence.test(above)) return false;
  date.remove();
  return true;
}
