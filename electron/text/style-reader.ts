import { asEscape, inName, readable, readEscape } from './style-words.ts';

/** A character of a name, in the widest sense of any version of CSS. */
export const isIdent = (character: string) => /[-\w\u0080-\uffff]/.test(character);
const isWhite = (character: string) => /\s/.test(character);

/** Reads the tokens of a style sheet, one after another. */
export class StyleReader {
  readonly #css: string;
  #at = 0;

  constructor(css: string) {
    this.#css = readable(css);
  }

  protected peek = (offset = 0) => this.#css.charAt(this.#at + offset);
  /** The next characters, which are read by that. */
  protected take(length = 1): string {
    const taken = this.#css.slice(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }

  protected starts = (text: string) => this.#css.startsWith(text, this.#at);
  protected get isOver() {
    return this.#at >= this.#css.length;
  }

  /** The character that an escape stands for. */
  #escaped(): string {
    const { length, character } = readEscape(this.#css.slice(this.#at, this.#at + 10));
    this.#at += length;
    return character;
  }

  /** A name, and how it is written. What was escaped stays so: it is no part of a number, and no sign. */
  protected name(): { name: string; written: string } {
    let name = '';
    let written = '';
    while (!this.isOver) {
      const character = this.peek();
      if (character === '\\' && this.peek(1) !== '\n') {
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
  protected string(): { value: string; isBroken: boolean } {
    const quote = this.#css.charAt(this.#at++);
    let value = '';
    while (!this.isOver) {
      const character = this.peek();
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

  protected skipSpace(): void {
    for (;;) {
      if (isWhite(this.peek())) this.#at++;
      else if (this.starts('/*')) this.comment();
      else return;
    }
  }

  protected comment(): void {
    const end = this.#css.indexOf('*/', this.#at + 2);
    this.#at = end < 0 ? this.#css.length : end + 2;
  }

  /** What stands in the brackets of `url(`, up to its end. */
  protected url(): string {
    while (isWhite(this.peek())) this.#at++;
    let address = '';
    if (/["']/.test(this.peek())) address = this.string().value;
    else
      while (!this.isOver && this.peek() !== ')')
        address += this.peek() === '\\' ? this.#escaped() : this.#css.charAt(this.#at++);
    while (!this.isOver && this.peek() !== ')')
      if (/["']/.test(this.peek())) this.string();
      else this.#at++;
    this.#at++;
    return address.trim();
  }

  /** The rest of a statement, without its semicolon. */
  protected rest(): string {
    const start = this.#at;
    while (!this.isOver && !/[;{}]/.test(this.peek()))
      if (/["']/.test(this.peek())) this.string();
      else this.#at++;
    const rest = this.#css.slice(start, this.#at);
    if (this.peek() === ';') this.#at++;
    return rest;
  }
}
