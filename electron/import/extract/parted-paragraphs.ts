import { isBlockName } from '../../text/node-kinds.ts';

/**
 * Scripts put blocks into paragraphs, such as the button of a note, and a page that is saved then holds them. To read it again parts
 * the paragraph: a block ends it, and where its end tag stands an empty one is made (HTML, 13.2.6.4.7).
 */

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isBlock = (node: Node): node is Element => isElement(node) && isBlockName(node.localName);
const isParagraph = (node: Node | null): node is Element =>
  node !== null && isElement(node) && node.localName === 'p';

const seen = 'img, picture, video, audio, iframe, table, p, hr';

/** Whether a block holds nothing to be read: only what a reader could have pressed. */
function isSilent(block: Element): boolean {
  if (block.matches(seen) || block.querySelector(seen)) return false;
  const length = (element: Element) => (element.textContent ?? '').trim().length;
  const controls = [...block.querySelectorAll('button')].reduce((sum, one) => sum + length(one), 0);
  return length(block) <= controls;
}

/** The number of a note, with which no paragraph begins. */
const isNoteMark = (node: Node): boolean =>
  isElement(node) &&
  (node.localName === 'sup' ||
    (node.localName === 'a' && /^\s*(?:\[?\d{1,3}\]?|[*†‡]+)\s*$/.test(node.textContent ?? '')));

const isBlank = (node: Node) =>
  node.nodeType === 8 || (node.nodeType === 3 && (node.nodeValue ?? '').trim() === '');

/** A run of text after a paragraph, with the silent blocks that part it from what stands before. */
interface Run {
  blocks: Element[];
  nodes: Node[];
  /** The first that is more than white space. */
  first: Node | null;
}

/** The runs that follow a paragraph up to the next block that is read, and whether that is what an end tag without a start makes. */
function runsAfter(paragraph: Element): { runs: Run[]; end: Element | null } {
  const runs: Run[] = [];
  let node = paragraph.nextSibling;
  for (; node; node = node.nextSibling) {
    const last = runs.at(-1);
    if (isBlock(node)) {
      if (!isSilent(node)) break;
      if (last && !last.first) last.blocks.push(node);
      else runs.push({ blocks: [node], nodes: [], first: null });
    } else if (last) {
      last.nodes.push(node);
      if (!isBlank(node)) last.first ??= node;
    } else if (!isBlank(node)) break;
  }
  const after = isParagraph(node) ? node : null;
  return { runs, end: after && after.firstChild === null && after.attributes.length === 0 ? after : null };
}

/** Joins the paragraphs of a page that such blocks part; the blocks are left out. */
export function joinParted(document: Document): void {
  for (const paragraph of document.body.querySelectorAll('p')) {
    const next = paragraph.nextElementSibling;
    if (!next || next.localName === 'p' || !paragraph.firstChild || !isBlock(next)) continue;
    const { runs, end } = runsAfter(paragraph);
    // What was read and saved more than once has no empty paragraph any more.
    const other = runs.findIndex(({ first }) => !first || !isNoteMark(first));
    const joined = end ? runs : runs.slice(0, other < 0 ? runs.length : other);
    if (joined.every(({ first }) => !first)) continue;
    for (const { blocks, nodes } of joined) {
      for (const block of blocks) block.remove();
      for (const node of nodes) paragraph.appendChild(node);
    }
    end?.remove();
  }
}
