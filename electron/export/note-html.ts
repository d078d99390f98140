import { lexer, type Token, type Tokens } from 'marked';
import { escapeHtml } from '../text/markup.ts';

/** Links may lead there; everywhere else a link is its words. */
const allowedLink = /^(?:https?:|mailto:)/i;

/** Deeper than this nobody nests quotes and lists by intent: what is deeper stands as it was written. */
const deepest = 16;

interface Where {
  depth: number;
  /** A link holds no link. */
  inLink: boolean;
}

const plainParagraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${escapeHtml(block.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');

const within = (name: string, tokens: readonly Token[] | undefined, where: Where): string =>
  `<${name}>${all(tokens, where)}</${name}>`;

function link({ href, tokens }: Tokens.Link, where: Where): string {
  const isLink = !where.inLink && allowedLink.test(href) && URL.canParse(href);
  if (!isLink) return all(tokens, where);
  return `<a href="${escapeHtml(new URL(href).href)}" rel="noreferrer">${all(tokens, { ...where, inLink: true })}</a>`;
}

/** A picture would be asked for of somebody: its words and its address say where it is. */
const picture = ({ href, text }: Tokens.Image): string =>
  escapeHtml(text === '' ? href : `${text} (${href})`);

function list({ ordered, start, items }: Tokens.List, where: Where): string {
  const name = ordered ? 'ol' : 'ul';
  const from = ordered && typeof start === 'number' && start !== 1 ? ` start="${start}"` : '';
  const box = ({ task, checked }: Tokens.ListItem) => (task ? (checked ? '☑ ' : '☐ ') : '');
  return `<${name}${from}>${items.map((item) => `<li>${box(item)}${all(item.tokens, where)}</li>`).join('')}</${name}>`;
}

function table({ header, rows }: Tokens.Table, where: Where): string {
  const row = (cells: readonly Tokens.TableCell[], name: string) =>
    `<tr>${cells.map(({ tokens }) => within(name, tokens, where)).join('')}</tr>`;
  return `<table>${[row(header, 'th'), ...rows.map((cells) => row(cells, 'td'))].join('')}</table>`;
}

const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  strong: 'strong',
  em: 'em',
  del: 'del',
};

/** One token, as elements that are named here and text that is escaped: nothing else can come of it, whatever was typed. */
function one(token: Token, where: Where): string {
  if (token.type === 'space' || token.type === 'def' || token.type === 'checkbox') return '';
  if (token.type === 'hr') return '<hr>';
  if (token.type === 'br') return '<br>';
  if (token.type === 'code') return `<pre><code>${escapeHtml((token as Tokens.Code).text)}</code></pre>`;
  if (token.type === 'codespan') return `<code>${escapeHtml((token as Tokens.Codespan).text)}</code>`;
  if (token.type === 'heading') return `<p>${within('strong', (token as Tokens.Heading).tokens, where)}</p>`;
  if (token.type === 'link') return link(token as Tokens.Link, where);
  if (token.type === 'image') return picture(token as Tokens.Image);
  if (token.type === 'list') return list(token as Tokens.List, where);
  if (token.type === 'table') return table(token as Tokens.Table, where);
  if (token.type === 'html' && (token as Tokens.HTML).block) return plainParagraphs(token.raw);
  const name = elements[token.type];
  const { tokens } = token as { tokens?: Token[] };
  if (name !== undefined) return within(name, tokens, where);
  if (token.type === 'text' && tokens) return all(tokens, where);
  return escapeHtml('text' in token && typeof token.text === 'string' ? token.text : token.raw);
}

function all(tokens: readonly Token[] | undefined, where: Where): string {
  const inner = { ...where, depth: where.depth + 1 };
  if (inner.depth > deepest) return escapeHtml((tokens ?? []).map(({ raw }) => raw).join(''));
  return (tokens ?? []).map((token) => one(token, inner)).join('');
}

/** Marks that open another within another, beyond what anybody writes: to follow them costs more than they say. */
const tooDeep = /(?:[>*+-][ \t]*){40}|(?:\d+[.)][ \t]+){40}|[*_~[(!]{200}/;

/**
 * The Markdown of a note as HTML, with nothing in it that a note could bring: HTML in it stands there as it was typed, links lead to the web
 * or to mail, pictures are named and never asked for.
 */
export function noteHtml(note: string): string {
  const source = note.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
  if (tooDeep.test(source)) return plainParagraphs(source);
  return all(lexer(source, { gfm: true, breaks: true }), { depth: 0, inLink: false });
}
