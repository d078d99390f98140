import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Block, textOf } from './blocks.ts';

/** An entry of the outline: what it is called, on which page, how deep. */
interface Entry {
  title: string;
  page: number;
  depth: number;
}

interface OutlineNode {
  title: string;
  dest: string | unknown[] | null;
  items: OutlineNode[];
}

const mostEntries = 2000;

async function pageOf(document: PDFDocumentProxy, dest: OutlineNode['dest']): Promise<number | null> {
  try {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const [page] = target ?? [];
    if (typeof page === 'number') return page;
    return page ? await document.getPageIndex(page as { num: number; gen: number }) : null;
  } catch (error) {
    // An entry that leads nowhere; the others are good.
    if (error instanceof Error) return null;
    throw error;
  }
}

async function entriesOf(document: PDFDocumentProxy): Promise<Entry[]> {
  const entries: Entry[] = [];
  const walk = async (nodes: OutlineNode[], depth: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      if (entries.length >= mostEntries) return;
      const page = await pageOf(document, dest);
      if (page !== null && title.trim() !== '') entries.push({ title: title.trim(), page, depth });
      await walk(items, depth + 1);
    }
  };
  await walk(((await document.getOutline()) ?? []) as OutlineNode[], 0);
  return entries;
}

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The block that an entry of the outline names: on its page, the same words. */
function blockFor(entry: Entry, blocks: readonly Block[]): Block | undefined {
  const wanted = letters(entry.title);
  const here = blocks.filter(({ page }) => page === entry.page);
  const said = (block: Block) => letters(textOf(block));
  return (
    here.find((block) => said(block) === wanted) ??
    here.find(
      (block) => block.kind === 'heading' && (said(block).endsWith(wanted) || wanted.endsWith(said(block))),
    )
  );
}

/**
 * The level of each heading, 2 to 6: by the outline where the document has one, else by size, largest first. An entry of the
 * outline that stands nowhere on its page is not made up.
 */
export async function headingLevels(
  document: PDFDocumentProxy,
  blocks: readonly Block[],
): Promise<Map<Block, number>> {
  const levels = new Map<Block, number>();
  for (const entry of await entriesOf(document)) {
    const block = blockFor(entry, blocks);
    if (block && !levels.has(block)) levels.set(block, Math.min(6, entry.depth + 2));
  }
  if (levels.size > 0) return levels;
  const sizes = [
    ...new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ lines }) => lines[0]?.size ?? 0)),
  ];
  sizes.sort((a, b) => b - a);
  for (const block of blocks)
    if (block.kind === 'heading')
      levels.set(block, Math.min(6, 2 + sizes.indexOf(block.lines[0]?.size ?? 0)));
  return levels;
}
