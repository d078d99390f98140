import type { HighlightColor, HighlightStyle, Id } from '../../electron/api/model.ts';
import { type FrameText, offsetAtPoint, rangeOf } from './frame-text.ts';

/** A highlight that is to be seen in the text. */
export interface Mark {
  id: Id;
  start: number;
  end: number;
  color: HighlightColor;
  style: HighlightStyle;
}

export interface Painter {
  /** Shows these marks and no others. */
  paint(marks: readonly Mark[]): void;
  /** The topmost mark at a point of the frame's viewport, or null. */
  at(x: number, y: number): Id | null;
  /** The offsets of a painted mark. */
  spanOf(id: Id): { start: number; end: number } | null;
  /** Draws the eye to words for a moment. */
  flash(start: number, end: number): void;
}

/** How long a flash stays, in milliseconds. */
const flashTime = 1200;

/** The name under which the paint of a colour is known to `::highlight()` in the frame's style sheet. */
export const paintName = (mark: Pick<Mark, 'color' | 'style'>): string =>
  `lectern-${mark.style}-${mark.color}`;

export const flashName = 'lectern-flash';

/** The window of a frame with its own constructors: a `Highlight` of the page around it does not paint in the frame. */
export type PaintWindow = Window & typeof globalThis;

/**
 * Paints by the CSS Custom Highlight API (W3C css-highlight-api-1), which leaves the DOM as it is: neither the text nor
 * a selection changes by it.
 */
export function createPainter(window: PaintWindow, frame: FrameText): Painter {
  const registry = window.CSS.highlights;
  const names = new Set<string>();
  let painted: { mark: Mark; range: Range }[] = [];
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  const clear = () => {
    for (const name of names) registry.delete(name);
    names.clear();
    painted = [];
  };

  /** A page that is going away loses its frames first; the answers to its last calls come after that. */
  const isGone = () => frame.document.defaultView === null;

  const paint = (marks: readonly Mark[]) => {
    if (isGone()) return;
    clear();
    for (const mark of marks) {
      const range = rangeOf(frame, mark.start, mark.end);
      if (!range) continue;
      painted.push({ mark, range });
      const name = paintName(mark);
      const group = registry.get(name) ?? new window.Highlight();
      group.add(range);
      registry.set(name, group);
      names.add(name);
    }
  };

  const contains = (rectangle: DOMRect, x: number, y: number) =>
    x >= rectangle.left && x <= rectangle.right && y >= rectangle.top && y <= rectangle.bottom;

  return {
    paint,
    at: (x, y) => {
      const offset = offsetAtPoint(frame, x, y);
      if (offset === null) return null;
      // A caret is found for points beside a line, too: the rectangles say whether the words themselves were met.
      const hit = painted.findLast(
        ({ mark, range }) =>
          mark.start <= offset &&
          offset <= mark.end &&
          [...range.getClientRects()].some((r) => contains(r, x, y)),
      );
      return hit?.mark.id ?? null;
    },
    spanOf: (id) => painted.find(({ mark }) => mark.id === id)?.mark ?? null,
    flash: (start, end) => {
      const range = isGone() ? null : rangeOf(frame, start, end);
      if (!range) return;
      clearTimeout(flashTimer);
      const group = new window.Highlight(range);
      group.priority = 1;
      registry.set(flashName, group);
      flashTimer = setTimeout(() => registry.delete(flashName), flashTime);
    },
  };
}
