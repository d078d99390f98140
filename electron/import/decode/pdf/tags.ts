import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An item of a list in the structure of a page (ISO 32000-2, 14.8.4.8.3), told from others by its identity. */
export interface TaggedItem {
  /** In how many items it is. */
  depth: number;
}

/** What text is tagged to stand in. */
export interface Tags {
  item: TaggedItem | null;
  isQuote: boolean;
  /** Whether it is code that stands for itself, not in a paragraph. */
  isCode: boolean;
}

export const untagged: Tags = { item: null, isQuote: false, isCode: false };

interface Node {
  role?: string;
  id?: string;
  children?: Node[];
}

const isParagraph = (role = '') => /^(?:P|H\d?)$/.test(role);

function collect(node: Node, outer: Tags, isInline: boolean, found: Map<string, Tags>): void {
  let tags = outer;
  if (node.role === 'LI') tags = { ...outer, item: { depth: outer.item ? outer.item.depth + 1 : 0 } };
  // What is quoted in an item stays a part of it.
  if (node.role === 'BlockQuote' && !outer.item) tags = { ...outer, isQuote: true };
  if (node.role === 'Code' && !isInline) tags = { ...outer, isCode: true };
  if (node.id !== undefined && tags !== untagged) found.set(node.id, tags);
  for (const child of node.children ?? []) collect(child, tags, isInline || isParagraph(node.role), found);
}

/** The structure of a page; null where it has none, or one that pdf.js cannot read, which takes nothing from the text. */
async function structureOf(page: PDFPageProxy): Promise<Node | null> {
  try {
    return (await page.getStructTree()) as Node | null;
  } catch (error) {
    console.warn(`The tags of page ${page.pageNumber} of a PDF cannot be read: ${(error as Error).message}`);
    return null;
  }
}

/** The tags of each marked content of a page. Programs that tag lists draw their bullets, so that no text has them. */
export async function tagsOf(page: PDFPageProxy): Promise<ReadonlyMap<string, Tags>> {
  const found = new Map<string, Tags>();
  const tree = await structureOf(page);
  if (tree) collect(tree, untagged, false, found);
  return found;
}

/** Follows the marks in the text of a page. */
export class OpenMarks {
  readonly #open: Tags[] = [];
  readonly #tags: ReadonlyMap<string, Tags>;

  constructor(tags: ReadonlyMap<string, Tags>) {
    this.#tags = tags;
  }

  /** The tags that text has here. */
  get tags(): Tags {
    return this.#open.at(-1) ?? untagged;
  }

  pass({ type, id }: { type: string; id?: string }): void {
    if (type === 'endMarkedContent') this.#open.pop();
    else this.#open.push(this.#tags.get(id ?? '') ?? this.tags);
  }
}
