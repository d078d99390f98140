import { type Block, isPart, wordsIn } from './blocks.ts';
import { dayInWords } from './metadata/date-words.ts';

/** Short lines around a text that are no sentences of it. */

const clock = /\b\d{1,2}[:.]\d{2}\b/;
const ends = /[.!?…。！？؟।:;]["'”’»」）)\]]*$/u;
const mostOfDate = 16;

/** Whether a line tells when the article appeared, and little more. */
export const isDateLine = ({ text, words }: Block, language: string | null): boolean =>
  words <= mostOfDate && (clock.test(text) || dayInWords(text, language) !== null);

/** Characters within which a date stands at the start of a line, and words of a sentence that it may have: "at", "Uhr". */
const start = 24;
const mostLower = 3;

/** Whether a line is date and time, though it ends like a sentence: "Updated: Nov. 20, 2019, 1:35 a.m." */
export const isTimestamp = (block: Block, language: string | null): boolean =>
  isDateLine(block, language) &&
  clock.test(block.text) &&
  (block.text.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length <= mostLower &&
  dayInWords(block.text.slice(0, start), language) !== null;

/** Whether a line with a date in it is no sentence. */
export const isDate = (block: Block, language: string | null): boolean =>
  isDateLine(block, language) && (!ends.test(block.text) || isTimestamp(block, language));

/** A line that says something about the article or leads elsewhere: few words and no sentence, links, or a date. */
export function isStub(block: Block, language: string | null): boolean {
  const { text, words, linked } = block;
  if (isPart(block)) return false;
  if (linked > 0.6 && words <= 30) return true;
  return (words <= 8 && !ends.test(text)) || isDateLine(block, language);
}

const spaced = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Words beside the name of an author: "By …", "… for the Coast". */
const mostBesideName = 2;

/** Whether a line is the name of an author, with hardly a word beside. */
export const isByline = ({ text, words }: Block, authors: readonly string[]): boolean =>
  authors.some((name) => spaced(text).includes(spaced(name)) && words <= wordsIn(name) + mostBesideName);

/** Of a list of those who wrote this share of the words is none of their names: what leads to their profiles. */
const mostBesides = 0.5;

/** Whether a block lists who wrote, which stands above the text already. */
export function isAuthorList(block: Block, authors: readonly string[]): boolean {
  const named = authors.filter((name) => block.text.includes(name));
  if (named.length < 2 || isPart(block)) return false;
  const rest = named.reduce((text, name) => text.replaceAll(name, ' '), block.text);
  return wordsIn(rest) <= block.words * mostBesides;
}
