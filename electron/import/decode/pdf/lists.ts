import type { Block } from './blocks.ts';

const sizeOf = ({ lines }: Block) => lines[0]?.size ?? 0;
const isBeside = (a: Block, b: Block) => Math.abs(a.left - b.left) <= sizeOf(a);

/** Where the item after a numbered one is: the next number at the same edge, with nothing but what is set in between. */
function nextNumber(blocks: readonly Block[], at: number): number | null {
  const block = blocks[at] as Block;
  for (let index = at + 1; index < blocks.length; index++) {
    const other = blocks[index] as Block;
    if (other.kind === 'heading') return null;
    if (other.mark?.style === block.mark?.style && isBeside(block, other))
      return other.mark?.value === (block.mark?.value ?? 0) + 1 ? index : null;
    if (other.left <= block.left + sizeOf(block) * 0.5) return null;
  }
  return null;
}

/** Blocks with numbers are items where one counts on from another; a number alone may be that of a section or a note. */
function takeNumbers(blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' || block.mark?.value == null) continue;
    const next = nextNumber(blocks, index);
    if (next === null) continue;
    for (const between of blocks.slice(index + 1, next)) if (!between.mark) between.kind = 'more';
    for (const item of [block, blocks[next]]) if (item) item.kind = 'item';
  }
}

/** A dash before one block alone tells who said what stands above it, and is no bullet. */
function dropLoneDashes(blocks: readonly Block[]): void {
  const isItem = (block: Block | undefined, style: string) =>
    block?.kind === 'item' && block.mark?.style === style;
  const lone = blocks.filter(({ mark, lines }, index) => {
    const beside = [blocks[index - 1], blocks[index + 1]];
    return mark?.isCommon && !lines[0]?.tags.item && !beside.some((block) => isItem(block, mark.style));
  });
  for (const block of lone) block.kind = 'paragraph';
}

/** Verse and addresses go on with a comma, where items of a list have none; the paragraphs of a quotation have further lines. */
const isItemLike = ({ lines }: Block) => lines.length === 1 && !/[,،、]$/u.test(lines[0]?.text ?? '');

/** Items without bullets: single lines, indented below one that announces them. */
function takeIndented(blocks: readonly Block[]): void {
  for (const [index, lead] of blocks.entries()) {
    if (lead.kind !== 'paragraph' || !/[:：]$/u.test(lead.lines.at(-1)?.text ?? '')) continue;
    const first = blocks[index + 1];
    if (!first || first.left < lead.left + sizeOf(lead)) continue;
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex(
      (block) =>
        block.kind !== 'paragraph' ||
        block.mark !== null ||
        Math.abs(block.left - first.left) > 1 ||
        block.lines[0]?.font !== lead.lines[0]?.font,
    );
    const items = rest.slice(0, end < 0 ? rest.length : end);
    if (items.length < 2 || !items.every(isItemLike)) continue;
    for (const item of items) item.kind = 'item';
  }
}

/** Finds the items of lists among blocks. */
export function takeLists(blocks: readonly Block[]): void {
  takeNumbers(blocks);
  dropLoneDashes(blocks);
  takeIndented(blocks);
}
