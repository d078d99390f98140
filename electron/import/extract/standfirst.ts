import { type Block, blocksOf, isPart, namesOf, textOf, wordsIn } from './blocks.ts';
import { numberAttribute } from './left-out.ts';
import { elsewhere } from './metadata/short-texts.ts';

/**
 * The standfirst: the paragraph between an article's title and its text that says what it is about. Pages keep it in the head
 * of the article, apart from the text, so that what looks for the text passes it by.
 */

/** What pages call it. */
const names = new Set(
  'abstract chapo chapeau deck dek entradilla excerpt intro introduction kicker lead lede leadtext preamble standfirst strapline subheadline subline subtitle summary teaser vorspann'.split(
    ' ',
  ),
);
/** Where no sentence belongs to the text: captions, lists of links, what a reader fills in. */
const never = `${elsewhere}, figure, figcaption, [class*="caption"], button, select, label, template, [hidden]`;

/** Words: a standfirst is a sentence or two. */
const fewest = 30;
const most = 130;
/** How many such blocks may stand between the title and the text. */
const mostBlocks = 4;
/** The share of a description's words that the block has which it was made of. */
const told = 0.6;

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
const bagOf = (text: string) => new Set(folded(text).match(/[\p{L}\p{N}]+/gu));

/** Whether the description that a page gives of itself was made of this text. */
function isDescribed(text: string, description: string | null): boolean {
  const wanted = [...bagOf(description ?? '')];
  if (wanted.length < 6) return false;
  const words = bagOf(text);
  return wanted.filter((word) => words.has(word)).length >= wanted.length * told;
}

const isNamed = (element: Element, within: Element | null): boolean => {
  for (let one: Element | null = element; one && one !== within; one = one.parentElement) {
    const called = namesOf(one);
    if (called.some((name) => names.has(name))) return true;
    if (called.includes('content') || called.includes('body')) return false;
  }
  return false;
};

const isSentence = ({ text, words, linked }: Block) =>
  words >= fewest && words <= most && linked < 0.4 && /[\p{L}\p{N}][.!?…。！？:]?["'”’»)\]]*$/u.test(text);

const numbersOf = (element: Element): string[] =>
  [element, ...element.querySelectorAll(`[${numberAttribute}]`)]
    .map((one) => one.getAttribute(numberAttribute) ?? '')
    .filter(Boolean);

/** The last heading above the text that says the title. */
function headingAbove(blocks: readonly Block[], title: string): number {
  const wanted = folded(title);
  return blocks.findLastIndex(({ element, text }) => {
    const heading = element.closest('h1, h2');
    return heading !== null && folded(heading.localName === element.localName ? text : textOf(heading)) === wanted;
  });
}

/**
 * The blocks of the page that are the standfirst of the article whose text has the numbers `kept`, in the order of the page; none
 * where the text begins with it already.
 */
export function standfirst(
  document: Document,
  kept: ReadonlySet<string>,
  { title, description }: { title: string; description: string | null },
): Element[] {
  const { body } = document;
  if (!body || kept.size === 0) return [];
  const blocks = blocksOf(body, (element) => element.matches(never));
  const start = blocks.findIndex(({ element }) => numbersOf(element).some((number) => kept.has(number)));
  if (start < 0) return [];
  const above = blocks.slice(0, start);
  const heading = headingAbove(above, title);
  const first = blocks[start] as Block;
  const found = above.slice(heading + 1).filter((block) => {
    if (!isSentence(block) || isPart(block) || folded(block.text) === folded(title)) return false;
    if (folded(first.text).startsWith(folded(block.text).replace(/…$/, '').trim())) return false;
    if (isDescribed(block.text, description)) return true;
    return heading >= 0 && wordsIn(block.text) >= 10 && isNamed(block.element, body);
  });
  return found.length <= mostBlocks ? found.map(({ element }) => element) : [];
}
