import { plainText, type Run } from '../text/plain-text.ts';
import type { SafeElement } from '../text/safe-tree.ts';
import { charactersOf, type TextNode } from '../text/text-node.ts';

/** A range of the plain text that is to be marked, in UTF-16 units. */
export interface Range {
  id: string;
  start: number;
  end: number;
}

/** The elements that are put around the words of a range. `isFirst` is true of the first of them alone. */
export type MakeMark<One extends Range> = (range: One, isFirst: boolean) => ReadonlyMap<string, string>;

/** More elements within each other are of no use to anyone, and readers of HTML stop at some depth. */
const mostAround = 12;

/** Characters `from` to `to` of a text node, which these ranges cover. */
interface Piece<One extends Range> {
  from: number;
  to: number;
  ranges: One[];
}

export const element = (
  nodeName: string,
  attributes: Readonly<Record<string, string>> | ReadonlyMap<string, string> = {},
  childNodes: TextNode[] = [],
): SafeElement => ({
  nodeName,
  attributes: attributes instanceof Map ? attributes : new Map(Object.entries(attributes)),
  childNodes,
});

/** The pieces of a run between the edges of the ranges over it. */
function piecesOf<One extends Range>(run: Run, over: readonly One[]): Piece<One>[] {
  const inRun = (at: number) => Math.min(Math.max(at, run.start), run.end);
  const edges = new Set([
    run.start,
    run.end,
    ...over.flatMap(({ start, end }) => [inRun(start), inRun(end)]),
  ]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const ranges = over.filter((range) => range.start < end && range.end > start);
    return { from: run.from + start - run.start, to: run.from + end - run.start, ranges };
  });
}

/** By text node, what of it is marked, in the order of its characters. */
function markedPieces<One extends Range>(runs: readonly Run[], ranges: readonly One[]) {
  const waiting = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces = new Map<TextNode, Piece<One>[]>();
  let over: One[] = [];
  let next = 0;
  for (const run of runs) {
    for (let one = waiting[next]; one && one.start < run.end; one = waiting[++next]) over.push(one);
    over = over.filter(({ end }) => end > run.start);
    const marked = piecesOf(run, over).filter((piece) => piece.ranges.length > 0);
    if (marked.length > 0) pieces.set(run.node, [...(pieces.get(run.node) ?? []), ...marked]);
  }
  return pieces;
}

/** Where the last words of a range stand: the elements around them from the root down, and the child of the last of these that holds them. */
export interface RangeEnd {
  path: readonly SafeElement[];
  child: TextNode;
}

export interface Marked {
  root: SafeElement;
  /** By id. A range that covers nothing but signs between words is not in it. */
  ends: ReadonlyMap<string, RangeEnd>;
}

/**
 * A copy of a tree with elements `name` around the words of ranges, which may overlap and reach over any elements. Its plain text is the same.
 * A formula is marked as a whole.
 */
export function markTree<One extends Range>(
  root: SafeElement,
  ranges: readonly One[],
  make: MakeMark<One>,
): Marked {
  const pieces = markedPieces(plainText(root).runs, ranges);
  const ends = new Map<string, RangeEnd>();

  const around = (nodes: TextNode[], over: readonly One[], path: readonly SafeElement[]): TextNode[] => {
    const [outer, rest] = [over.slice(0, mostAround), over.slice(mostAround)];
    const isFirst = (range: One) => !ends.has(range.id);
    // Those within the others are made from the inside out, but which comes first is asked from the outside in.
    const attributes = outer.map((range) => make(range, isFirst(range)));
    const points = rest.filter(isFirst).map((range) => element('span', make(range, true)));
    const marked = attributes.reduceRight((inner, own) => [element('mark', own, inner)], nodes);
    const [child] = marked;
    if (child) for (const range of over) ends.set(range.id, { path, child });
    return [...points, ...marked];
  };

  const textOf = (node: TextNode, path: readonly SafeElement[]): TextNode[] => {
    const value = charactersOf(node);
    const made: TextNode[] = [];
    let at = 0;
    const plain = (to: number) => {
      if (to > at) made.push({ nodeName: '#text', value: value.slice(at, to) });
    };
    for (const { from, to, ranges: over } of pieces.get(node) ?? []) {
      plain(from);
      made.push(...around([{ nodeName: '#text', value: value.slice(from, to) }], over, path));
      at = to;
    }
    plain(value.length);
    return made;
  };

  const inFormula = (node: TextNode): One[] => [
    ...(pieces.get(node) ?? []).flatMap((piece) => piece.ranges),
    ...Array.from(node.childNodes ?? []).flatMap(inFormula),
  ];

  const copied = (node: TextNode, path: readonly SafeElement[]): TextNode[] => {
    if (node.nodeName === '#text') return textOf(node, path);
    const { nodeName, attributes, childNodes } = node as SafeElement;
    if (nodeName === 'math') {
      const over = [...new Set(inFormula(node))];
      return over.length === 0 ? [node] : around([node], over, path);
    }
    const copy = element(nodeName, attributes);
    const within = [...path, copy];
    copy.childNodes.push(...childNodes.flatMap((child) => copied(child, within)));
    return [copy];
  };

  const [copy] = copied(root, []);
  return { root: copy as SafeElement, ends };
}
