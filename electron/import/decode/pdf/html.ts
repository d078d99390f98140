import { escapeHtml } from '../../../text/markup.ts';
import { type Block, textOf } from './blocks.ts';
import type { Table } from './tables.ts';

/** How much deeper in lists an item is than another, by what they are tagged to be or else by where they begin. */
function deeper(item: Block, than: Block): number {
  const [own, other] = [item.lines[0], than.lines[0]];
  if (own?.tags.item && other?.tags.item) return own.tags.item.depth - other.tags.item.depth;
  const step = item.left - than.left;
  return Math.abs(step) > (own?.size ?? 0) * 0.8 ? step : 0;
}

const tagOf = ({ mark }: Block) => (mark?.value == null ? 'ul' : 'ol');

function beginning(first: Block): string {
  const { value = null, style = '' } = first.mark ?? {};
  const type = style.includes('a') ? ' type="a"' : '';
  return value === null || value === 1
    ? `<${tagOf(first)}${type}>`
    : `<${tagOf(first)}${type} start="${value}">`;
}

/** Lists that are open, the innermost last: the first item of each. */
class OpenLists {
  readonly #open: Block[] = [];

  #closeWhile(holds: (first: Block) => boolean): string {
    let html = '';
    for (let last = this.#open.at(-1); last && holds(last); last = this.#open.at(-1)) {
      html += `</li></${tagOf(last)}>`;
      this.#open.pop();
    }
    return html;
  }

  close = () => this.#closeWhile(() => true);

  item(block: Block): string {
    const isOther = (first: Block) => deeper(first, block) === 0 && first.mark?.style !== block.mark?.style;
    let html = this.#closeWhile((first) => deeper(first, block) > 0 || isOther(first));
    const last = this.#open.at(-1);
    if (!last || deeper(block, last) > 0) {
      this.#open.push(block);
      html += beginning(block);
    } else html += '</li>';
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
  if (block.kind === 'code') return `<pre><code>${escapeHtml(textOf(block))}</code></pre>`;
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
  let inQuote = false;
  const toQuote = (isQuote: boolean) => {
    if (isQuote !== inQuote) html += `${lists.close()}<${isQuote ? '' : '/'}blockquote>`;
    inQuote = isQuote;
  };
  for (const block of blocks) {
    upTo(block.page);
    toQuote(block.lines[0]?.tags.isQuote ?? false);
    const level = levels.get(block);
    if (block.kind === 'item' && !level) {
      html += lists.item(block);
      continue;
    }
    if (block.kind !== 'more' || level) html += lists.close();
    html += blockHtml(block, level);
  }
  html += lists.close();
  toQuote(false);
  upTo(Math.max(page, ...pictures.keys()));
  return html;
}
