import { isMathName, signsAround } from './math-text.ts';
import { kindOf, type NodeKind } from './node-kinds.ts';
import { type Run, TextBuilder } from './text-builder.ts';
import { childrenOf, type TextNode } from './text-node.ts';

export type { Run, TextNode };

/** Where a node stands in the text: its offsets, and which runs are its own and its descendants'. */
interface Place {
  start: number;
  end: number;
  firstRun: number;
  endRun: number;
}

/** A text and the way between its offsets (UTF-16 units) and the nodes it came from. */
export interface TextMap {
  readonly text: string;
  /** In the order of the text. Separators (`\n\n`, `\n`, `\t`) belong to no run. */
  readonly runs: readonly Run[];
  /** Every node that was read, in document order. */
  readonly places: ReadonlyMap<TextNode, Place>;
}

/** A node that is being read. The stack of them stands in for recursion: a hostile tree may be 100,000 levels deep. */
interface Open {
  node: TextNode;
  kind: NodeKind;
  place: Place;
  next: number;
  pre: boolean;
  /** For a row: whether it had a cell already. */
  cells: boolean;
  /** For an element of a formula: how many it held already. */
  parts: number;
  /** What stands after an element of a formula that no node holds. */
  sign: string;
}

/**
 * The plain text of a tree. Blocks join with `\n\n`, `br` is `\n`, the cells of a row are parted by `\t`; white space
 * (tab, line feed, form feed, carriage return, space) collapses outside `pre` and goes at the edges of blocks. Neither
 * `alt` nor `title` is text; the parts of a formula are told apart by signs; nothing is Unicode-normalised, CSS is not consulted. Takes time linear in the tree.
 */
export function plainText(root: TextNode): TextMap {
  const builder = new TextBuilder();
  const places = new Map<TextNode, Place>();
  const stack: Open[] = [];

  const enter = (node: TextNode): void => {
    const kind = kindOf(node.nodeName);
    if (kind === 'hidden') return;
    const parent = stack.at(-1);
    const pre = parent?.pre ?? false;
    let sign = '';
    if (parent && isMathName(node.nodeName)) {
      const [before, after] = signsAround(node, parent.node, parent.parts++);
      if (before !== '') builder.sign(before);
      sign = after;
    }
    const place = { start: builder.length, end: builder.length, firstRun: builder.runs.length, endRun: 0 };
    places.set(node, place);
    const open: Open = {
      node,
      kind,
      place,
      next: 0,
      pre: pre || kind === 'pre',
      cells: false,
      parts: 0,
      sign,
    };
    if (kind === 'text') {
      if (pre) builder.verbatim(node);
      else builder.flowing(node);
    } else if (kind === 'break') builder.lineBreak();
    else edge(open, parent, builder);
    stack.push(open);
  };

  const leave = (open: Open): void => {
    stack.pop();
    open.place.end = builder.length;
    open.place.endRun = builder.runs.length;
    if (open.sign !== '') builder.sign(open.sign);
    if (open.kind === 'row') builder.rowEdge();
    else if (open.kind === 'block' || open.kind === 'pre' || open.kind === 'cell') builder.blockEdge();
  };

  enter(root);
  for (let open = stack.at(-1); open; open = stack.at(-1)) {
    const child = childrenOf(open.node)[open.next++];
    if (child) enter(child);
    else leave(open);
  }
  claimRuns(builder.runs, places);
  return { text: builder.text, runs: builder.runs, places };
}

/**
 * Gives each text node the runs that are its own. White space at a node's end is put only when more text follows, which
 * is after the node was left: its run is not among those that were there then.
 */
function claimRuns(runs: readonly Run[], places: ReadonlyMap<TextNode, Place>): void {
  for (const [index, run] of runs.entries()) {
    const place = places.get(run.node);
    if (!place) continue;
    if (runs[index - 1]?.node !== run.node) place.firstRun = index;
    place.endRun = index + 1;
  }
}

function edge(open: Open, parent: Open | undefined, builder: TextBuilder): void {
  if (open.kind === 'row') builder.rowEdge();
  else if (open.kind === 'block' || open.kind === 'pre') builder.blockEdge();
  else if (open.kind === 'cell') {
    const next = parent?.kind === 'row' && parent.cells;
    if (parent) parent.cells = true;
    if (next) builder.cellEdge();
    else builder.blockEdge();
  }
}

/** The index of the first run for which `after` holds, which it must for all that follow; `to` where it never does. */
function firstRun(runs: readonly Run[], from: number, to: number, after: (run: Run) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && after(run)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The text node and the offset in it of an offset in the text, or null where the text is empty. Between two nodes, and
 * in a separator, `start` gives the beginning of what follows and `end` the end of what precedes, so that a range
 * covers no more than its characters.
 */
export function pointAt(
  map: TextMap,
  offset: number,
  side: 'start' | 'end',
): { node: TextNode; offset: number } | null {
  const { runs } = map;
  const last = runs.length - 1;
  const index =
    side === 'start'
      ? Math.min(
          firstRun(runs, 0, runs.length, (run) => run.end > offset),
          last,
        )
      : Math.max(firstRun(runs, 0, runs.length, (run) => run.start >= offset) - 1, 0);
  const run = runs[index];
  if (!run) return null;
  const inside = Math.min(Math.max(offset, run.start), run.end) - run.start;
  return { node: run.node, offset: run.from + inside };
}

/**
 * The offset in the text of a point as a DOM range has it: a text node and an offset in its characters, or an element
 * and the index of a child. Null for a node that is not part of the text. A point in white space that collapsed gives
 * the end of the text before it.
 */
export function offsetOf(map: TextMap, node: TextNode, nodeOffset: number): number | null {
  const place = map.places.get(node);
  if (!place) return null;
  if (kindOf(node.nodeName) !== 'text') {
    const children = childrenOf(node);
    for (let index = nodeOffset; index < children.length; index++) {
      const child = children[index];
      // Comments and scripts have no place of their own.
      const at = child && map.places.get(child);
      if (at) return at.start;
    }
    return place.end;
  }
  const after = firstRun(map.runs, place.firstRun, place.endRun, (run) => run.from > nodeOffset);
  const run = map.runs[after - 1];
  if (after === place.firstRun || !run) return place.start;
  if (run.node !== node) return place.start;
  return Math.min(run.start + nodeOffset - run.from, run.end);
}
