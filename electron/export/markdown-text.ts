import { safeName } from './file-name.ts';

/** Text from outside as Markdown that means that text and nothing else (CommonMark 0.31, and Obsidian's own marks). */

/** What starts or ends a mark anywhere in a line. */
const inline = /[\\`*_{}[\]<>~=|$&^]/g;
/** What makes a block only at the start of a line: headings, lists, quotes, rules, setext lines, block ids, comments. */
const lineStart = /^(\s*)([#>+\-=:%]|\d+(?=[.)]))/;
/** What begins a tag, or ends a heading. Within a word, as in C#/F#, it does neither. */
const sharp = /(?<![\p{L}\p{N}])#(?=\S|$)/gu;

/** Whatever one of the rules here looks for: most lines have none of it, and are told so at once. */
const telling = /[\\`*_{}[\]<>~=|$&^#%]|:\/\/|www\.|^\s|^[+\-:]|^\d+[.)]/i;

function escapeLine(line: string): string {
  if (!telling.test(line)) return line;
  const escaped = line
    .replace(inline, '\\$&')
    .replace(sharp, '\\#')
    .replace(/%%/g, '\\%\\%')
    .replace(/(https?|ftp):\/\//gi, '$1\\://')
    .replace(/\bwww\./gi, 'www\\.');
  const indented = escaped.replace(/^\s+/, '');
  const numbered = /^(\d+)([.)])/.exec(indented);
  if (numbered) return `${numbered[1]}\\${indented.slice(numbered[1]?.length)}`;
  return indented.replace(lineStart, '$1\\$2');
}

/** A text of one or many paragraphs, so escaped that it reads as it is. Line ends inside a paragraph are kept. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\u0000', '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => escapeLine(line.trimEnd()))
    .join('\n');

/** A text on one line. */
export const escapeInline = (text: string): string => escapeText(text.replace(/\s+/g, ' ').trim());

/**
 * TeX between dollar signs. It came with a page, and a reader without formulas takes it for Markdown: nothing in it begins an element or
 * a link, and all of it means the same. Null where it cannot stand so.
 */
export function dollarMath(tex: string): string | null {
  const own = tex.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim();
  if (own === '' || own.includes('$') || own.endsWith('\\')) return null;
  const inert = own.replaceAll('<', '\\lt ').replaceAll('>', '\\gt ');
  return `$${inert
    .replaceAll('](', '] (')
    .replace(/\[(?=\[)/g, '[ ')
    .replaceAll('%%', '% %')}$`;
}

/** Characters `start` to `end` of a text, in whose place Markdown stands as it is. */
export interface AsItIs {
  start: number;
  end: number;
  markdown: string;
}

/** Escapes a text but for these pieces, in its order: a character that it does not hold keeps their places. */
function escapeAround(text: string, pieces: readonly AsItIs[]): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code++;
  const held = String.fromCharCode(code);
  const withHeld = pieces
    .toReversed()
    .reduce((whole, { start, end }) => whole.slice(0, start) + held + whole.slice(end), text);
  let at = 0;
  return escapeText(withHeld).replaceAll(held, () => pieces[at++]?.markdown ?? '');
}

/** A text as Markdown of the same paragraphs and lines. */
export const markdownText = (text: string, asTheyAre: readonly AsItIs[] = []): string =>
  escapeAround(text, asTheyAre)
    .trim()
    .split('\n')
    // A single line end would be read as a space; two spaces before it keep it.
    .map((line, index, all) => (line !== '' && (all[index + 1] ?? '') !== '' ? `${line}  ` : line))
    .join('\n');

