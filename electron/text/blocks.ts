import { oneLine } from './markup.ts';
import { isBlockName, kindOf } from './node-kinds.ts';
import type { TextMap } from './plain-text.ts';
import { childrenOf, type TextNode } from './text-node.ts';

/** A block of a text by which it is found again: its words, or where it has none what its pictures are called. */
type PictureName = (node: TextNode) => string | null;

/** Words by which two blocks are the same: case, punctuation and white space do not count where there are letters. */
export function sameWords(one: string, other: string): boolean {
  return one === other || lettersOf(one) === lettersOf(other);
}

/** The letters and digits of a text; all of it where it has none. */
export const lettersOf = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase() || oneLine(text);

function picturesIn(root: TextNode, nameOf: PictureName): string {
  const names: string[] = [];
  const todo: TextNode[] = [root];
  for (let node = todo.pop(); node; node = todo.pop()) {
    const name = nameOf(node);
    if (name) names.push(name);
    todo.push(...Array.from(childrenOf(node)).toReversed());
  }
  return names.join(' ');
}

/** What a block of the text of `map` is known by; empty where it shows nothing. */
export function blockName({ text, places }: TextMap, node: TextNode, nameOf: PictureName): string {
  const place = places.get(node);
  const words = place ? oneLine(text.slice(place.start, place.end)) : '';
  return words || picturesIn(node, nameOf);
}

/** The blocks below `root`, the outermost of each, that are known by the same words. */
export function blocksNamed(map: TextMap, root: TextNode, name: string, nameOf: PictureName): TextNode[] {
  const wanted = lettersOf(name);
  const found: TextNode[] = [];
  const todo: TextNode[] = Array.from(childrenOf(root)).toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (kindOf(node.nodeName) === 'text') continue;
    const isBlock = isBlockName(node.nodeName) || nameOf(node) !== null;
    if (isBlock && lettersOf(blockName(map, node, nameOf)) === wanted) found.push(node);
    else todo.push(...Array.from(childrenOf(node)).toReversed());
  }
  return found;
}
