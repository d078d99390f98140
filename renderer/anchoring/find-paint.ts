import type { Found } from '../../electron/text/find-words.ts';
import { type FrameText, rangeOf } from './frame-text.ts';
import type { PaintWindow } from './paint.ts';

export interface FindPaint {
  /** Shows these places and no others; the one at `current` stands out. */
  show(found: readonly Found[], current: number): void;
}

const foundName = 'lectern-found';
const currentName = 'lectern-found-current';

/** Dark ink on a ground that no highlight has; the lines tell found words without their colours. */
export const findStyle = `
::highlight(${foundName}) { background-color: #8fe3d4; color: #1f2328; text-decoration: underline 1px #1f2328; }
::highlight(${currentName}) { background-color: #ff9d2e; color: #1f2328; text-decoration: underline double #1f2328; }
@media (forced-colors: active) {
  ::highlight(${foundName}) { background-color: Mark; color: MarkText; text-decoration: underline 1px MarkText; }
  ::highlight(${currentName}) {
    background-color: Highlight; color: HighlightText; text-decoration: underline double HighlightText;
  }
}
`;

/** Paints what a search found, above the paint of highlights. */
export function createFindPaint(window: PaintWindow, frame: FrameText): FindPaint {
  const registry = window.CSS.highlights;
  let shown: readonly Found[] = [];

  const put = (name: string, places: readonly Found[], priority: number) => {
    const group = new window.Highlight();
    group.priority = priority;
    for (const { start, end } of places) {
      const range = rangeOf(frame, start, end);
      if (range) group.add(range);
    }
    registry.set(name, group);
  };
  const clear = () => {
    shown = [];
    registry.delete(foundName);
    registry.delete(currentName);
  };

  return {
    show: (found, current) => {
      if (found.length === 0) return clear();
      if (found !== shown) put(foundName, found, 2);
      shown = found;
      put(currentName, found.slice(current, current + 1), 3);
    },
  };
}
