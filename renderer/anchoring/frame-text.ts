import { formulaSpan } from '../../electron/text/formulas.ts';
import { offsetOf, plainText, pointAt, type TextMap } from '../../electron/text/plain-text.ts';
import { describe } from '../../electron/text/selectors.ts';
import type { TextNode } from '../../electron/text/text-node.ts';

export { headingAt } from '../../electron/text/headings.ts';

/** The document of an article frame and its text. The document must not change while this is in use. */
export interface FrameText {
  readonly document: Document;
  readonly map: TextMap;
}

/** Words of the article: UTF-16 offsets in its plain text. */
export interface TextSpan {
  start: number;
  end: number;
  quote: string;
}

/** Reads the text of an article frame. It is the text that the library holds, as both come from the same function. */
export const readFrame = (document: Document): FrameText => ({ document, map: plainText(document.body) });

/** A map that was made of a DOM gives back nodes of that DOM. `instanceof` fails across frames. */
export function isDomNode(node: TextNode): node is TextNode & Node {
  return 'ownerDocument' in node;
}

/** The range of the characters `start` to `end`, or null where there are none. */
export function rangeOf({ document, map }: FrameText, start: number, end: number): Range | null {
  const from = pointAt(map, start, 'start');
  const to = pointAt(map, end, 'end');
  if (!from || !to || !isDomNode(from.node) || !isDomNode(to.node)) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

const formulaAround = (node: Node) =>
  (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest('math');

/** A formula whose letters all are selected is selected with its signs, which cannot be. */
function withSigns(map: TextMap, range: AbstractRange, start: number, end: number): [number, number] {
  let whole: [number, number] = [start, end];
  for (const node of [range.startContainer, range.endContainer]) {
    const math = formulaAround(node);
    const span = math ? formulaSpan(map, math) : null;
    if (span && start <= span.inner.start && end >= span.inner.end)
      whole = [Math.min(whole[0], span.start), Math.max(whole[1], span.end)];
  }
  return whole;
}

/** The words that a range covers, without white space at its edges; null where that leaves nothing. */
export function spanOf({ map }: FrameText, range: AbstractRange): TextSpan | null {
  const start = offsetOf(map, range.startContainer, range.startOffset);
  const end = offsetOf(map, range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const { start: from, end: to, quote } = describe(map.text, ...withSigns(map, range, start, end));
  return quote === '' ? null : { start: from, end: to, quote };
}

/** The words that are selected in the frame, or null. */
export function selectedSpan(frame: FrameText): TextSpan | null {
  const selection = frame.document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return spanOf(frame, selection.getRangeAt(0));
}

/** The offset of the character at a point of the frame's viewport, or null where there is no text. */
export function offsetAtPoint({ document, map }: FrameText, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret && offsetOf(map, caret.offsetNode, caret.offset);
}
