import { escapeHtml } from '../../../text/markup.ts';
import { type Block, textOf } from './blocks.ts';
import type { Table } from './tables.ts';

/** Lists that are open, the innermost last. */
class OpenLists {
  readonly #open: { tag: 'ul' | 'ol'; left: number; style: string }[] = [];

  /** Ends the lists that an item at an edge is not in, or all. */
  close(left = Number.NEGATIVE_INFINITY): string {
    let html = '';
    while (this.#open.length > 0 && (this.#open.at(-1)?.left ?? 0) > left)
      html += `</li></${this.#open.pop()?.tag}>`;
    return html;
  }

  #begin({ mark, left }: Block): string {
    const { value = null, style = '' } = mark ?? {};
    const tag = value === null ? 'ul' : 'ol';
    this.#open.push({ tag, left, style });
    const type = style.includes('a') ? ' type="a"' : '';
    return value === null || value === 1 ? `<${tag}${type}>` : `<${tag}${type} start="${value}">`;
  }

  item(block: Block): string {
    const room = (block.lines[0]?.size ?? 0) * 0.8;
    let html = this.close(block.left + room);
    const last = this.#open.at(-1);
    const isInside = !last || block.left > last.left + room;
    if (!isInside && last.style !== (block.mark?.style ?? '')) html += this.close(last.left - 0.1);
    const begins = isInside || this.#open.at(-1) !== last;
    html += begins ? this.#begin(block) : '</li>';
    return `${html}<li>${escapeHtml(textOf(block))}`;
  }
}

function tableHtml({ rows, hasHead }: Table): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  return `<table>${rows.map((cells, index) => row(cells, hasHead && index === 0 ? 'th' : 'td')).join('')}</table>`;
}

function blockHtml(block: Block, level: number | undefined): string {
  if (block.table) return tableHtml(block.table);
  const tag = level ? `h${level}` : 'p';
  return `<${tag}>${escapeHtml(textOf(block))}</${tag}>`;
}

/** The pictures of a page, by the names that they are asked for. */
const picturesOf = (page: number, count: number) =>
  Array.from({ length: count }, (_, number) => `<p><img src="page-${page}-${number}.png" alt=""></p>`);

/** Blocks as HTML, with so many pictures of the pages without text. */
export function htmlOf(
  blocks: readonly Block[],
  levels: ReadonlyMap<Block, number>,
  pictures: ReadonlyMap<number, number>,
): string {
  let html = '';
  let page = -1;
  const lists = new OpenLists();
  const upTo = (next: number) => {
    for (; page < next; page++)
      for (const picture of picturesOf(page + 1, pictures.get(page + 1) ?? 0))
        html += lists.close() + picture;
  };
  for (const block of blocks) {
    upTo(block.page);
    const level = levels.get(block);
    if (block.kind === 'item' && !level) {
      html += lists.item(block);
      continue;
    }
    if (block.kind !== 'more' || level) html += lists.close();
    html += blockHtml(block, level);
  }
  html += lists.close();
  upTo(Math.max(page, ...pictures.keys()));
  return html;
}
