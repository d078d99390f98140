import { escapeHtml, oneLine } from '../../text/markup.ts';
import type { Block } from './page-navigation.ts';

const lineMark = /^(?:[-*+•–—·]|\d+[.)])\s/;
/** A line that is drawn, as over or under a heading. */
export const isRule = (line: string) => /^([=\-~*^"#])\1{2,}$/.test(line);
const quoted = /^>\s?/;

/** Lines that an editor or a mail wrapped at a width: all but the last nearly as long as the longest. */
export function isWrapped(block: Block): boolean {
  const longest = Math.max(...block.map((line) => line.length));
  if (longest < 50 || block.some((line, index) => index > 0 && lineMark.test(line))) return false;
  return block.slice(0, -1).every((line) => line.length >= longest * 0.7);
}

/** Escaped text in which addresses of the web are links. The full stop or bracket behind one is not part of it. */
function linked(text: string): string {
  let html = '';
  let from = 0;
  for (const found of text.matchAll(/\bhttps?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?'’)\]}]/g)) {
    const address = escapeHtml(found[0]);
    html += `${escapeHtml(text.slice(from, found.index))}<a href="${address}">${address}</a>`;
    from = found.index + found[0].length;
  }
  return html + escapeHtml(text.slice(from));
}

function paragraph(block: Block): string {
  return `<p>${block.map(linked).join(isWrapped(block) ? ' ' : '<br>')}</p>`;
}

/** One short line without the end of a sentence: what may be a heading, by its form alone. */
const mayHead = (block: Block): string | null => {
  const [line = '', ...more] = block;
  return more.length === 0 &&
    line.length <= 80 &&
    /\p{L}/u.test(line) &&
    !/[.,;:!?…。、]["'”’»)]?$/u.test(line)
    ? line
    : null;
};

const isCapitals = (line: string) =>
  line === line.toUpperCase() && line !== line.toLowerCase() && (line.match(/\p{L}/gu)?.length ?? 0) >= 3;

/** `IV. The Quay`, `12 Lamps`, `Chapter 3`: a number in front, or behind one word. */
const isNumbered = (line: string) =>
  /^(?:[IVXLC]{1,7}|\d{1,3}(?:\.\d{1,2}){0,3})[.:)]?\s+\p{Lu}/u.test(line) ||
  /^\p{Lu}\p{L}*\s+(?:[IVXLC]{1,7}|\d{1,3})(?:$|[.:\s—–-])/u.test(line);

/** A heading with its level, or null. One that only looks like one by number or capitals counts where others do too. */
function headingOf(
  block: Block,
  alike: { numbered: boolean; capitals: boolean },
): { level: number; text: string } | null {
  const [line = '', second = ''] = isRule(block[0] ?? '') ? block.slice(1) : block;
  const length = isRule(block[0] ?? '') ? block.length - 1 : block.length;
  if (length === 2 && isRule(second) && second.length >= line.length / 2)
    return { level: second.startsWith('=') ? 2 : 3, text: line };
  const [, marks, text] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? [];
  if (block.length === 1 && marks && text) return { level: Math.max(2, marks.length), text };
  const head = mayHead(block);
  if (head === null) return null;
  if (alike.numbered && isNumbered(head)) return { level: 2, text: head };
  return alike.capitals && isCapitals(head) ? { level: 2, text: head } : null;
}

/** Lines of a block that are quoted and lines that are not, parted. */
function parted(block: Block): Block[] {
  const parts: Block[] = [];
  for (const line of block) {
    const last = parts.at(-1);
    if (last && quoted.test(last[0] ?? '') === quoted.test(line)) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

function quote(lines: Block): string {
  const inner: Block[] = [[]];
  for (const line of lines.map((one) => one.replace(quoted, '').trim()))
    if (line === '') inner.push([]);
    else inner.at(-1)?.push(line);
  return `<blockquote>${inner
    .filter((block) => block.length > 0)
    .map(contentOf)
    .join('\n')}</blockquote>`;
}

const contentOf = (block: Block): string =>
  parted(block)
    .map((part) => (quoted.test(part[0] ?? '') ? quote(part) : paragraph(part)))
    .join('\n');

/** The blocks of a plain text as HTML: paragraphs, headings, and what is quoted from others (`> `). */
export function textHtml(blocks: readonly Block[]): string {
  const heads = blocks.map(mayHead).filter((line) => line !== null);
  // Between headings there is text: where nearly every line looks like one, none is.
  const some = (test: (line: string) => boolean) => {
    const count = heads.filter(test).length;
    return count >= 2 && count * 2 <= blocks.length;
  };
  const alike = { numbered: some(isNumbered), capitals: some(isCapitals) };
  return blocks
    .map((block) => {
      const heading = headingOf(block, alike);
      if (!heading) return contentOf(block);
      return `<h${heading.level}>${linked(oneLine(heading.text))}</h${heading.level}>`;
    })
    .join('\n');
}
