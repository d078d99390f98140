import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml } from './markup.ts';

/** Longer notes are shown as they were typed: reading Markdown may cost length squared, 10,000 characters 150 ms. */
const longest = 10_000;

const box = (checked: boolean) => (checked ? '☑ ' : '☐ ');

/**
 * A note is CommonMark with GitHub's additions. A line ends where its writer ended it, HTML is the letters that were typed, and a picture
 * is the link to it: nothing is loaded.
 */
const markdown = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  renderer: {
    html: ({ text, block }) => (block ? `<p>${escapeHtml(text.trim())}</p>` : escapeHtml(text)),
    image: ({ href, text }) => `<a href="${escapeHtml(href)}">${escapeHtml(text || href)}</a>`,
    checkbox: ({ checked }) => box(checked === true),
    // What writers mark as a heading stands below those of the panel that shows the note.
    heading({ depth, tokens }) {
      const name = `h${Math.min(6, depth + 3)}`;
      return `<${name}>${this.parser.parseInline(tokens)}</${name}>`;
    },
  },
});

/** A note as Markdown reads it; null where it is shown as it was typed. */
function tokensOf(note: string): Token[] | null {
  if (note.length > longest) return null;
  try {
    return markdown.lexer(note);
  } catch (error) {
    // What is nested thousands deep exhausts the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A note as HTML, which is to be sanitised before it is shown; null where it is shown as it was typed. */
export function noteHtml(note: string): string | null {
  const tokens = tokensOf(note);
  return tokens && markdown.parser(tokens);
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The letters that the references people write (`&amp;`) stand for; others stay as they are. */
const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => references[name] ?? whole);

/** Tokens that stand on lines of their own. */
const blocks: ReadonlySet<string> = new Set(
  'blockquote code heading html list list_item paragraph table'.split(' '),
);

const cellsOf = ({ header, rows }: Tokens.Table): string =>
  [header, ...rows].map((row) => row.map(({ tokens }) => wordsOf(tokens)).join(' ')).join('\n');

function wordsIn(token: Token): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'checkbox':
      return box(token['checked'] === true);
    case 'code':
    case 'codespan':
    case 'escape':
    case 'html':
      return token['text'];
    case 'image':
      return token['text'] || token['href'];
    case 'list':
      return wordsOf(token['items']);
    case 'table':
      return cellsOf(token as Tokens.Table);
    case 'def':
    case 'hr':
    case 'space':
      return '';
    default: {
      const { text, tokens } = token as Tokens.Generic;
      return tokens ? wordsOf(tokens) : unescaped(String(text ?? ''));
    }
  }
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) =>
      blocks.has(token.type) && !('block' in token && !token['block'])
        ? `\n${wordsIn(token)}\n`
        : wordsIn(token),
    )
    .join('');

/** What a note says without the marks of Markdown, its lines parted: for wherever there is room for plain words alone. */
export function noteWords(note: string): string {
  const tokens = tokensOf(note);
  return tokens
    ? wordsOf(tokens)
        .replace(/\n{2,}/g, '\n')
        .trim()
    : note;
}
