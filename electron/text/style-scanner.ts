import { asEscape, inName, inString, readable, readEscape } from './style-words.ts';

/**
 * What a style sheet asks for, found as CSS Syntax 3 reads it: `url()` in any spelling, `@import`, and the strings in functions that take
 * addresses. Both walls that pass the styles of a saved page read them by this: what is no piece of its own asks for nothing.
 *
 * Text is written anew from what was read, never passed on. Three things are guaranteed of it, so that pieces may stand one after another
 * whatever is put between them: it holds no start of a tag and no character reference; it closes every bracket and string it opens; and
 * words that something stood between never become one.
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
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

const textOf = (piece: StylePiece) => (piece.kind === 'text' ? piece.text : '');

/** Reads one style sheet, or a `style` attribute, once. */
export class StyleScanner {
  readonly pieces: StylePiece[] = [];
  readonly #css: string;
  #at = 0;
  /** For each open bracket: what closes it, and whether strings in it are addresses. */
  readonly #brackets: { end: string; inAddresses: boolean }[] = [];

  constructor(css: string) {
    this.#css = readable(css);
  }

  #peek = (offset = 0) => this.#css.charAt(this.#at + offset);
  #starts = (text: string) => this.#css.startsWith(text, this.#at);
  get #isOver() {
    return this.#at >= this.#css.length;
  }
  get #inAddresses() {
    return this.#brackets.at(-1)?.inAddresses === true;
  }

  #put(text: string): void {
    const last = this.pieces.at(-1);
    if (last?.kind === 'text') last.text += text;
    else this.pieces.push({ kind: 'text', text });
  }

  /** What comes next is no part of what came before. */
  #part(): void {
    if (this.pieces.length > 0) this.#put(' ');
  }

  /** The character that an escape stands for. */
  #escaped(): string {
    const { length, character } = readEscape(this.#css.slice(this.#at, this.#at + 10));
    this.#at += length;
    return character;
  }

  /** A name, and how it is written. What was escaped stays so: it is no part of a number, and no sign. */
  #name(): { name: string; written: string } {
    let name = '';
    let written = '';
    while (!this.#isOver) {
      const character = this.#peek();
      if (character === '\\' && this.#peek(1) !== '\n') {
        const meant = this.#escaped() || '\ufffd';
        name += meant;
        written += asEscape(meant);
      } else if (isIdent(character)) {
        name += character;
        written += inName(character);
        this.#at++;
      } else break;
    }
    return { name: name.toLowerCase(), written };
  }

  /** A string; one that its line breaks off is none to CSS. */
  #string(): { value: string; isBroken: boolean } {
    const quote = this.#css.charAt(this.#at++);
    let value = '';
    while (!this.#isOver) {
      const character = this.#peek();
      if (character === '\n') return { value, isBroken: true };
      if (character === '\\') value += this.#escaped();
      else {
        this.#at++;
        if (character === quote) break;
        value += character;
      }
    }
    return { value, isBroken: false };
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
    if (/["']/.test(this.#peek())) address = this.#string().value;
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
    if (/["']/.test(this.#peek())) address = this.#string().value;
    else if (this.#name().name === 'url' && this.#peek() === '(') {
      this.#at++;
      address = this.#url();
    }
    const rest = this.#rest().trim();
    const isAlone = this.#brackets.length === 0;
    this.#part();
    // In brackets it brings in nothing, and a list of media has no statement in it.
    if (!address || !isAlone || rest.includes('@')) return;
    const media = new StyleScanner(rest).scan();
    // Nor has it an address of its own.
    if (media.some(({ kind }) => kind !== 'text')) return;
    this.pieces.push({ kind: 'import', address, media: media.map(textOf).join('') });
    this.#part();
  }

  #atKeyword(): void {
    this.#at++;
    const { name, written } = this.#name();
    if (name === 'import') this.#import();
    else if (dropped.has(name)) {
      this.#rest();
      this.#part();
    } else this.#put(`@${written}`);
  }

  #open(bracket: string, inAddresses: boolean): void {
    this.#at++;
    this.#brackets.push({ end: closing[bracket] ?? '', inAddresses });
  }

  #word(): void {
    const { name, written } = this.#name();
    if (this.#peek() !== '(' || name === '') {
      // Without a name there is a lone `\`, with its line end after it.
      this.#put(name === '' ? this.#css.charAt(this.#at++) : written);
      return;
    }
    const inAddresses = this.#inAddresses;
    if (name === 'url') {
      this.#at++;
      this.pieces.push({ kind: 'address', address: this.#url() });
      return;
    }
    this.#open('(', takesAddresses.has(name) || (inAddresses && name !== 'type'));
    const isSubstitute = inAddresses && (substitutes.has(name) || name.startsWith('--'));
    this.#put(isSubstitute ? 'refused(' : `${written}(`);
  }

  #quoted(): void {
    const { value, isBroken } = this.#string();
    if (this.#inAddresses) {
      // A name before the string would be one with the `url` that stands for it.
      this.#part();
      this.pieces.push({ kind: 'address', address: value });
    } else this.#put(`"${inString(value)}${isBroken ? '' : '"'}`);
  }

  /** Any other character; `<` is of a range of media, `&` of a rule in a rule, and neither is left to begin something else. */
  #sign(): void {
    const sign = this.#peek();
    if (sign in closing) this.#open(sign, this.#inAddresses);
    else {
      if (sign === this.#brackets.at(-1)?.end) this.#brackets.pop();
      this.#at++;
    }
    if (sign === '<') this.#put(/[=\s]/.test(this.#peek()) ? `<${this.#css.charAt(this.#at++)}` : '< ');
    else this.#put(sign === '&' ? '&/**/' : sign);
  }

  #drop(length: number): void {
    this.#at += length;
    this.#part();
  }

  scan(): StylePiece[] {
    while (!this.#isOver) {
      const character = this.#peek();
      if (this.#starts('/*')) {
        this.#comment();
        this.#put('/**/');
      } else if (this.#starts('<!--')) this.#drop(4);
      else if (this.#starts('-->')) this.#drop(3);
      else if (character === '"' || character === "'") this.#quoted();
      else if (character === '@') this.#atKeyword();
      else if (character === '\\' || isIdent(character)) this.#word();
      else this.#sign();
    }
    for (const { end } of this.#brackets.toReversed()) this.#put(end);
    return this.pieces;
  }
}
