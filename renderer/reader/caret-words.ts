import type { Highlight } from '../../electron/api/model.ts';
import type { Span } from '../anchoring/caret.ts';
import type { FrameText } from '../anchoring/frame-text.ts';
import { placeWords } from '../anchoring/place-words.ts';
import { colorNames } from '../state/annotation-words.ts';

/** What is said of the reading caret, for those who do not see it. */

export const caretHelp =
  'Reading caret on. Left and Right go by sentence, Up and Down by paragraph, Shift selects, H highlights, Enter leads to all that can be done, Escape ends it.';

export const caretEnds = { 1: 'The end of the article.', [-1]: 'The beginning of the article.' } as const;

/** How words are marked: “Highlighted in yellow, with a note.” */
const markWords = ({ color, style, note }: Highlight) =>
  `${style === 'underline' ? 'Underlined' : 'Highlighted'} in ${colorNames[color].toLowerCase()}${note === '' ? '' : ', with a note'}.`;

/** Tells of words in their place; what they stand in is said when it is news. */
export function createCaretWords() {
  let said: Element | null = null;
  return {
    forget() {
      said = null;
    },
    about(frame: FrameText, span: Span, marks: readonly Highlight[]): string {
      const place = placeWords(frame, span.start);
      const news = place && place.element !== said ? [`${place.words}.`] : [];
      said = place?.element ?? null;
      return [...news, ...marks.map(markWords)].join(' ');
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
