import { lexer, type Token, type Tokens } from 'marked';
import { decodeReferences } from './references.ts';

/** The elements that a note is made of, and no others. */
export type NoteName =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'del'
  | 'em'
  | `h${4 | 5 | 6}`
  | 'hr'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'strong'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'tr'
  | 'ul';

/** An element of a note. Only a link has an address, which leads to the web or to mail; only an ordered list may say where it starts. */
export interface NoteElement {
  name: NoteName;
  href?: string;
  start?: number;
  parts: NotePart[];
}

/** What a note is made of: elements, and text that is text whatever is in it. */
export type NotePart = string | NoteElement;

/** What one who shows notes makes of some of their Markdown. */
export interface NoteLook {
  /** Headings stand below those of a panel, or are strong lines. */
  headings: 'levels' | 'strong';
  /** A picture is the link to it, or its words and its address: nobody is asked for it. */
  pictures: 'links' | 'named';
  /** Links may lead to mail too. */
  mail: boolean;
  /** Longer notes are not read: Markdown may cost length squared, 10,000 characters 150 ms. */
  longest: number;
}

interface Where extends NoteLook {
  depth: number;
  /** A link holds no link. */
  inLink: boolean;
}

/** Deeper than this nobody nests quotes and lists by intent: what is deeper stands as it was written. */
const deepest = 16;

/** Marks that open another within another, beyond what anybody writes: to follow them costs more than they say. */
const tooDeep = /(?:[>*+-][ \t]*){40}|(?:\d+[.)][ \t]+){40}|[*_~[(!]{200}/;

const element = (name: NoteName, parts: NotePart[] = []): NoteElement => ({ name, parts });

/** Text as it was typed, in paragraphs of lines. */
export const asTyped = (text: string): NoteElement[] =>
  text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [first = '', ...lines] = block.trim().split('\n');
      return element('p', [first, ...lines.flatMap((line) => [element('br'), line])]);
    });

/** An address as a link has it; null where none may lead there. */
function addressOf(typed: string, { inLink, mail }: Where): string | null {
  const address = decodeReferences(typed);
  const isAllowed = /^https?:/i.test(address) || (mail && /^mailto:/i.test(address));
  return isAllowed && !inLink && URL.canParse(address) ? new URL(address).href : null;
}

function link({ href, tokens }: Tokens.Link, where: Where): NotePart[] {
  const address = addressOf(href, where);
  if (address === null) return all(tokens, where);
  return [{ name: 'a', href: address, parts: all(tokens, { ...where, inLink: true }) }];
}

function picture({ href, text }: Tokens.Image, where: Where): NotePart[] {
  const [words, place] = [decodeReferences(text), decodeReferences(href)];
  if (where.pictures === 'named') return [words === '' ? place : `${words} (${place})`];
  const address = addressOf(href, where);
  const parts = [words === '' ? place : words];
  return address === null ? parts : [{ name: 'a', href: address, parts }];
}

function list({ ordered, start, items }: Tokens.List, where: Where): NoteElement {
  const parts = items.map((item) => element('li', all(item.tokens, where)));
  if (!ordered) return element('ul', parts);
  return typeof start === 'number' && start !== 1 ? { name: 'ol', start, parts } : element('ol', parts);
}

function table({ header, rows }: Tokens.Table, where: Where): NoteElement {
  const row = (cells: readonly Tokens.TableCell[], name: 'th' | 'td') =>
    element(
      'tr',
      cells.map(({ tokens }) => element(name, all(tokens, where))),
    );
  const body =
    rows.length > 0
      ? [
          element(
            'tbody',
            rows.map((cells) => row(cells, 'td')),
          ),
        ]
      : [];
  return element('table', [element('thead', [row(header, 'th')]), ...body]);
}

function heading({ depth, tokens }: Tokens.Heading, where: Where): NoteElement {
  const parts = all(tokens, where);
  if (where.headings === 'strong') return element('p', [element('strong', parts)]);
  return element((['h4', 'h5', 'h6'] as const)[Math.min(depth, 3) - 1] ?? 'h6', parts);
}

/** Tokens that are elements of a name of their own. */
const names: Readonly<Record<string, NoteName>> = {
  ...{ paragraph: 'p', blockquote: 'blockquote', strong: 'strong', em: 'em', del: 'del', hr: 'hr', br: 'br' },
};

/** One token, as elements that are named here and text: nothing else can come of it, whatever was typed. */
function one(token: Token, where: Where): NotePart[] {
  const name = names[token.type];
  const { tokens } = token as { tokens?: Token[] };
  if (name !== undefined) return [element(name, all(tokens, where))];
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'checkbox':
      return [(token as Tokens.Checkbox).checked ? '☑ ' : '☐ '];
    case 'code':
      return [element('pre', [element('code', [(token as Tokens.Code).text])])];
    case 'codespan':
      return [element('code', [(token as Tokens.Codespan).text])];
    case 'escape':
      return [(token as Tokens.Escape).text];
    case 'heading':
      return [heading(token as Tokens.Heading, where)];
    case 'html':
      return (token as Tokens.HTML).block ? asTyped(token.raw) : [token.raw];
    case 'image':
      return picture(token as Tokens.Image, where);
    case 'link':
      return link(token as Tokens.Link, where);
    case 'list':
      return [list(token as Tokens.List, where)];
    case 'table':
      return [table(token as Tokens.Table, where)];
  }
  if (tokens) return all(tokens, where);
  return [decodeReferences('text' in token && typeof token.text === 'string' ? token.text : token.raw)];
}

function all(tokens: readonly Token[] | undefined, where: Where): NotePart[] {
  const inner = { ...where, depth: where.depth + 1 };
  if (inner.depth > deepest) return [(tokens ?? []).map(({ raw }) => raw).join('')];
  return (tokens ?? []).flatMap((token) => one(token, inner));
}

function tokensOf(source: string): Token[] | null {
  try {
    return lexer(source, { gfm: true, breaks: true });
  } catch (error) {
    // What is nested thousands deep exhausts the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A note without what no form of text can hold, its lines ended in one way. */
export const plainNote = (note: string): string =>
  note.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\u0000', '');

/**
 * What a note in CommonMark with GitHub's additions is made of, with nothing in it that a note could bring: HTML in it is the letters that were
 * typed, and a line ends where its writer ended it. Null where it is to be shown as it was typed.
 */
export function noteTree(note: string, look: NoteLook): NotePart[] | null {
  const source = plainNote(note);
  if (source.length > look.longest || tooDeep.test(source)) return null;
  const tokens = tokensOf(source);
  return tokens && all(tokens, { ...look, depth: 0, inLink: false });
}

/** As the panel of notes shows them, and paper. */
export const panelLook: NoteLook = { headings: 'levels', pictures: 'links', mail: false, longest: 10_000 };
