import { type FrameText, isDomNode } from './frame-text.ts';

/** The lower edge of one character in the frame's viewport; null for one that is not drawn. */
function bottomOf(frame: FrameText, range: Range, runIndex: number, offset: number): number | null {
  const run = frame.map.runs[runIndex];
  if (!run || !isDomNode(run.node)) return null;
  const { node } = run;
  const at = run.from + offset;
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const rectangle = range.getClientRects()[0];
  return rectangle ? rectangle.bottom : null;
}

/** The first index from `low` to `high` for which `below` holds, which it must for all that follow; `high` if none. */
function first(low: number, high: number, below: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (below(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * The offset of the first character whose line ends below `y` in the frame's viewport: what a reader sees first when
 * everything above `y` is scrolled away. Text that is beside other text (floats, cells) may be taken for its neighbour.
 */
export function firstVisible(frame: FrameText, y: number): number {
  const { runs } = frame.map;
  const range = frame.document.createRange();
  const endsBelow = (index: number) => {
    const run = runs[index];
    const bottom = run ? bottomOf(frame, range, index, run.end - run.start - 1) : null;
    return bottom !== null && bottom > y;
  };
  const index = first(0, runs.length, endsBelow);
  const run = runs[index];
  if (!run) return frame.map.text.length;
  const inside = first(0, run.end - run.start - 1, (at) => (bottomOf(frame, range, index, at) ?? y + 1) > y);
  return run.start + inside;
}
