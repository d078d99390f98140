import { charactersOf, type TextNode } from './text-node.ts';

/** Characters `start` to `end` of the text are those of `node` from `from` on, one for one. */
export interface Run {
  start: number;
  end: number;
  node: TextNode;
  from: number;
}

/** White space that stays only if more text follows it in the same block. */
interface Held {
  node: TextNode | null;
  from: number;
  to: number;
  text: string;
}

/** What parts the text so far from the text to come. A row's edge outweighs a cell's, a cell's the blocks in it. */
type Gap = 'none' | 'block' | 'cell' | 'row';

/** Runs of white space that are not one between two words. */
const collapsible = /^[\t\n\f\r ]+|[\t\n\f\r ]+$|[\t\n\f\r ]{2,}/g;
const noSpace = /[\t\n\f\r]/g;

/** Where the white space at the end of `value` begins, looking no further back than `from`. */
function endWithoutSpace(value: string, from: number): number {
  let end = value.length;
  while (end > from && '\t\n\f\r '.includes(value.charAt(end - 1))) end--;
  return end;
}

/** Puts the pieces of a text together and remembers which characters came from where. */
export class TextBuilder {
  readonly runs: Run[] = [];
  length = 0;
  #pieces: string[] = [];
  #gap: Gap = 'row';
  #tabs = 0;
  #held: Held[] = [];

  get text(): string {
    return this.#pieces.join('');
  }

  blockEdge(): void {
    this.#held = [];
    if (this.#gap === 'none') this.#gap = 'block';
  }

  rowEdge(): void {
    this.#held = [];
    this.#tabs = 0;
    this.#gap = 'row';
  }

  /** Between two cells of a row. Empty cells before the first text of a row leave nothing, as white space at its edge. */
  cellEdge(): void {
    this.#held = [];
    if (this.#gap === 'row') return;
    this.#gap = 'cell';
    this.#tabs++;
  }

  lineBreak(): void {
    if (this.#gap !== 'none') return;
    const last = this.#held.at(-1);
    if (last?.text === ' ' && last.node) this.#held.pop();
    this.#held.push({ node: null, from: 0, to: 0, text: '\n' });
  }

  /** Characters that no node holds and that stand wherever text does. */
  sign(text: string): void {
    this.#put(null, 0, 0, text);
  }

  /** Text outside `pre`: each run of white space is one space, or nothing at the edge of a block. */
  flowing(node: TextNode): void {
    const value = charactersOf(node);
    let from = 0;
    for (const match of value.matchAll(collapsible)) {
      this.#words(node, value, from, match.index);
      this.#space(node, match.index);
      from = match.index + match[0].length;
    }
    this.#words(node, value, from, value.length);
  }

  /** Text inside `pre`: as it stands, save for line breaks at its start and white space at its end. */
  verbatim(node: TextNode): void {
    const value = charactersOf(node);
    let from = 0;
    if (this.#gap !== 'none' && this.#held.length === 0) from = /^[\r\n]*/.exec(value)?.[0].length ?? 0;
    const to = endWithoutSpace(value, from);
    if (to > from) this.#put(node, from, to, value.slice(from, to));
    if (to < value.length) this.#held.push({ node, from: to, to: value.length, text: value.slice(to) });
  }

  #space(node: TextNode, at: number): void {
    if (this.#gap !== 'none' || this.#held.length > 0) return;
    this.#held.push({ node, from: at, to: at + 1, text: ' ' });
  }

  #words(node: TextNode, value: string, from: number, to: number): void {
    if (to > from) this.#put(node, from, to, value.slice(from, to).replace(noSpace, ' '));
  }

  #put(node: TextNode | null, from: number, to: number, text: string): void {
    if (this.#gap !== 'none' && this.length > 0)
      this.#append(this.#gap === 'cell' ? '\t'.repeat(this.#tabs) : '\n\n');
    this.#gap = 'none';
    this.#tabs = 0;
    const held = this.#held;
    this.#held = [];
    for (const piece of held) this.#map(piece.node, piece.from, piece.to, piece.text);
    this.#map(node, from, to, text);
  }

  #map(node: TextNode | null, from: number, to: number, text: string): void {
    const start = this.length;
    this.#append(text);
    if (!node) return;
    const last = this.runs.at(-1);
    const continues =
      last && last.node === node && last.end === start && last.from + last.end - last.start === from;
    if (continues) last.end += to - from;
    else this.runs.push({ start, end: this.length, node, from });
  }

  #append(text: string): void {
    this.#pieces.push(text);
    this.length += text.length;
  }
}
