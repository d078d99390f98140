import { pointAt } from '../../electron/text/plain-text.ts';
import { type FrameText, isDomNode } from './frame-text.ts';

const names: Record<string, string> = {
  li: 'List item',
  dt: 'Term',
  dd: 'Description',
  td: 'Cell',
  th: 'Column heading',
  caption: 'Caption',
  figcaption: 'Caption',
  pre: 'Code',
  blockquote: 'Quotation',
};

/** What the words at an offset stand in, and its name for those who do not see it; null for plain text. */
export function placeWords(frame: FrameText, offset: number): { element: Element; words: string } | null {
  const point = pointAt(frame.map, offset, 'start');
  if (!point || !isDomNode(point.node)) return null;
  const kinds = `h1, h2, h3, h4, h5, h6, ${Object.keys(names).join(', ')}`;
  const element = point.node.parentElement?.closest(kinds);
  if (!element) return null;
  const level = /^h(\d)$/.exec(element.localName)?.[1];
  return { element, words: level ? `Heading ${level}` : (names[element.localName] ?? '') };
}
