import { formulaSpan } from './formulas.ts';
import { isBlockName, kindOf } from './node-kinds.ts';
import type { TextMap } from './plain-text.ts';
import type { SafeElement } from './safe-tree.ts';
import { charactersOf, childrenOf, type TextNode } from './text-node.ts';

/** Words of a text that are to be marked, by their offsets in the plain text. */
export interface MarkRange {
  readonly start: number;
  readonly end: number;
}

/** A `mark` around words of one. A range that goes over blocks, cells or elements that it cuts has several. */
export interface MarkElement<M extends MarkRange> extends SafeElement {
  readonly mark: M;
  /** Whether it is the first, and the last, of the elements of its range. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The marks that are around some node, the outermost first; null where it shows no text, so that it goes with what is beside it. */
interface Piece<M> {
  node: TextNode;
  marks: readonly M[] | null;
}

/** HTML has no place for a `mark` right in these, or none at all: a formula is marked as a whole. */
const noMarkIn = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'rp', 'math']);
/** These stand right in their parent. */
const noMarkAround = new Set(['rt', 'rp']);

export const isElement = (node: TextNode): node is SafeElement => 'attributes' in node;
export const isMark = <M extends MarkRange>(node: TextNode): node is MarkElement<M> => 'mark' in node;

const overlaps = (one: MarkRange, other: MarkRange) => one.start < other.end && one.end > other.start;

/** Where the text of each node begins and ends, without what parts it from the text around it. Those without text are not in it. */
function spansOf(root: TextNode, map: TextMap): Map<TextNode, MarkRange> {
  const spans = new Map<TextNode, MarkRange>();
  const read = (node: TextNode): MarkRange | null => {
    const span =
      node.nodeName === 'math' ? formulaSpan(map, node) : isElement(node) ? inside(node) : own(node);
    if (span) spans.set(node, span);
    return span;
  };
  const own = (node: TextNode): MarkRange | null => {
    const place = map.places.get(node);
    const [first, last] = place ? [map.runs[place.firstRun], map.runs[place.endRun - 1]] : [];
    return first && last && place && place.endRun > place.firstRun
      ? { start: first.start, end: last.end }
      : null;
  };
  const inside = (node: SafeElement): MarkRange | null => {
    const found = node.childNodes.flatMap((child) => read(child) ?? []);
    const [first, last] = [found[0], found.at(-1)];
    return first && last ? { start: first.start, end: last.end } : null;
  };
  read(root);
  return spans;
}

function hasBlock(node: TextNode): boolean {
  return Array.from(childrenOf(node)).some((child) => isBlockName(child.nodeName) || hasBlock(child));
}

const textNode = (value: string): TextNode => ({ nodeName: '#text', value });

/** A text node cut wherever a mark begins or ends. White space that is not in the plain text is a piece that shows none. */
function textPieces<M extends MarkRange>(node: TextNode, map: TextMap, marks: readonly M[]): Piece<M>[] {
  const place = map.places.get(node);
  const value = charactersOf(node);
  const pieces: Piece<M>[] = [];
  let done = 0;
  const take = (to: number, around: readonly M[] | null) => {
    if (to > done) pieces.push({ node: textNode(value.slice(done, to)), marks: around });
    done = Math.max(done, to);
  };
  for (const run of place ? map.runs.slice(place.firstRun, place.endRun) : []) {
    take(run.from, null);
    const here = marks.filter((mark) => overlaps(mark, run));
    const edges = here.flatMap(({ start, end }) => [Math.max(start, run.start), Math.min(end, run.end)]);
    for (const edge of [...new Set([...edges, run.end])].sort((a, b) => a - b)) {
      const at = run.start + done - run.from;
      take(
        run.from + edge - run.start,
        here.filter((mark) => overlaps(mark, { start: at, end: edge })),
      );
    }
  }
  take(value.length, null);
  return pieces;
}

/** Nodes beside each other in as few marks as go: `depth` is how many of the marks are around all of them already. */
function grouped<M extends MarkRange>(
  pieces: readonly Piece<M>[],
  depth: number,
  made: (mark: M, children: TextNode[]) => TextNode,
): TextNode[] {
  const nodes: TextNode[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    const mark = piece?.marks?.[depth];
    if (!piece) break;
    if (mark === undefined) {
      nodes.push(piece.node);
      at++;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < pieces.length; next++) {
      const around = pieces[next]?.marks;
      if (around && around[depth] !== mark) break;
      if (around) end = next + 1;
    }
    nodes.push(made(mark, grouped(pieces.slice(at, end), depth + 1, made)));
    at = end;
  }
  return nodes;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The marks of a tree in the order of its text. */
export function marksIn<M extends MarkRange>(node: TextNode): Writable<MarkElement<M>>[] {
  const below = Array.from(childrenOf(node)).flatMap((child) => marksIn<M>(child));
  return isMark<M>(node) ? [node, ...below] : below;
}

/**
 * A copy of the tree with `mark` elements around the words of some ranges of its plain text, which stays the same. Ranges may overlap and
 * go over blocks: of two that overlap the one that begins first is outside. A mark stands around inline elements that it holds wholly and
 * within blocks; never where a table has only its parts, and around a formula that it touches as a whole. What is not marked is shared
 * with the tree that was given.
 */
export function markTree<M extends MarkRange>(
  root: SafeElement,
  map: TextMap,
  marks: readonly M[],
  attributesOf: (mark: M, part: { isFirst: boolean; isLast: boolean }) => ReadonlyMap<string, string>,
): SafeElement {
  const spans = spansOf(root, map);
  const markAround = (mark: M, childNodes: TextNode[]): TextNode => ({
    nodeName: 'mark',
    childNodes,
    ...{ attributes: new Map(), mark, isFirst: false, isLast: false },
  });

  const within = (element: SafeElement, active: readonly M[]): SafeElement => {
    const pieces = element.childNodes.flatMap((child) => piecesOf(child, active));
    const childNodes = noMarkIn.has(element.nodeName)
      ? pieces.map(({ node }) => node)
      : grouped(pieces, 0, markAround);
    return { ...element, childNodes };
  };

  const piecesOf = (node: TextNode, active: readonly M[]): Piece<M>[] => {
    const span = spans.get(node);
    if (!span) return [{ node, marks: isBlockName(node.nodeName) || hasBlock(node) ? [] : null }];
    const here = active.filter((mark) => overlaps(mark, span));
    if (!isElement(node)) return textPieces(node, map, here);
    if (here.length === 0) return [{ node, marks: [] }];
    const covers = here.every(({ start, end }) => start <= span.start && end >= span.end);
    const isInline = kindOf(node.nodeName) === 'inline' && !noMarkAround.has(node.nodeName);
    const isWhole = node.nodeName === 'math' || (covers && isInline && !hasBlock(node));
    return isWhole ? [{ node, marks: here }] : [{ node: within(node, here), marks: [] }];
  };

  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const marked = within(root, inOrder);
  const elements = Map.groupBy(marksIn<M>(marked), ({ mark }) => mark);
  for (const [mark, parts] of elements) {
    for (const [at, part] of parts.entries()) {
      part.isFirst = at === 0;
      part.isLast = at === parts.length - 1;
      part.attributes = attributesOf(mark, part);
    }
  }
  return marked;
}
