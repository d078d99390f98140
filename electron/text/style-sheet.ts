/**
 * What a style sheet asks for, found as CSS Syntax 3 reads it: `url()` in any spelling, `@import`, and the strings in functions that take
 * addresses. Both walls that pass the styles of a saved page read them by this: what is no piece of its own asks for nothing.
 */
export type StylePiece =
  | { kind: 'text'; text: string }
  /** An address where a picture or a font is named. */
  | { kind: 'address'; address: string }
  /** A whole `@import`, with the media it is for. */
  | { kind: 'import'; address: string; media: string };

/** Functions in which a string is an address (CSS Images 4, CSS Values 5). */
const takesAddresses = new Set(['image-set', '-webkit-image-set', 'image', 'src', 'url', 'cross-fade']);
/** What may put a string from elsewhere there. */
const substitutes = new Set(['var', 'attr', 'env', 'if', 'inherit']);
/** Statements that are of no use here: a namespace has an address that is never asked for. */
const dropped = new Set(['charset', 'namespace']);

const isIdent = (character: string) => /[-\w\u0080-\uffff]/.test(character);
const isWhite = (character: string) => /\s/.test(character);
const escapeSign = /^\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\r\n\f])?|(\r\n|[\s\S]))/i;

const fromCode = (code: number) =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);

/** A tag is never read in a style, but what reads the page may think so. */
const withoutTags = (text: string) => text.replace(/<(?=[/\w!?])/g, '\\3c ');

class Scanner {
  readonly pieces: StylePiece[] = [];
  readonly #css: string;
  #at = 0;
  /** For each open bracket: whether strings in it are addresses. */
  readonly #brackets: boolean[] = [];

  constructor(css: string) {
    this.#css = css;
  }

