import { oneLine } from '../../text/markup.ts';
import type { Block } from './page-navigation.ts';
import { isRule, isWrapped } from './text-structure.ts';

const longestTitle = 300;
/** A line of so many words that ends like a sentence, or with an address, is one. */
const sentence = 12;

/** What an editor is told about a file (`-*- mode -*-`) names nothing. */
const named = (line: string) => oneLine(line.replace(/-\*-.*-\*-/, '').replace(/^#+\s*/, ''));
const isName = (line: string) => /[\p{L}\p{N}]/u.test(named(line));

const isSentence = (line: string) =>
  /(?:[.!?。！？]|\bhttps?:\/\/\S+)$/u.test(line) && line.split(/\s+/).length >= sentence;

interface Heading {
  title: string;
  /** What else stands in its block. */
  more: Block;
  isDrawn: boolean;
}

/** The first line of a block as a heading: without the lines that are drawn over and under it, and its marks. */
function headingOf(block: Block): Heading {
  const [over = ''] = block;
  const [line = '', ...under] = isRule(over) && block.length > 1 ? block.slice(1) : block;
  const isUnder = isRule(under[0] ?? '');
  return {
    title: named(line),
    more: isUnder ? under.slice(1) : under,
    isDrawn: isUnder || /^#\s/.test(line),
  };
}

const startsProse = (block: Block, { title, more, isDrawn }: Heading) =>
  title.length > longestTitle || (!isDrawn && (isSentence(title) || (more.length > 0 && isWrapped(block))));

/** The first words of a text, where its file has no name that says anything. */
function firstWords(blocks: readonly Block[]): string {
  const words = oneLine(blocks[0]?.join(' '));
  return words.length <= 100 ? words : `${words.slice(0, 100).replace(/\s+\S*$/, '')}…`;
}

/** Whether people gave a file its name: two letters or more beside each other, and no digits as in an id. */
const isGiven = (name: string) => /\p{L}{2}/u.test(name) && !/\d{5}|^[0-9a-f]{6,}$/i.test(name);

/**
 * The title of a plain text and the rest of it: its first line where that can be one. A text that begins with a whole paragraph
 * bears the name of its file.
 */
export function splitTitle(blocks: Block[], fileName: string): { title: string; rest: Block[] } {
  const at = Math.max(
    0,
    blocks.findIndex((block) => block.some(isName)),
  );
  const whole = blocks[at] ?? [];
  // Lines without a letter or a number above it are drawn.
  const first = whole.slice(
    Math.max(
      0,
      whole.findIndex((line) => isRule(line) || isName(line)),
    ),
  );
  const heading = headingOf(first);
  const isAlone = blocks.length === 1 && heading.more.length === 0;
  if (!isAlone && isName(heading.title) && !startsProse(first, heading)) {
    const rest = heading.more.length > 0 ? [heading.more] : [];
    return { title: heading.title, rest: [...blocks.slice(0, at), ...rest, ...blocks.slice(at + 1)] };
  }
  const name = fileName.replace(/\.te?xt$/i, '');
  const isLine = isAlone && heading.title.length <= 100;
  return { title: !isLine && isGiven(name) ? name : firstWords(blocks), rest: blocks };
}
