import { pointAt } from '../../electron/text/plain-text.ts';
import { type FrameText, isDomNode } from './frame-text.ts';

/** Whoever does not see the text is told that its words stand in one of these. */
const told = 'h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, caption, figcaption, pre, blockquote';

/** What the words at an offset stand in; null for plain text. */
export function toldElement(frame: FrameText, offset: number): Element | null {
  const point = pointAt(frame.map, offset, 'start');
  if (!point || !isDomNode(point.node)) return null;
  return point.node.parentElement?.closest(told) ?? null;
}
