import type { Span } from '../../electron/text/reading-units.ts';
import { type FrameText, rangeOf } from './frame-text.ts';
import type { PaintWindow } from './paint.ts';

export interface CaretPaint {
  /** Shows where the reading caret is; with null it is nowhere. */
  show(span: Span | null): void;
}

const caretName = 'lectern-caret';

/**
 * A veil that lets the paint of highlights through, and a line for those who do not see it. Selected words need neither.
 * The bar at the margin stands out where words have a colour behind them. A saved page has none of our colours.
 */
export const caretStyle = `
::highlight(${caretName}) {
  background-color: color-mix(in srgb, var(--link, LinkText) 18%, transparent);
  text-decoration: underline 2px var(--link, LinkText); text-underline-offset: 4px;
}
@media (forced-colors: active) {
  ::highlight(${caretName}) {
    background-color: SelectedItem; color: SelectedItemText; text-decoration: underline 2px SelectedItemText;
  }
}
`;

/** Paints the reading caret, above all other paint. */
export function createCaretPaint(window: PaintWindow, frame: FrameText): CaretPaint {
  const registry = window.CSS.highlights;
  return {
    show(span) {
      const range = span && rangeOf(frame, span.start, span.end);
      if (!range) {
        registry.delete(caretName);
        return;
      }
      const group = new window.Highlight(range);
      group.priority = 4;
      registry.set(caretName, group);
    },
  };
}
