import { oneLine } from '../../text/markup.ts';

/** A piece of text as a reader sees it: one paragraph, heading, item or cell. */
export interface Block {
  element: Element;
  text: string;
  words: number;
  /** The share of the text that is links, from 0 to 1. */
  linked: number;
}

const blockNames = new Set(
  'p div section article h1 h2 h3 h4 h5 h6 li td th dt dd blockquote pre figcaption address header footer main aside center'.split(
    ' ',
  ),
);
const headings = /^h[1-6]$/;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

export const textOf = (element: Element): string => oneLine(element.textContent);

/** Words; of scripts without spaces two characters count as one. */
export function wordsIn(text: string): number {
  const wide = text.match(unspaced)?.length ?? 0;
  return wide / 2 + (text.replace(unspaced, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
}

const nothingSkipped = () => false;

/** The innermost blocks with text below an element, in the order of the page; nothing of the elements that `skip` names. */
export function blocksOf(holder: Element, skip: (element: Element) => boolean = nothingSkipped): Block[] {
  const blocks: Block[] = [];
  const add = (element: Element) => {
    const text = textOf(element);
    if (text === '') return;
    const links = [...element.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0);
    blocks.push({ element, text, words: wordsIn(text), linked: links / text.length });
  };
  /** Whether there is a block below. */
  const walk = (element: Element): boolean => {
    let found = false;
    for (const child of element.children) {
      if (skip(child)) continue;
      const isBlock = blockNames.has(child.localName);
      const holdsBlocks = walk(child);
      if (isBlock && !holdsBlocks) add(child);
      found ||= isBlock || holdsBlocks;
    }
    return found;
  };
  walk(holder);
  return blocks;
}

/** A paragraph that is read: long enough, a sentence, not mostly links. */
export const isProse = ({ text, words, linked }: Block): boolean =>
  words >= 10 && linked < 0.5 && /[.!?…。！？؟।](?=["'”’»」）)\]]*(?:\s|$))|[。！？]/u.test(text);

export const isHeading = ({ element }: Block): boolean => headings.test(element.localName);
export const isPart = ({ element }: Block): boolean =>
  element.closest('pre, table, blockquote, figure, math, dl') !== null;

/** The words that a page calls an element by: its classes and id, parted and in lower case. */
export const namesOf = (element: Element): string[] =>
  `${element.getAttribute('class') ?? ''} ${element.id}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
