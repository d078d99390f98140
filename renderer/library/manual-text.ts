/** The manual as plain data: what the README says to users. It is written in a few forms of Markdown alone, which are read here. */

export interface Run {
  text: string;
  kind: 'plain' | 'strong' | 'em' | 'code';
}

export type Block =
  | { kind: 'paragraph' | 'item'; runs: Run[] }
  | { kind: 'table'; head: Run[][]; rows: Run[][][] };

export interface Chapter {
  title: string;
  blocks: Block[];
}

/** What of the README is for users, in its order. */
export const chapterTitles: readonly string[] = [
  'Use',
  'Formats',
  'Exports',
  'Keys',
  'Where the data lies',
  'Privacy',
  'Desktop and browser window',
];

const marked = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*/g;

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  const plain = (part: string) => part !== '' && runs.push({ text: part, kind: 'plain' });
  let at = 0;
  for (const { 0: whole, 1: code, 2: strong, 3: em, index } of text.matchAll(marked)) {
    plain(text.slice(at, index));
    runs.push({
      text: code ?? strong ?? em ?? '',
      kind: code !== undefined ? 'code' : strong !== undefined ? 'strong' : 'em',
    });
    at = index + whole.length;
  }
  plain(text.slice(at));
  return runs;
}

const cellsOf = (line: string): Run[][] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => runsOf(cell.trim()));

/** Lines as they belong together: a paragraph or an item goes on over several, a row of a table does not. */
function parted(lines: readonly string[]): string[] {
  const parts: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const text = line.trim();
    const begins = /^(?:\* |\|)/.test(line);
    if (goesOn && !begins && text !== '') parts.push(`${parts.pop()} ${text}`);
    else if (text !== '') parts.push(text);
    goesOn = text !== '' && !text.startsWith('|');
  }
  return parts;
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const part of parted(lines)) {
    const table = blocks.at(-1);
    if (/^\|[-|]+$/.test(part)) continue;
    if (part.startsWith('* ')) blocks.push({ kind: 'item', runs: runsOf(part.slice(2)) });
    else if (!part.startsWith('|')) blocks.push({ kind: 'paragraph', runs: runsOf(part) });
    else if (table?.kind === 'table') table.rows.push(cellsOf(part));
    else blocks.push({ kind: 'table', head: cellsOf(part), rows: [] });
  }
  return blocks;
}

/** What the README marks so is about its own tests and not for users. */
const notForUsers = /<!-- not in the manual -->[\s\S]*?<!-- \/not in the manual -->/g;

/** The chapters of the manual. */
export function readManual(readme: string): Chapter[] {
  const parts = readme.replace(notForUsers, '').split(/^#{2,3} /m);
  return chapterTitles.map((title) => {
    const part = parts.find((one) => one.startsWith(`${title}\n`));
    if (part === undefined) throw new Error(`The README has no chapter “${title}”.`);
    return { title, blocks: blocksOf(part.split('\n').slice(1)) };
  });
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function narrowedBlock(block: Block, fits: (text: string) => boolean): Block[] {
  if (block.kind !== 'table') return fits(textOf(block.runs)) ? [block] : [];
  const rows = block.rows.filter((row) => fits(row.map(textOf).join(' ')));
  return rows.length > 0 ? [{ ...block, rows }] : [];
}

/** What of the manual fits: whole chapters where their titles do, else their paragraphs, items and rows. */
export function narrowed(chapters: readonly Chapter[], fits: (text: string) => boolean): Chapter[] {
  return chapters
    .map((chapter) =>
      fits(chapter.title)
        ? chapter
        : { ...chapter, blocks: chapter.blocks.flatMap((block) => narrowedBlock(block, fits)) },
    )
    .filter(({ blocks }) => blocks.length > 0);
}

/** How many paragraphs, items and rows there are. */
export const countOf = (chapters: readonly Chapter[]): number =>
  chapters
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0);
