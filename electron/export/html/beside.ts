import { isBlockName } from '../../text/node-kinds.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import { element, type RangeEnd } from '../marked-tree.ts';
import { added } from './added.ts';

const words = (list: string) => new Set(list.split(' '));

/** Elements that may hold a note among their other blocks. */
const holders = words(
  '#document-fragment address article aside blockquote center dd div footer header li main section td th',
);
/** In these stands nothing but what they are made for; a note in a link would have links within a link. */
const closed = words('a details dl figure hgroup ruby summary table');

/** After which child of which element a note on a range goes. */
function placeFor({ path, child }: RangeEnd): { holder: SafeElement; child: TextNode } {
  const outermost = path.findIndex(({ nodeName }) => closed.has(nodeName));
  let at = outermost === -1 ? path.length - 1 : outermost - 1;
  while (at > 0 && !holders.has(path[at]?.nodeName ?? '')) at--;
  const holder = path[at];
  if (!holder) throw new Error('a marked text has no root');
  return { holder, child: path[at + 1] ?? child };
}

/** The children of an element that share the lines of one of them: it alone where it is a block. */
function sameLines(children: readonly TextNode[], index: number): [number, number] {
  const isInline = (at: number) => {
    const node = children[at];
    return node !== undefined && !isBlockName(node.nodeName);
  };
  let [from, to] = [index, index + 1];
  if (!isInline(index)) return [from, to];
  while (isInline(from - 1)) from--;
  while (isInline(to)) to++;
  return [from, to];
}

/**
 * Puts notes beside the blocks that the ranges they are on end in: a block and its notes come to stand within one element. `notes` are in
 * the order of the text.
 */
export function putBeside(notes: readonly { end: RangeEnd; note: SafeElement }[]): void {
  const besides = new Map<TextNode, SafeElement>();
  for (const { end, note } of notes) {
    const { holder, child } = placeFor(end);
    const known = besides.get(child);
    if (known) {
      known.childNodes.push(note);
      continue;
    }
    const [from, to] = sameLines(holder.childNodes, holder.childNodes.indexOf(child));
    const lines = holder.childNodes.slice(from, to);
    const beside = element('div', { class: 'notes', [added.beside]: '' }, [note]);
    const text = element('div', { [added.around]: '' }, lines);
    holder.childNodes.splice(
      from,
      lines.length,
      element('div', { class: 'noted', [added.around]: '' }, [text, beside]),
    );
    for (const one of lines) besides.set(one, beside);
  }
}
