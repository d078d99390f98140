import { type FrameText, isDomNode } from './frame-text.ts';

/** Where a text can be looked into: a run by its index, and in it a character. */
interface Lines {
  /** The lower edge of the line of one character in the frame's viewport; null for one that is not drawn there. */
  bottom(runIndex: number, at: number): number | null;
}

/** What is fixed in what scrolls, or sticks to its edge, is in sight wherever the text is scrolled to. */
const isHeld = (
  element: Element,
  scroller: EventTarget,
  style: (element: Element) => CSSStyleDeclaration | undefined,
): boolean => {
  for (let one: Element | null = element; one && one !== scroller; one = one.parentElement)
    if (/^(?:fixed|sticky)$/.test(style(one)?.position ?? '')) return true;
  return false;
};

function linesOf(frame: FrameText, scroller: EventTarget): Lines {
  const range = frame.document.createRange();
  const view = frame.document.defaultView;
  const flowing = new Map<Element, boolean>();
  const flows = (element: Element) => {
    const known = flowing.get(element);
    if (known !== undefined) return known;
    const answer =
      element.checkVisibility({ visibilityProperty: true }) &&
      !isHeld(element, scroller, (one) => view?.getComputedStyle(one));
    flowing.set(element, answer);
    return answer;
  };
  return {
    bottom: (runIndex, at) => {
      const run = frame.map.runs[runIndex];
      if (!run || !isDomNode(run.node)) return null;
      const { node } = run;
      if (!node.parentElement || !flows(node.parentElement)) return null;
      range.setStart(node, run.from + at);
      range.setEnd(node, run.from + at + 1);
      return range.getClientRects()[0]?.bottom ?? null;
    },
  };
}

/** The first index from `low` to `high` for which `below` holds, which it must for all that follow but those where it is null; `high` if none. */
function first(low: number, high: number, below: (index: number) => boolean | null): number {
  let from = low;
  let to = high;
  let found = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    let index = middle;
    let answer = below(index);
    while (answer === null && ++index < to) answer = below(index);
    if (answer === false) from = index + 1;
    else {
      if (answer) found = index;
      to = middle;
    }
  }
  return found;
}

/**
 * The offset of the first character whose line ends below `y` in the frame's viewport: what a reader sees first when
 * everything above `y` is scrolled away. Text that is not drawn, or that does not scroll with the page, is passed over; text that is beside
 * other text (floats, cells) may be taken for its neighbour.
 */
export function firstVisible(frame: FrameText, y: number, scroller: EventTarget): number {
  const { runs } = frame.map;
  const lines = linesOf(frame, scroller);
  const isBelow = (index: number, at: number) => {
    const bottom = lines.bottom(index, at);
    return bottom === null ? null : bottom > y;
  };
  const index = first(0, runs.length, (at) => {
    const run = runs[at];
    return run ? isBelow(at, run.end - run.start - 1) : null;
  });
  const run = runs[index];
  if (!run) return frame.map.text.length;
  return run.start + first(0, run.end - run.start - 1, (at) => isBelow(index, at));
}
