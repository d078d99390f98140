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

/** Blocks that are known by the same words, each with its number among them, from 0, in their order. */
export type Alike = ReadonlyMap<TextNode, number>;

/**
 * Of each of some names the blocks below `root`, the outermost of each, that are known by the same words. One walk finds all of them:
 * there may be as many names as blocks.
 */
export function blocksNamed(
  map: TextMap,
  root: TextNode,
  names: readonly string[],
  nameOf: PictureName,
): (name: string) => Alike {
  const found = new Map(names.map((name) => [lettersOf(name), new Map<TextNode, number>()]));
  const below = (node: TextNode, within: ReadonlySet<string>) =>
    Array.from(childrenOf(node), (child) => ({ node: child, within })).toReversed();
  const todo = below(root, new Set());
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, within } = next;
    if (kindOf(node.nodeName) === 'text') continue;
    const isBlock = isBlockName(node.nodeName) || nameOf(node) !== null;
    const name = isBlock ? lettersOf(blockName(map, node, nameOf)) : null;
    const alike = name === null || within.has(name) ? undefined : found.get(name);
    alike?.set(node, alike.size);
    todo.push(...below(node, name !== null && alike ? new Set([...within, name]) : within));
  }
  return (name) => found.get(lettersOf(name)) ?? new Map();
}
