import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An item of a list in the structure of a page (ISO 32000-2, 14.8.4.8.3), told from others by its identity. */
export interface TaggedItem {
  /** In how many items it is. */
  depth: number;
}

interface Node {
  role?: string;
  id?: string;
  children?: Node[];
}

function collect(node: Node, item: TaggedItem | null, found: Map<string, TaggedItem>): void {
  const own = node.role === 'LI' ? { depth: item ? item.depth + 1 : 0 } : item;
  if (own && node.id !== undefined) found.set(node.id, own);
  for (const child of node.children ?? []) collect(child, own, found);
}

/** The innermost item that each marked content of a page stands in. Programs that tag lists draw their bullets, so that no text has them. */
export async function taggedItems(page: PDFPageProxy): Promise<ReadonlyMap<string, TaggedItem>> {
  const found = new Map<string, TaggedItem>();
  try {
    const tree = await page.getStructTree();
    if (tree) collect(tree as Node, null, found);
  } catch (error) {
    // A structure that is broken takes nothing from the text.
    if (!(error instanceof Error)) throw error;
  }
  return found;
}

/** Follows the marks in the text of a page. */
export class OpenMarks {
  readonly #open: (TaggedItem | null)[] = [];
  readonly #items: ReadonlyMap<string, TaggedItem>;

  constructor(items: ReadonlyMap<string, TaggedItem>) {
    this.#items = items;
  }

  /** The item that text stands in here. */
  get item(): TaggedItem | null {
    return this.#open.findLast((item) => item !== null) ?? null;
  }

  pass({ type, id }: { type: string; id?: string }): void {
    if (type === 'endMarkedContent') this.#open.pop();
    else this.#open.push(this.#items.get(id ?? '') ?? null);
  }
}
