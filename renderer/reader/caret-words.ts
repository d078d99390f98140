import type { Highlight } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { Span } from '../anchoring/caret.ts';
import type { FrameText } from '../anchoring/frame-text.ts';
import { toldElement } from '../anchoring/told-element.ts';

/** What is said of the reading caret, for those who do not see it. */

export const caretHelp = t('reader-caret-on');

export const caretEnds = { 1: t('reader-caret-at-end'), [-1]: t('reader-caret-at-beginning') } as const;

const places: Record<string, string> = {
  li: t('reader-place-list-item'),
  dt: t('reader-place-term'),
  dd: t('reader-place-description'),
  td: t('reader-place-cell'),
  th: t('reader-place-column-heading'),
  caption: t('reader-place-caption'),
  figcaption: t('reader-place-caption'),
  pre: t('reader-place-code'),
  blockquote: t('reader-place-quotation'),
};

/** What an element that words stand in is. */
function placeWords({ localName }: Element): string | undefined {
  const level = /^h(\d)$/.exec(localName)?.[1];
  return level ? t('reader-place-heading', { level: Number(level) }) : places[localName];
}

/** How words are marked: “Highlighted in yellow, with a note.” */
const markWords = ({ color, style, note }: Highlight) =>
  t('reader-caret-marked', {
    style,
    color: t('reader-caret-marked-color', { color }),
    noted: note === '' ? 'no' : 'yes',
  });

/** Tells of words in their place; what they stand in is said when it is news. */
export function createCaretWords() {
  let said: Element | null = null;
  return {
    forget() {
      said = null;
    },
    about(frame: FrameText, span: Span, marks: readonly Highlight[]): string {
      const element = toldElement(frame, span.start);
      const news = element && element !== said ? placeWords(element) : undefined;
      said = element;
      return [news, ...marks.map(markWords)].filter((words) => words !== undefined).join(' ');
    },
  };
}

/** What came to a selection, or went from it. */
export function changeOf(before: Span, after: Span): { isMore: boolean; part: Span } {
  const isMore = after.end - after.start > before.end - before.start;
  const [inner, outer] = isMore ? [before, after] : [after, before];
  const isAhead = inner.start > outer.start;
  const part = isAhead ? { start: outer.start, end: inner.start } : { start: inner.end, end: outer.end };
  return { isMore, part };
}

/** The highlight after words, or before them. One that begins with them, and is not those words exactly, comes after. */
export function highlightBeside<H extends Span>(all: readonly H[], words: Span, step: 1 | -1): H | null {
  const sorted = [...all].sort((a, b) => a.start - b.start || a.end - b.end);
  const at = sorted.findIndex(({ start, end }) => start === words.start && end === words.end);
  if (at >= 0) return sorted[at + step] ?? null;
  if (step === 1) return sorted.find(({ start }) => start >= words.start) ?? null;
  return sorted.findLast(({ start }) => start < words.start) ?? null;
}
