import type { IParagraphOptions, ParagraphChild } from 'docx';
import { Bookmark, BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { isElement } from '../../text/mark-tree.ts';
import { isBlockName } from '../../text/node-kinds.ts';
import { plainText } from '../../text/plain-text.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import { hasBlock, isHeading } from '../valid-html/nodes.ts';
import { formatIn, Inline, linkFormat, type Surroundings } from './inline.ts';
import type { Format } from './runs.ts';
import { bullets, deepestLevel, indentOf, styleIds } from './styles.ts';

export type Block = Paragraph | Table;

/** An item of a list. Its first paragraph has its sign or number, those after it stand below that. */
interface Item {
  numbering: { reference: string; level: number; instance: number };
  isBegun: boolean;
}

/** Where a block stands. */
interface Where {
  format: Format;
  isRight: boolean;
  style: string | null;
  /** Levels of lists and quotations around it. */
  indent: number;
  list: Item | null;
  /** Where a link leads that is around blocks. */
  link: string | null;
}

const headings = [
  ...[HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3],
  ...[HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6],
];

const cellMost = 63;
const numberIn = (element: SafeElement, name: string, otherwise: number): number => {
  const value = Number(element.attributes.get(name) ?? otherwise);
  return Number.isSafeInteger(value) ? value : otherwise;
};

/** Puts the tree of an article, of valid structure and with its marks, into paragraphs and tables one after the other. */
class Writer {
  #blocks: Block[] = [];
  #line: ParagraphChild[] = [];
  readonly #inline: Inline;
  readonly #around: Surroundings;

  constructor(root: SafeElement, around: Surroundings) {
    this.#inline = new Inline(plainText(root), around);
    this.#around = around;
  }

  /** The blocks of nodes, and places before them. */
  blocksOf(nodes: readonly TextNode[], where: Where, places: ParagraphChild[] = []): Block[] {
    const [blocks, line] = [this.#blocks, this.#line];
    this.#blocks = [];
    this.#line = places;
    for (const node of nodes) this.#add(node, where);
    this.#flush(where);
    // No words came after these.
    if (this.#line.length > 0) this.#blocks.push(new Paragraph({ children: this.#line }));
    const made = this.#blocks;
    this.#blocks = blocks;
    this.#line = line;
    return made;
  }

  #flush(where: Where, options: IParagraphOptions = {}): void {
    // A place waits for the words that it is before.
    if (this.#line.every((one) => one instanceof Bookmark)) return;
    const { style, isRight, list, indent } = where;
    const begins = list !== null && !list.isBegun;
    if (list) list.isBegun = true;
    const below = indent > 0 ? { indent: { start: indentOf(indent - 1).start } } : {};
    this.#blocks.push(
      new Paragraph({
        ...(style === null ? {} : { style }),
        ...(begins ? { numbering: list.numbering } : below),
        ...(isRight ? { bidirectional: true } : {}),
        ...options,
        children: this.#line,
      }),
    );
    this.#line = [];
  }

  #add(node: TextNode, where: Where): void {
    const isBlock = isBlockName(node.nodeName);
    if (!isElement(node) || (!isBlock && !hasBlock(node))) {
      const { link, format } = where;
      const words = this.#inline.of(node, link === null ? format : linkFormat(format));
      this.#line.push(...(link === null || words.length === 0 ? words : this.#inline.linked(link, words)));
      return;
    }
    const inner = this.#within(node, where);
    if (isBlock) {
      this.#flush(where);
      this.#block(node, inner);
    } else for (const child of node.childNodes) this.#add(child, inner);
  }

  /** Where what an element holds stands. */
  #within(element: SafeElement, where: Where): Where {
    const { nodeName, attributes } = element;
    const dir = attributes.get('dir');
    return {
      ...where,
      isRight: dir === 'rtl' || (dir !== 'ltr' && where.isRight),
      format: formatIn(element, where.format),
      link: (nodeName === 'a' ? attributes.get('href') : undefined) ?? where.link,
    };
  }

  #block(element: SafeElement, where: Where): void {
    const { nodeName, childNodes } = element;
    this.#line.push(...this.#inline.bookmark(element));
    if (isHeading(nodeName)) this.#heading(element, where);
    else if (nodeName === 'table') this.#table(element, where);
    else if (nodeName === 'ul' || nodeName === 'ol') this.#list(element, where);
    else if (nodeName === 'hr') {
      this.#blocks.push(
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '999999', space: 1 } },
        }),
      );
    } else {
      const inner = this.#inside(nodeName, where);
      for (const child of childNodes) this.#add(child, inner);
      this.#flush(inner);
    }
  }

  #inside(name: string, where: Where): Where {
    if (name === 'pre') return { ...where, style: styleIds.code };
    if (name === 'blockquote')
      return { ...where, style: styleIds.quote, indent: where.indent + 1, list: null };
    if (name === 'figcaption' || name === 'caption') return { ...where, style: styleIds.caption };
    if (name === 'dd') return { ...where, indent: where.indent + 1 };
    return where;
  }

  #heading({ nodeName, childNodes }: SafeElement, where: Where): void {
    const level = Number(nodeName.slice(1)) + this.#around.headingShift;
    for (const child of childNodes) this.#add(child, where);
    this.#flush(
      { ...where, style: null },
      { heading: headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_6 },
    );
  }

  #list(element: SafeElement, where: Where): void {
    const { nodeName, attributes, childNodes } = element;
    const level = Math.min(where.indent, deepestLevel);
    const isNumbered = nodeName === 'ol';
    const reference = isNumbered
      ? this.#around.numbering.numbers(attributes.get('type'), numberIn(element, 'start', 1))
      : bullets;
    const numbering = { reference, level, instance: this.#around.nextList() };
    for (const item of childNodes.filter(isElement)) {
      this.#line.push(...this.#inline.bookmark(item));
      const list = { numbering, isBegun: false };
      const own = { ...this.#within(item, where), indent: where.indent + 1, list };
      for (const child of item.childNodes) this.#add(child, own);
      this.#flush(own);
    }
  }

  #table({ childNodes, attributes }: SafeElement, where: Where): void {
    const parts = childNodes.filter(isElement);
    for (const caption of parts.filter(({ nodeName }) => nodeName === 'caption'))
      this.#blocks.push(
        ...this.blocksOf([...caption.childNodes], {
          ...this.#within(caption, where),
          style: styleIds.caption,
          list: null,
        }),
      );
    const rows = parts.flatMap((part) =>
      part.childNodes
        .filter((row) => row.nodeName === 'tr')
        .map((row) => ({ row: row as SafeElement, isHead: part.nodeName === 'thead' })),
    );
    const made = rows.flatMap(({ row, isHead }, at) =>
      this.#row(row, { isHead, rowsLeft: rows.length - at }, where),
    );
    if (made.length === 0) return;
    const isRight = attributes.get('dir') === 'rtl' || where.isRight;
    this.#blocks.push(
      new Table({
        rows: made,
        width: { size: 100, type: WidthType.PERCENTAGE },
        ...(isRight ? { visuallyRightToLeft: true } : {}),
      }),
      // Two tables beside each other would be one, and a cell must not end with a table.
      new Paragraph({ spacing: { after: 0 } }),
    );
  }

  #row(
    row: SafeElement,
    { isHead, rowsLeft }: { isHead: boolean; rowsLeft: number },
    where: Where,
  ): TableRow[] {
    const cells = row.childNodes.filter(isElement).map((cell) => {
      const inner = { ...this.#within(cell, where), style: null, indent: 0, list: null };
      const blocks = this.blocksOf(cell.childNodes, inner, this.#inline.bookmark(cell));
      const rowSpan = numberIn(cell, 'rowspan', 1) || rowsLeft;
      return new TableCell({
        children: blocks.length > 0 ? blocks : [new Paragraph({})],
        columnSpan: Math.min(cellMost, numberIn(cell, 'colspan', 1)),
        rowSpan: Math.min(rowsLeft, rowSpan),
      });
    });
    return cells.length === 0
      ? []
      : [new TableRow({ children: cells, ...(isHead ? { tableHeader: true } : {}) })];
  }
}

const plainWhere = (format: Format): Where => ({
  ...{ format, isRight: false, style: null, indent: 0, list: null, link: null },
});

/** The paragraphs and tables of a tree of valid structure. */
export function blocksOf(
  root: SafeElement,
  around: Surroundings,
  { language, isRight, style = null }: { language: string | null; isRight: boolean; style?: string | null },
): Block[] {
  const where = { ...plainWhere({ style: {}, language }), isRight, style };
  return new Writer(root, around).blocksOf(root.childNodes, where);
}
