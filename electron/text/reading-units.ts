import { kindOf } from './node-kinds.ts';
import type { TextMap } from './plain-text.ts';
import { type Span, sentencesIn, trimmedSpan, wordsIn } from './sentences.ts';

export type { Span };

export type UnitKind = 'word' | 'sentence' | 'paragraph';

/** The parts in which a text is read, in its order. */
export interface ReadingUnits {
  /** The first whose start, or end, lies behind an offset. */
  first(kind: UnitKind, side: keyof Span, after: number): Span | null;
  /** The last whose start, or end, lies before an offset. */
  last(kind: UnitKind, side: keyof Span, before: number): Span | null;
}

/** A paragraph, a row of a table or a block of code, and the parts of it that no sentence reaches across. */
interface Paragraph extends Span {
  parts: Span[];
}

/** Where the text is as it stands in the article: there a line is what a sentence is elsewhere. */
function preformatted({ places }: TextMap): Span[] {
  const found: Span[] = [];
  for (const [node, { start, end }] of places)
    if (kindOf(node.nodeName) === 'pre') found.push({ start, end });
  return found;
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    const span = trimmedSpan(text, from, from + line.length);
    if (span) lines.push(span);
    from += line.length + 1;
  }
  return lines;
}

/** Blocks are parted by characters that come from no node, and so are the cells of a row: what looks like them in code parts nothing. */
function paragraphsOf({ text, runs }: TextMap): Paragraph[] {
  const found: Paragraph[] = [];
  for (const { start, end } of runs) {
    const open = found.at(-1);
    const part = open?.parts.at(-1);
    const gap = open ? text.slice(open.end, start) : '\n\n';
    if (!open || !part || gap.includes('\n\n')) {
      found.push({ start, end, parts: [{ start, end }] });
      continue;
    }
    open.end = end;
    if (gap.includes('\t')) open.parts.push({ start, end });
    else part.end = end;
  }
  return found.filter(({ start, end }) => trimmedSpan(text, start, end) !== null);
}

/** The index of the first item for which `holds` does, which it must for all that follow; their number where it never does. */
function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Parts a text for reading. Sentences and words are looked for where they are asked for only. */
export function readingUnits(map: TextMap, language: string | null): ReadingUnits {
  const { text } = map;
  const paragraphs = paragraphsOf(map);
  const code = preformatted(map);
  const known = { word: new Map<number, Span[]>(), sentence: new Map<number, Span[]>() };

  const isCode = ({ start }: Span) => code.some((one) => one.start <= start && start < one.end);

  const look = (kind: 'word' | 'sentence', { parts }: Paragraph): Span[] =>
    parts.flatMap((part) => {
      if (kind === 'word') return wordsIn(text, part, language);
      return isCode(part) ? linesOf(text, part) : sentencesIn(text, part, language);
    });

  const unitsOf = (kind: UnitKind, index: number): Span[] => {
    const paragraph = paragraphs[index];
    if (!paragraph) return [];
    if (kind === 'paragraph') return [{ start: paragraph.start, end: paragraph.end }];
    const units = known[kind].get(index) ?? look(kind, paragraph);
    known[kind].set(index, units);
    return units;
  };

  return {
    first(kind, side, after) {
      for (let index = firstIndex(paragraphs, ({ end }) => end > after); index < paragraphs.length; index++) {
        const unit = unitsOf(kind, index).find((one) => one[side] > after);
        if (unit) return unit;
      }
      return null;
    },
    last(kind, side, before) {
      for (let index = firstIndex(paragraphs, ({ start }) => start >= before) - 1; index >= 0; index--) {
        const unit = unitsOf(kind, index).findLast((one) => one[side] < before);
        if (unit) return unit;
      }
      return null;
    },
  };
}
