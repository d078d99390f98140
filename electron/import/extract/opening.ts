import { type Block, blockOf, hasOwnText, isHeading, isPart, isProse } from './blocks.ts';
import { isCredit } from './credit.ts';
import { takeGluedDate } from './glued-date.ts';
import { isOwnDay, type Page } from './own-day.ts';
import { isAuthorList, isByline, isDate, isDateLine, isStub, isTimestamp } from './stub.ts';

/** What stands in a body above its first paragraphs and between them and is no part of the text: lines with date, author and rubric. */

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

/** The lines of a long text without its facts, where it has so many of them that they are some. */
function withoutFacts(above: readonly Block[], language: string | null): Block[] {
  const facts = above.filter((block) => fact.test(block.text));
  const certain = facts.filter((block) => !isDateLine(block, language));
  const kept = new Set(certain.length < manyFacts ? [] : facts);
  return above.filter((block) => !kept.has(block));
}

/** The short lines of a long text that go, but for facts and for a greeting right before it. */
function stubsIn(above: readonly Block[], page: Page): Block[] {
  const { language, authors } = page;
  const lines = withoutFacts(above, language);
  const certain = lines.filter((block) => isCertain(block, page));
  const stubs = lines.filter((block) => isStub(block, language) || isAuthorList(block, authors));
  if (stubs.length > mostStubs || stubs.length * 2 < lines.length) return certain;
  const last = above.at(-1);
  return [...certain, ...stubs.filter((block) => block !== last || !greeting.test(block.text))];
}

/** Of so many paragraphs the first may be a standfirst or a caption, below which the lines of the head go on. */
const mostInHead = 3;

/** The runs of lines between the first paragraphs, from the one at that place on. */
function runsBetween(blocks: readonly Block[], first: number, page: Page): Block[][] {
  const runs: Block[][] = [];
  let run: Block[] = [];
  let paragraphs = 0;
  for (const block of blocks.slice(first)) {
    if (!isText(block, page)) {
      run.push(block);
      continue;
    }
    if (run.length > 0) runs.push(run);
    run = [];
    if (++paragraphs === mostInHead) break;
  }
  return runs;
}

/** Whether a heading is the day of the article: no other one is a date, as those of a diary are. */
const isDayOfHead = (heading: Block, blocks: readonly Block[], { language }: Page) =>
  isDate(heading, language) &&
  !blocks.some((block) => block !== heading && isHeading(block) && isDate(block, language));

/** Whether a line says what the head of this article does: who wrote, or the day on which it appeared. */
function isOfHead(block: Block, blocks: readonly Block[], page: Page): boolean {
  if (isByline(block, page.authors) || isAuthorList(block, page.authors)) return true;
  if (isHeading(block) && !isDayOfHead(block, blocks, page)) return false;
  return isDate(block, page.language) && isOwnDay(block.text, page);
}

/** What goes of the lines between the first paragraphs: those of the head, and what stands among them. */
function linesBetween(blocks: readonly Block[], first: number, page: Page): Block[] {
  return runsBetween(blocks, first, page).flatMap((run) => {
    const lines = new Set(run.filter((block) => isOfHead(block, blocks, page)));
    const from = run.findIndex((block) => lines.has(block));
    const to = run.findLastIndex((block) => lines.has(block));
    return run.filter(
      (block, at) =>
        lines.has(block) || (at > from && at < to && !isHeading(block) && isStub(block, page.language)),
    );
  });
}

/** The lines that go from above the first paragraph among a body's blocks; `isLong` where there are some. */
export function linesAbove(holder: Element, blocks: readonly Block[], page: Page, isLong: boolean): Block[] {
  const first = blocks.findIndex((block) => isText(block, page));
  const text = blocks[first];
  if (!text) return [];
  const above = blocks
    .slice(0, first)
    .filter(
      (block) =>
        (!isHeading(block) || isDayOfHead(block, blocks, page)) && block.element.closest('figure') === null,
    );
  const short = isLong
    ? [...stubsIn(above, page), ...linesBetween(blocks, first, page)]
    : above.filter((block) => isCertain(block, page));
  const loose = looseLines(holder, blocks, text.element).filter(
    (line) => isCertain(line, page) || isCredit(line.text, line.words),
  );
  return [...short, ...loose];
}

/** Takes the date of the article from the edges of its first paragraphs. */
export function takeGluedDates(blocks: readonly Block[], page: Page): void {
  const first = blocks.findIndex((block) => isText(block, page));
  for (const { element } of blocks.slice(0, first + 1)) takeGluedDate(element, page);
}