/** Code as a fenced block. Its fence is longer than any in it. */
export function fenced(code: string): string {
  const lines = code.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n');
  const longest = Math.max(2, ...Array.from(lines.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${lines}\n${fence}`;
}

/** Markdown as one block quote: blank lines keep the mark. */
export const blockQuote = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** Lines moved in; blank ones stay empty. */
export const indented = (text: string, by: number): string =>
  text.replace(/(?:^|\n)(?=[^\n])/g, (start) => start + ' '.repeat(by));

/** What Markdown would read as one character, as it reads `&amp;`. */
const reference = /&(?=#?[a-z0-9]+;)/gi;

/** A link. `label` is Markdown; in the address nothing is left that ends a link, begins an element or stands for something else. */
export function markdownLink(label: string, address: string): string {
  const inert = address.toWellFormed().replace(/[<>\\\s\p{Cc}]/gu, encodeURIComponent);
  return `[${label}](<${inert.replace(reference, '&amp;')}>)`;
}

/** Which lines belong to fenced code, its marks with them, and the mark of a fence that is left open. */
export function fencesIn(lines: readonly string[]): { isCode: boolean[]; open: string | null } {
  let open: string | null = null;
  const isCode = lines.map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    const wasOpen = open !== null;
    if (mark && open === null) open = mark;
    else if (mark && open !== null && mark.startsWith(open) && line.trim() === mark) open = null;
    return wasOpen || open !== null;
  });
  return { isCode, open };
}

/** Blocks of HTML that blank lines do not end (CommonMark 4.6, kinds 1 to 5), and what ends each. */
const endless: [start: RegExp, end: RegExp][] = [
  [/^\s*<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^\s*<!--/, /-->/],
  [/^\s*<\?/, /\?>/],
  [/^\s*<![a-z]/i, />/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
];

const isLeftOpen = (line: string, after: readonly string[]) =>
  endless.some(([start, end]) => start.test(line) && ![line, ...after].some((one) => end.test(one)));

/** Marks of Obsidian that hide or set all lines between one and the next: comments, and blocks of formulas. */
const pairs = ['%%', '$$'];

/** Lines in which each of those marks has its second; one that is left alone stands there as it is. Code is not looked into. */
function paired(lines: readonly string[], isCode: readonly boolean[]): string[] {
  const settled = [...lines];
  for (const mark of pairs) {
    const places = settled.flatMap((line, at) =>
      isCode[at]
        ? []
        : Array.from(line.matchAll(/`+[^`]*`+|\\.|%%|\$\$/g), ({ 0: found, index }) => ({
            at,
            found,
            index,
          })),
    );
    const own = places.filter(({ found }) => found === mark);
    const last = own.length % 2 === 1 ? own.at(-1) : undefined;
    if (!last) continue;
    const line = settled[last.at] ?? '';
    settled[last.at] =
      `${line.slice(0, last.index)}${mark.replace(/./g, '\\$&')}${line.slice(last.index + 2)}`;
  }
  return settled;
}

/**
 * The user's own Markdown inside an exported note. What is left open and would take in what follows is closed or escaped, and so is a line
 * that looks like one of our block ids or like front matter: all else is theirs.
 */
export function ownMarkdown(note: string): string {
  const written = note.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim().split('\n');
  const { isCode, open } = fencesIn(written);
  const lines = paired(written, isCode);
  const kept = lines.map((line, at) => {
    if (isCode[at]) return line;
    const closed = isLeftOpen(line, lines.slice(at + 1)) ? line.replace('<', '\\<') : line;
    return closed.replace(/^(\s*)\^(?=h-)/, '$1\\^').replace(/^---\s*$/, '\\---');
  });
  return (open === null ? kept : [...kept, open]).join('\n');
}

/** A link to the note of this name; empty for a name that leaves nothing. A name holds no mark of Markdown. */
export function wikiLink(name: string): string {
  const plain = name.replace(/[`~=$]/g, ' ');
  return plain.trim() === '' ? '' : `[[${safeName(plain)}]]`;
}

/** What may not stand in a tag of Obsidian. Letters of any script may, and emoji. */
const noTag =
  /(?:[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}_-]|[\u2000-\u206f])+/gu;

/** A tag as Obsidian takes it: no spaces, one character that is no digit, `_`, `-` and `/` allowed. */
export function obsidianTag(tag: string): string {
  const levels = tag
    .split('/')
    .map((level) => level.replace(noTag, '-').replace(/^-+|-+$/g, ''))
    .filter((level) => level !== '');
  const name = levels.join('/');
  return /[^\d/]/.test(name) ? name : `${name}_`;
}
