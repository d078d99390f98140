import type { Dropped } from '../../api/model.ts';
import { oneLine } from '../../text/markup.ts';
import { hasOwnText } from './blocks.ts';

/**
 * What of a page's text did not come into the article: every element with text of its own is numbered before the article is
 * looked for, and the numbers that are missing afterwards are read off the page. It knows nothing of how the article was found.
 */
export const numberAttribute = 'data-lectern-number';

/** No text that a person reads: code, data, choices and buttons, and pictures made of text. */
const silent =
  'script, style, noscript, template, head, svg, math, iframe, object, select, button, textarea, datalist, title';
const hidden = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';
export const unread = `${silent}, ${hidden}`;
const numbered = `[${numberAttribute}]`;
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Longer words are cut where what was left out is told. */
export const longestPreview = 200;
const mostBlocks = 200;

/** Numbers the elements of a page that hold text themselves, and gives them by their numbers. Call it before anything moves. */
export function numberTexts(document: Document): Element[] {
  const texts: Element[] = [];
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    element.removeAttribute(numberAttribute);
    if (hasOwnText(element)) element.setAttribute(numberAttribute, String(texts.push(element) - 1));
  }
  return texts;
}

/** The numbers in an article's body. */
export function numbersIn(body: Element): Set<string> {
  const numbers = new Set<string>();
  for (const element of body.querySelectorAll(numbered))
    numbers.add(element.getAttribute(numberAttribute) ?? '');
  return numbers;
}

/** Takes the numbers out of an article's body and gives them. */
export function takeNumbers(body: Element): Set<string> {
  const numbers = new Set<string>();
  for (const element of body.querySelectorAll(numbered)) {
    numbers.add(element.getAttribute(numberAttribute) ?? '');
    element.removeAttribute(numberAttribute);
  }
  return numbers;
}

const landmarks: [selector: string, reason: string][] = [
  ['nav, [role=navigation], menu', 'It belongs to the page’s navigation.'],
  ['footer, [role=contentinfo]', 'It belongs to the page’s footer.'],
  ['aside, [role=complementary]', 'It stands beside the article.'],
  ['form, [role=search]', 'It is a form to be filled in.'],
  ['header, [role=banner]', 'It belongs to the page’s header.'],
];

function reasonFor(element: Element): string {
  const found = landmarks.find(([selector]) => element.closest(selector));
  return found?.[1] ?? 'It does not read like a part of the article.';
}

const isInline = (element: Element) => inline.has(element.localName);

/** Neighbours that were left out for the same reason, with nothing kept between them. */
interface Block {
  parent: Element;
  reason: string;
  texts: string[];
  elements: Element[];
}

/** The words that are read in an element; a word of one cell or item does not run into the next. */
export function textOf(element: Element): string {
  const below = (parent: Element): string => {
    let text = '';
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) text += node.nodeValue;
      if (node.nodeType !== 1 || (node as Element).matches(unread)) continue;
      text += below(node as Element);
      if (!isInline(node as Element)) text += ' ';
    }
    return text;
  };
  return oneLine(below(element));
}

/** The elements that are numbered or hold one that is. */
function holdersOf(numbers: Iterable<Element>): Set<Element> {
  const holders = new Set<Element>();
  for (const element of numbers)
    for (let node: Element | null = element; node && !holders.has(node); node = node.parentElement)
      holders.add(node);
  return holders;
}

/**
 * The blocks of a page, with its numbered `all`, none of whose numbers are in `kept`, largest first wherever they nest, in the order of the
 * page. Hidden text and the `known` texts (the title, which stands above the article) are not told.
 */
export function leftOutBlocks(
  document: Document,
  all: readonly Element[],
  kept: ReadonlySet<string>,
  known: readonly string[],
): Block[] {
  const blocks: Block[] = [];
  let run: Block | null = null;
  const told = new Set(known.map((text) => oneLine(text).toLowerCase()));
  const withText = holdersOf(all);
  const withKept = holdersOf([...kept].flatMap((number) => all[Number(number)] ?? []));
  const note = (element: Element) => {
    const text = textOf(element);
    if (text === '' || told.has(text.toLowerCase())) return;
    const parent = element.parentElement ?? element;
    const reason = reasonFor(element);
    if (run?.parent === parent && run.reason === reason) {
      run.texts.push(text);
      run.elements.push(element);
    } else {
      run = { parent, reason, texts: [text], elements: [element] };
      blocks.push(run);
    }
  };
  const walk = (element: Element): void => {
    if (blocks.length > mostBlocks || !withText.has(element) || element.matches(unread)) return;
    if (withKept.has(element)) {
      run = null;
      for (const child of element.children) if (!isInline(child)) walk(child);
    } else note(element);
  };
  for (const child of document.body?.children ?? []) walk(child);
  return blocks.slice(0, mostBlocks);
}

/** The same as it is told. */
export function leftOut(
  document: Document,
  all: readonly Element[],
  kept: ReadonlySet<string>,
  known: readonly string[] = [],
): Dropped[] {
  return leftOutBlocks(document, all, kept, known).map(({ reason, texts }) => ({
    step: 'article-body',
    reason,
    preview: texts.join(' / ').slice(0, longestPreview).toWellFormed(),
  }));
}
