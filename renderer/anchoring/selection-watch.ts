import { type FrameText, rangeOf, selectedSpan, type TextSpan } from './frame-text.ts';

/** Selected words and the box around them, in CSS pixels of the frame's viewport. */
export interface SelectedWords extends TextSpan {
  box: { left: number; top: number; right: number; bottom: number };
}

/** How long a selection must rest before it counts, in milliseconds. */
const restTime = 120;

/**
 * Tells of the words that are selected in a frame, or of null, once the selection rests and no pointer is down: not
 * while the user is still dragging. The pointer may be let go outside the frame. Returns what ends the watching.
 */
export function watchSelection(frame: FrameText, tell: (words: SelectedWords | null) => void): () => void {
  const { document: inner } = frame;
  const stop = new AbortController();
  const { signal } = stop;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dragging = false;
  let told = false;

  const look = () => {
    const span = selectedSpan(frame);
    if (!span && !told) return;
    told = span !== null;
    const range = span && rangeOf(frame, span.start, span.end);
    if (!range) return tell(null);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    tell({ ...span, box: { left, top, right, bottom } });
  };
  const soon = () => {
    clearTimeout(timer);
    if (!dragging) timer = setTimeout(look, restTime);
  };
  const down = () => {
    dragging = true;
    clearTimeout(timer);
  };
  const up = () => {
    if (!dragging) return;
    dragging = false;
    soon();
  };

  inner.addEventListener('selectionchange', soon, { signal });
  inner.addEventListener('pointerdown', down, { signal });
  for (const target of [inner, window]) {
    target.addEventListener('pointerup', up, { signal });
    target.addEventListener('pointercancel', up, { signal });
  }
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
