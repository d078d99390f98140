import { segmenterFor } from './words.ts';

/** Characters `start` to `end` of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A sign that leads to a note, as [12], [a], [citation needed], or a small 12 that the text alone shows as any other, right
 * behind the end of a sentence or the sign before it.
 */
const noteSign = /(?<=[.!?。！？…\])”’"'»])\[[^[\]\n]{1,20}\]|(?<=\p{L}{3}[.!?…][”’"'»)]?)\d{1,3}(?=\s|$)/gu;

/** What opens a bracket or a quotation right behind the end of a sentence, as Chinese and Japanese write it without a space. */
const opening = /(?<=[.!?。！？…])\p{Ps}/gu;

/** One letter and a full stop: an initial, or the last of “z. B.”, “e.g.” */
const initial = /(?<=(?:^|[\s(“"„'«.-])\p{L})\.(?=\s)/gu;

/** A short word without a vowel, as Dr, Mrs, vs, Nr, vgl: no word of a language, so the stop behind it shortens it. All capitals are names. */
const shortened = /(?<=(?:^|[\s(“"„'«])[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]\p{Ll}{0,3})\.(?=\s)/gu;
const vowel = /[aeiouy\u00c0-\u024f]/i;

/** The letters of the word that ends before `at`. */
const wordBefore = (text: string, at: number) =>
  /\p{L}*$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';

/** The text as the rules of Unicode should see it, as long as it was: what looks to them like the end of a sentence and is none. */
function masked(text: string): string {
  return text
    .replace(noteSign, (sign) => ')'.repeat(sign.length))
    .replace(opening, 'A')
    .replace(initial, ',')
    .replace(shortened, (stop, at: number) => (vowel.test(wordBefore(text, at)) ? stop : ','));
}

/** A sentence as it is spoken: without signs that lead to notes. */
export const withoutNoteSigns = (sentence: string): string =>
  sentence
    .replace(noteSign, '')
    .replace(/\[\d{1,4}\]/g, '')
    .trim();

/** A part of a text without the white space at its edges; null where that leaves nothing. */
export function trimmedSpan(text: string, start: number, end: number): Span | null {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = start + part.trimEnd().length;
  return to > from ? { start: from, end: to } : null;
}

/**
 * The sentences of a part of a text, by the rules of Unicode (UAX 29) for its language. Those know no abbreviations and no
 * signs of notes, which are told here by what they look like in any language.
 */
export function sentencesIn(text: string, { start, end }: Span, language: string | null): Span[] {
  const part = masked(text.slice(start, end));
  const found: Span[] = [];
  for (const { index, segment } of segmenterFor(language, 'sentence').segment(part)) {
    const span = trimmedSpan(text, start + index, start + index + segment.length);
    if (span) found.push(span);
  }
  return found;
}

/** The words of a part of a text, without what stands between them. */
export function wordsIn(text: string, { start, end }: Span, language: string | null): Span[] {
  const found: Span[] = [];
  for (const { index, segment, isWordLike } of segmenterFor(language, 'word').segment(text.slice(start, end)))
    if (isWordLike) found.push({ start: start + index, end: start + index + segment.length });
  return found;
}
