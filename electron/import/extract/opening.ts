import { type Block, blockOf, hasOwnText, isHeading, isPart, isProse } from './blocks.ts';
import { isCredit } from './credit.ts';
import { isAuthorList, isByline, isDate, isDateLine, isStub, isTimestamp } from './stub.ts';

/** What stands in a body above its first paragraph and is no part of the text: lines with date, author and rubric. */

/** What is known of the page: its language (BCP 47) and who wrote. */
export interface Page {
  language: string | null;
  authors: readonly string[];
}

const address = /^https?:\/\/\S+$/;
/** The line to which a letter is written: "Dear readers," and "Friends –". */
const greeting = /\p{L}(?:,|\s?[-–—])$/u;
/** A fact: "Length: 184 cm". So many of them are no lines about the article. */
const fact = /^\p{L}[^:]{1,40}:\s?\S/u;
const manyFacts = 4;
/** More short lines than these above a text, or fewer than other lines there, are a text of their own: facts, a poem. */
const mostStubs = 12;

/** The elements before the `end` that hold text, are lines of their own and stand in no block but the figure of a picture. */
function looseLines(holder: Element, blocks: readonly Block[], end: Element): Block[] {
  const known = new Set(
    blocks.map(({ element }) => element).filter(({ localName }) => localName !== 'figure'),
  );
  const lines: Block[] = [];
  /** Whether the end is reached. */
  const walk = (element: Element): boolean => {
    if (element === end) return true;
    if (known.has(element)) return false;
    if (element.firstElementChild && !hasOwnText(element)) return [...element.children].some(walk);
    const { parentElement } = element;
    const line = parentElement && !hasOwnText(parentElement) ? blockOf(element) : null;
    if (line) lines.push(line);
    return false;
  };
  [...holder.children].some(walk);
  return lines;
}

const isText = (block: Block, { language, authors }: Page) =>
  isProse(block) &&
  !isHeading(block) &&
  !isPart(block) &&
  !isTimestamp(block, language) &&
  !isAuthorList(block, authors);

/** Whether a line tells of the article, however little text there is. */
const isCertain = (block: Block, { language, authors }: Page) =>
  isDate(block, language) ||
  isByline(block, authors) ||
  isAuthorList(block, authors) ||
  address.test(block.text);

/** The short lines of a long text that go, but for facts and for a greeting right before it. */
function stubsIn(above: readonly Block[], { language, authors }: Page): Block[] {
  const facts = above.filter((block) => fact.test(block.text) && !isDateLine(block, language));
  const kept = new Set(facts.length >= manyFacts ? facts : []);
  const stubs = above.filter(
    (block) => (isStub(block, language) || isAuthorList(block, authors)) && !kept.has(block),
  );
  if (stubs.length > mostStubs || stubs.length * 2 < above.length - kept.size) return [];
  const last = above.at(-1);
  return stubs.filter((block) => block !== last || !greeting.test(block.text));
}

/** The lines that go from above the first paragraph among a body's blocks; `isLong` where there are some. */
export function linesAbove(holder: Element, blocks: readonly Block[], page: Page, isLong: boolean): Block[] {
  const first = blocks.findIndex((block) => isText(block, page));
  const text = blocks[first];
  if (!text) return [];
  const above = blocks
    .slice(0, first)
    .filter((block) => !isHeading(block) && block.element.closest('figure') === null);
  const short = isLong ? stubsIn(above, page) : above.filter((block) => isCertain(block, page));
  const loose = looseLines(holder, blocks, text.element).filter(
    (line) => isCertain(line, page) || isCredit(line.text, line.words),
  );
  return [...short, ...loose];
}
