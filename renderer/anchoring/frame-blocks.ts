import type { NamedBlock } from '../../electron/api/model.ts';
import { type Alike, blockName, blocksNamed } from '../../electron/text/blocks.ts';
import { isBlockName } from '../../electron/text/node-kinds.ts';
import type { TextNode } from '../../electron/text/plain-text.ts';
import type { FrameText } from './frame-text.ts';

/** A part of these is no block of its own: it goes with the whole. */
const whole = 'figure, table, [data-wide], dl';

const attributeOf = (node: TextNode, name: string) =>
  'getAttribute' in node ? (node as TextNode & Element).getAttribute(name) : null;

const pictureName = (node: TextNode) =>
  node.nodeName === 'IMG' ? (attributeOf(node, 'data-asset') ?? attributeOf(node, 'data-src')) : null;

/** The block of the text that a node stands in; null for what is around all of it. */
function blockOf(node: Node): Element | null {
  const start = node.nodeType === 1 ? (node as Element) : node.parentElement;
  let element = start?.closest(whole) ?? start;
  while (element && !isBlockName(element.nodeName) && element.localName !== 'img')
    element = element.parentElement;
  return element && !['body', 'html'].includes(element.localName) ? element : null;
}

/** The number of an element, or of what is around it, among blocks that are alike. */
function nthOf(alike: Alike, element: Element): number | undefined {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const nth = alike.get(node as TextNode & Element);
    if (nth !== undefined) return nth;
  }
  return undefined;
}

/** What blocks are known by; without those that show nothing. */
function named({ document, map }: FrameText, elements: readonly Element[]): NamedBlock[] {
  const names = elements.map((element) => blockName(map, element, pictureName));
  const alike = blocksNamed(map, document.body, names, pictureName);
  return elements.flatMap((element, at) => {
    const text = names[at] ?? '';
    const nth = text === '' ? undefined : nthOf(alike(text), element);
    return nth === undefined ? [] : { text, nth };
  });
}

/** The innermost blocks that a range touches, by their names. */
export function blocksIn(frame: FrameText, range: Range): NamedBlock[] {
  const first = blockOf(range.startContainer);
  const found = new Set<Element>(first ? [first] : []);
  if (!range.collapsed) {
    const walker = frame.document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = /\S/.test(node.nodeValue ?? '') && range.intersectsNode(node) ? blockOf(node) : null;
      if (block) found.add(block);
    }
  }
  return named(frame, [...found]);
}

/** The block that something in the frame stands in. */
export function blockAt(frame: FrameText, target: Node): NamedBlock | null {
  const element = blockOf(target);
  return (element && named(frame, [element])[0]) ?? null;
}

/** The words of the block of a page that a range begins in: by them it is found among what was left out. */
export function wordsOfBlockAt({ map }: FrameText, { startContainer }: Range): string {
  const element = blockOf(startContainer);
  return element ? blockName(map, element, pictureName) : '';
}
