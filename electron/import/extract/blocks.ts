import { oneLine } from '../../text/markup.ts';
import { isBlockName } from '../../text/node-kinds.ts';
import { countWordRuns } from '../../text/word-runs.ts';

/** A piece of text as a reader sees it: one paragraph, heading, item or cell. */
export interface Block {
  element: Element;
  text: string;
  words: number;
  /** The share of the text that is links, from 0 to 1. */
  linked: number;
}

/** A rule holds no text, a group of headings none besides theirs, and the page is no piece of itself. */
const never = new Set(['hr', 'hgroup', 'body', 'html']);
export const mayHoldText = ({ localName }: Element): boolean =>
  !never.has(localName) && isBlockName(localName);
const headings = /^h[1-6]$/;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Whether an element holds text itself, not only in the elements in it. */
export function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) return true;
  return false;
}

export const textOf = (element: Element): string => oneLine(element.textContent);

/** Thai is the first of those scripts; most texts have no character from there on. */
const mayBeUnspaced = /[\u0e00-\uffff]/;

/** Words; of scripts without spaces two characters count as one. */
export function wordsIn(text: string): number {
  const wide = mayBeUnspaced.test(text) ? (text.match(unspaced)?.length ?? 0) : 0;
  const spaced = wide > 0 ? text.replace(unspaced, ' ') : text;
  return wide / 2 + countWordRuns(spaced);
}

/** How much of an element's text is in what a selector names. */
export const lengthIn = (element: Element, selector: string): number =>
  [...element.querySelectorAll(selector)].reduce((sum, one) => sum + textOf(one).length, 0);

/** How much of an element's text is links. An `a` without an address is a place that others lead to. */
export const linkedIn = (element: Element): number => lengthIn(element, 'a[href]');

export function blockOf(element: Element): Block | null {
  const text = textOf(element);
  if (text === '') return null;
  return { element, text, words: wordsIn(text), linked: linkedIn(element) / text.length };
}

/** The innermost blocks with text below an element, in the order of the page. */
export function blocksOf(holder: Element): Block[] {
  const blocks: Block[] = [];
  /** Whether there is a block below. */
  const walk = (element: Element): boolean => {
    let found = false;
    for (const child of element.children) {
      const isBlock = mayHoldText(child);
      const holdsBlocks = walk(child);
      const block = isBlock && !holdsBlocks ? blockOf(child) : null;
      if (block) blocks.push(block);
      found ||= isBlock || holdsBlocks;
    }
    return found;
  };
  walk(holder);
  return blocks;
}

function blockAbove(element: Element): Element | null {
  let block: Element | null = element;
  while (block && !mayHoldText(block)) block = block.parentElement;
  return block;
}

/** The innermost blocks in which these elements stand, each once and without those that hold other blocks beside. */
export function blocksAround(elements: readonly Element[]): Block[] {
  const above = new Set(elements.map(blockAbove));
  return [...above].flatMap((element) => {
    if (!element) return [];
    const holdsBlocks = [...element.querySelectorAll('*')].some(mayHoldText);
    return holdsBlocks ? [] : (blockOf(element) ?? []);
  });
}

const sentence = /[.!?…。！？؟।](?=["'”’»」）)\]]*(?:\s|$))|[。！？]/u;

/** A paragraph of some length in which a sentence ends. */
export const hasSentence = ({ text, words }: Block): boolean => words >= 10 && sentence.test(text);

/** A paragraph that is read: long enough, a sentence, not mostly links. */
export const isProse = (block: Block): boolean => block.linked < 0.5 && hasSentence(block);

export const isHeading = ({ element }: Block): boolean => headings.test(element.localName);
export const isPart = ({ element }: Block): boolean =>
  element.closest('pre, table, blockquote, figure, math, dl') !== null;

/** What an article is filed under, which publishing programs write among its classes (`tag-cookies`). */
const filed = /(?:^|\s)(?:category|cat|tag|label|topic)-\S+/gi;

/** The words that a page calls an element by: its classes and id, parted and in lower case. */
export const namesOf = (element: Element): string[] =>
  `${(element.getAttribute('class') ?? '').replace(filed, ' ')} ${element.id}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