  #peek = (offset = 0) => this.#css.charAt(this.#at + offset);
  #starts = (text: string) => this.#css.startsWith(text, this.#at);
  get #isOver() {
    return this.#at >= this.#css.length;
  }

  #put(text: string): void {
    const last = this.pieces.at(-1);
    if (last?.kind === 'text') last.text += text;
    else this.pieces.push({ kind: 'text', text });
  }

  /** The character that an escape stands for; a line that goes on is nothing. */
  #escaped(): string {
    const [whole = '\\', code, other = ''] = escapeSign.exec(this.#css.slice(this.#at, this.#at + 10)) ?? [];
    this.#at += whole.length;
    return code === undefined ? (/^[\r\n\f]/.test(other) ? '' : other) : fromCode(Number.parseInt(code, 16));
  }

  #name(): string {
    let name = '';
    while (!this.#isOver) {
      if (this.#peek() === '\\' && !/[\r\n\f]/.test(this.#peek(1))) name += this.#escaped();
      else if (isIdent(this.#peek())) name += this.#css.charAt(this.#at++);
      else break;
    }
    return name;
  }

  #string(): string {
    const quote = this.#css.charAt(this.#at++);
    let value = '';
    while (!this.#isOver) {
      const character = this.#peek();
      if (character === '\\') value += this.#escaped();
      else {
        if (/[\r\n\f]/.test(character)) break;
        this.#at++;
        if (character === quote) break;
        value += character;
      }
    }
    return value;
  }

  #skipSpace(): void {
    for (;;) {
      if (isWhite(this.#peek())) this.#at++;
      else if (this.#starts('/*')) this.#comment();
      else return;
    }
  }

  #comment(): void {
    const end = this.#css.indexOf('*/', this.#at + 2);
    this.#at = end < 0 ? this.#css.length : end + 2;
  }

  /** What stands in the brackets of `url(`, up to its end. */
  #url(): string {
    while (isWhite(this.#peek())) this.#at++;
    let address = '';
    if (/["']/.test(this.#peek())) address = this.#string();
    else
      while (!this.#isOver && this.#peek() !== ')')
        address += this.#peek() === '\\' ? this.#escaped() : this.#css.charAt(this.#at++);
    while (!this.#isOver && this.#peek() !== ')')
      if (/["']/.test(this.#peek())) this.#string();
      else this.#at++;
    this.#at++;
    return address.trim();
  }

  /** The rest of a statement, without its semicolon. */
  #rest(): string {
    const start = this.#at;
    while (!this.#isOver && !/[;{}]/.test(this.#peek()))
      if (/["']/.test(this.#peek())) this.#string();
      else this.#at++;
    const rest = this.#css.slice(start, this.#at);
    if (this.#peek() === ';') this.#at++;
    return rest;
  }

  #import(): void {
    this.#skipSpace();
    let address: string | null = null;
    if (/["']/.test(this.#peek())) address = this.#string();
    else if (this.#name().toLowerCase() === 'url' && this.#peek() === '(') {
      this.#at++;
      address = this.#url();
    }
    const media = this.#rest()
      .replace(/\/\*[\s\S]*?\*\//g, ' ')
      .trim();
    // What has an address of its own in it is no list of media.
    if (address && /^[-\w\s(),:.<>=/]*$/.test(media) && !/url|src/i.test(media))
      this.pieces.push({ kind: 'import', address, media });
  }

  #atKeyword(): void {
    const start = this.#at++;
    const name = this.#name().toLowerCase();
    if (name === 'import') this.#import();
    else if (dropped.has(name)) this.#rest();
    else this.#put(this.#css.slice(start, this.#at));
  }

  #word(): void {
    const start = this.#at;
    const name = this.#name().toLowerCase();
    if (name === '') {
      this.#put(this.#css.charAt(this.#at++));
      return;
    }
    const isFunction = this.#peek() === '(';
    if (isFunction) this.#at++;
    const inAddresses = this.#brackets.at(-1) === true;
    if (isFunction && name === 'url') {
      this.pieces.push({ kind: 'address', address: this.#url() });
      return;
    }
    if (isFunction) this.#brackets.push(takesAddresses.has(name) || (inAddresses && name !== 'type'));
    const isSubstitute = isFunction && inAddresses && substitutes.has(name);
    this.#put(isSubstitute ? 'refused(' : this.#css.slice(start, this.#at));
  }

  #quoted(): void {
    const start = this.#at;
    const address = this.#string();
    if (this.#brackets.at(-1)) this.pieces.push({ kind: 'address', address });
    else this.#put(withoutTags(this.#css.slice(start, this.#at)));
  }

  scan(): StylePiece[] {
    while (!this.#isOver) {
      const character = this.#peek();
      if (this.#starts('/*')) {
        this.#comment();
        this.#put('/**/');
      } else if (this.#starts('<!--')) this.#at += 4;
      else if (this.#starts('-->')) this.#at += 3;
      else if (character === '"' || character === "'") this.#quoted();
      else if (character === '@') this.#atKeyword();
      else if (character === '\\' || isIdent(character)) this.#word();
      else {
        if (character === '(') this.#brackets.push(this.#brackets.at(-1) === true);
        if (character === ')') this.#brackets.pop();
        this.#at++;
        // Of a range of media: `<` stays one with a space after it.
        this.#put(character === '<' ? '< ' : character);
      }
    }
    return this.pieces;
  }
}

/** The pieces of a style sheet, or of a `style` attribute, in their order. Comments go. */
export const stylePieces = (css: string): StylePiece[] => new Scanner(css).scan();

const quoted = (address: string) =>
  `"${address.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

/** An address as it is written in a style sheet; for null one that holds nothing. */
export const styleAddress = (address: string | null): string => `url(${quoted(address ?? 'data:,')})`;

/** Attributes of SVG that are styles without a name (SVG 2, 6.6), as far as a style of theirs may name an address. */
export const styleAttributes: ReadonlySet<string> = new Set(
  'style fill stroke filter mask clip-path marker marker-start marker-mid marker-end cursor'.split(' '),
);

/** An address that asks for nothing: bytes in the page itself, of a picture or a font, or a place in the page. */
export const isOwnAddress = (address: string): boolean =>
  /^(?:#|data:(?:image\/|font\/|application\/(?:x-)?font|application\/octet-stream))/i.test(address);
