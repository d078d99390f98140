import type { Id } from '../../api/model.ts';
import { dayOf } from '../day.ts';
import { blockQuote, escapeInline } from '../markdown-text.ts';
import { type Note, type NotedHighlight, unplacedHeading } from '../note.ts';
import { block, outlineOf } from './outline.ts';
import type { Preset } from './preset.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The UUID of one of our ids, which Logseq wants: version 8 (RFC 9562), `1ec7e400-`, then the 80 bits that the 16 characters of base 32
 * are, as 20 hexadecimal digits with two zeros before them, around the digits of version and variant. It can be read back. Of a longer id
 * the last 16 characters count.
 */
export function uuidOf(id: Id): string {
  let bits = 0n;
  for (const character of id.slice(-16)) bits = bits * 32n + BigInt(alphabet.indexOf(character));
  const digits = bits.toString(16).padStart(22, '0');
  return `1ec7e400-${digits.slice(0, 4)}-8${digits.slice(4, 7)}-8${digits.slice(7, 10)}-${digits.slice(10)}`;
}

/** The name of a page, as it stands between brackets. */
const page = (name: string) => `[[${name.replace(/[[\]#^|,\s]+/g, ' ').trim()}]]`;
const pages = (names: readonly string[]) =>
  names
    .map(page)
    .filter((one) => one !== '[[]]')
    .join(', ');

/** A value of which Logseq makes no links: in quotes it leaves it as it is. */
function literal(text: string): string {
  const line = text.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim();
  return /\[\[|#|\(\(|\{\{|<|^"/.test(line) ? `"${line}"` : line;
}

const properties = (entries: readonly [string, string][]) =>
  entries.filter(([, value]) => value !== '').map(([key, value]) => `${key}:: ${value}`);

function ofArticle({ article, link }: Note): string[] {
  return properties([
    ['full-title', literal(article.title)],
    ['source', article.url ?? ''],
    ['author', pages(article.authors)],
    ['published', dayOf(article.published?.value ?? '')],
    ['created', dayOf(article.added)],
    ['updated', dayOf(article.updated)],
    ['description', literal(article.description ?? '')],
    ['language', article.language ?? ''],
    ['tags', pages(article.tags)],
    ['archive-id', article.id],
    ['reading-progress', String(Math.round(article.progress * 100))],
    ['lectern', link],
  ]);
}

/** Properties stand before a quote: only what begins as a paragraph or heading keeps a first line before them. */
function highlightBlocks({ highlight, quote, meaning, links }: NotedHighlight, depth: number): string[] {
  const lines = [
    ...properties([
      ['id', uuidOf(highlight.id)],
      ['color', highlight.color],
      ['meaning', literal(meaning ?? '')],
      ['style', highlight.style],
      ['tags', pages(highlight.tags)],
      ['created', highlight.created],
      ['lectern', links.app],
      ['source', links.source ?? ''],
    ]),
    ...blockQuote(quote).split('\n'),
  ];
  return [block(lines, depth), ...outlineOf(highlight.note, depth + 1)];
}

function blocksOf({ article, groups, unplaced }: Note, depth: number): string[] {
  const blocks = outlineOf(article.note, depth);
  const all = [
    ...groups.map(({ heading, highlights }) => ({ heading: heading && escapeInline(heading), highlights })),
    ...(unplaced.length > 0 ? [{ heading: unplacedHeading, highlights: unplaced }] : []),
  ];
  for (const { heading, highlights } of all) {
    if (heading !== null) blocks.push(block([`## ${heading}`], depth));
    const within = heading === null ? depth : depth + 1;
    blocks.push(...highlights.flatMap((noted) => highlightBlocks(noted, within)));
  }
  return blocks;
}

/**
 * An outline with properties. A page is called as its file, which is called by the title as far as a name may; the whole title is a
 * property.
 */
export const logseq: Preset = {
  file: (note) => `${[...ofArticle(note), '', ...blocksOf(note, 0)].join('\n').trimEnd()}\n`,
  part: (note) => {
    const title = block([`# ${escapeInline(note.article.title)}`, ...ofArticle(note)], 0);
    return `${[title, ...blocksOf(note, 1)].join('\n')}\n`;
  },
  head: () => '',
};
