import { spanOfCaret } from '../anchoring/caret.ts';
import type { ReadingView } from './reading-view.ts';
import './caret.css';

/** Between the bar and the text, in CSS pixels: within the margin that the text has in every window. */
const gap = 12;

/** A bar at the margin, as tall as the words that the reading caret is on. What the words themselves look like does not hide it. */
export function CaretBar({ view }: { view: ReadingView }) {
  void view.flow.value;
  const caret = view.caret.at.value;
  const session = view.session.value;
  if (!caret || !session) return null;
  const { start, end } = spanOfCaret(caret);
  const box = session.boxOf(start, end);
  const { left, right, isRightToLeft } = session.column();
  if (!box) return null;
  const place = isRightToLeft ? right + gap : left - gap;
  return (
    <div
      class="caret-bar"
      aria-hidden="true"
      style={{ top: `${box.top}px`, height: `${box.bottom - box.top}px`, left: `${place}px` }}
    />
  );
}
