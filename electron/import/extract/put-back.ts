import { lettersOf } from '../../text/blocks.ts';
import { leftOutBlocks, longestPreview, numberAttribute, numbersIn, textOf, unread } from './left-out.ts';

/** What can hold a block beside others: in all else it would be a part of a list, a table or a line. */
const holders = new Set(['body', 'div', 'section', 'article', 'main']);

const numberOf = (element: Element) => Number(element.getAttribute(numberAttribute));

function firstNumber(element: Element): number {
  const first = element.hasAttribute(numberAttribute)
    ? element
    : element.querySelector(`[${numberAttribute}]`);
  return first ? numberOf(first) : Number.POSITIVE_INFINITY;
}

/** Words of a list of what was left out were cut where they were too many. */
function isMeant(text: string, wanted: string): boolean {
  const [own, asked] = [lettersOf(text), lettersOf(wanted)];
  return own === asked || (wanted.length >= longestPreview && own.startsWith(asked));
}

function elementsFor(blocks: ReturnType<typeof leftOutBlocks>, wanted: string): Element[] {
  const block = blocks.find(({ texts }) => isMeant(texts.join(' / '), wanted));
  if (block) return block.elements;
  for (const outer of blocks.flatMap(({ elements }) => elements))
    for (const element of [outer, ...outer.querySelectorAll('*')])
      if (isMeant(textOf(element), wanted)) return [element];
  return [];
}

/** Puts an element of the page where it stood there: after what comes before it of what is in the article. */
function insert(holder: Element, element: Element): void {
  const number = firstNumber(element);
  const kept = [...holder.querySelectorAll(`[${numberAttribute}]`)];
  const before = kept.filter((one) => numberOf(one) < number).sort((a, b) => numberOf(a) - numberOf(b));
  let beside = before.at(-1) ?? null;
  while (
    beside?.parentElement &&
    beside.parentElement !== holder &&
    !holders.has(beside.parentElement.localName)
  )
    beside = beside.parentElement;
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(unread)) one.remove();
  if (beside?.parentElement) beside.parentElement.insertBefore(copy, beside.nextSibling);
  else holder.insertBefore(copy, holder.firstChild);
}

/**
 * Puts blocks of a page that were left out into its article, each where it stood; `texts` are the page's numbered elements, `wanted` the
 * words that each begins with. The page stays as it is; what is not among what was left out is not put in twice.
 */
export function putBack(
  document: Document,
  texts: readonly Element[],
  holder: Element,
  wanted: readonly string[],
): void {
  for (const words of wanted) {
    const blocks = leftOutBlocks(document, texts, numbersIn(holder), []);
    for (const element of elementsFor(blocks, words)) insert(holder, element);
  }
}
