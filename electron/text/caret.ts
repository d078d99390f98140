import type { ReadingUnits, Span, UnitKind } from './reading-units.ts';

/** The words that are read, and how far a selection reaches from them. */
export interface Caret {
  /** The unit that it stands on. */
  anchor: Span;
  kind: UnitKind;
  /** Where the selection ends: before the anchor, behind it, or at the anchor's own end where nothing more is selected. */
  edge: number;
}

export type Step = 1 | -1;

const sizes: Record<UnitKind, number> = { word: 0, sentence: 1, paragraph: 2 };

export const caretOn = (anchor: Span, kind: UnitKind): Caret => ({ anchor, kind, edge: anchor.end });

export const isExtended = ({ anchor, edge }: Caret): boolean => edge < anchor.start || edge > anchor.end;

/** All that it covers. */
export const spanOfCaret = ({ anchor, edge }: Caret): Span => ({
  start: Math.min(anchor.start, edge),
  end: Math.max(anchor.end, edge),
});

/** Where the eye is: the start of the unit at the selection's end, or of the anchor. */
function standing(units: ReadingUnits, { anchor, edge, kind }: Caret): number {
  if (edge < anchor.start) return edge;
  return edge > anchor.end ? (units.last(kind, 'start', edge)?.start ?? anchor.start) : anchor.start;
}

/** On the unit at the end of what was selected. */
export function collapsed(units: ReadingUnits, caret: Caret): Caret {
  if (!isExtended(caret)) return caret;
  const at = units.first(caret.kind, 'end', standing(units, caret));
  return at ? caretOn(at, caret.kind) : caret;
}

/**
 * To the next or previous unit; the first step from a larger kind to a smaller one leads to the first of those in it where it holds more than
 * one, and the step back to a larger one to that around. Null where there is none.
 */
export function moved(units: ReadingUnits, caret: Caret, kind: UnitKind, step: Step): Caret | null {
  const from = standing(units, caret);
  const isInward = step === 1 && sizes[kind] < sizes[caret.kind] && !isExtended(caret);
  const inside = isInward ? units.first(kind, 'end', from) : null;
  if (inside && inside.end < caret.anchor.end) return caretOn(inside, kind);
  const unit = step === 1 ? units.first(kind, 'start', from) : units.last(kind, 'start', from);
  return unit && caretOn(unit, kind);
}

/** To the first or the last unit of the text. */
export function movedToEnd(units: ReadingUnits, kind: UnitKind, step: Step): Caret | null {
  const unit =
    step === 1 ? units.last(kind, 'start', Number.POSITIVE_INFINITY) : units.first(kind, 'end', -1);
  return unit && caretOn(unit, kind);
}

/** Selects one unit more, or one less on the way back to the anchor, all of which stays selected. Null at the end of the text. */
export function extended(units: ReadingUnits, caret: Caret, kind: UnitKind, step: Step): Caret | null {
  const { anchor, edge } = caret;
  const to = (next: number | undefined) => (next === undefined ? null : { ...caret, edge: next });
  if (step === 1) {
    if (edge >= anchor.start) return to(units.first(kind, 'end', edge)?.end);
    const start = units.first(kind, 'start', edge)?.start ?? anchor.start;
    return to(start < anchor.start ? start : anchor.end);
  }
  if (edge <= anchor.end) return to(units.last(kind, 'start', Math.min(edge, anchor.start))?.start);
  return to(Math.max(units.last(kind, 'end', edge)?.end ?? 0, anchor.end));
}
