import { isIdent, StyleReader } from './style-reader.ts';
import { inString } from './style-words.ts';

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

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

const textOf = (piece: StylePiece) => (piece.kind === 'text' ? piece.text : '');

/** Reads one style sheet, or a `style` attribute, once. */
export class StyleScanner extends StyleReader {
  readonly pieces: StylePiece[] = [];
  /** For each open bracket: what closes it, and whether strings in it are addresses. */
  readonly #brackets: { end: string; inAddresses: boolean }[] = [];

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

  #import(): void {
    this.skipSpace();
    let address: string | null = null;
    if (/["']/.test(this.peek())) address = this.string().value;
    else if (this.name().name === 'url' && this.peek() === '(') {
      this.take();
      address = this.url();
    }
    const rest = this.rest().trim();
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
    this.take();
    const { name, written } = this.name();
    if (name === 'import') this.#import();
    else if (dropped.has(name)) {
      this.rest();
      this.#part();
    } else this.#put(`@${written}`);
  }

  #open(bracket: string, inAddresses: boolean): void {
    this.take();
    this.#brackets.push({ end: closing[bracket] ?? '', inAddresses });
  }

  #word(): void {
    const { name, written } = this.name();
    if (this.peek() !== '(' || name === '') {
      // Without a name there is a lone `\`, with its line end after it.
      this.#put(name === '' ? this.take() : written);
      return;
    }
    const inAddresses = this.#inAddresses;
    if (name === 'url') {
      this.take();
      this.pieces.push({ kind: 'address', address: this.url() });
      return;
    }
    this.#open('(', takesAddresses.has(name) || (inAddresses && name !== 'type'));
    const isSubstitute = inAddresses && (substitutes.has(name) || name.startsWith('--'));
    this.#put(isSubstitute ? 'refused(' : `${written}(`);
  }

  #quoted(): void {
    const { value, isBroken } = this.string();
    if (this.#inAddresses) {
      // A name before the string would be one with the `url` that stands for it.
      this.#part();
      this.pieces.push({ kind: 'address', address: value.trim() });
    } else this.#put(`"${inString(value)}${isBroken ? '' : '"'}`);
  }

  /** Any other character; `<` is of a range of media, `&` of a rule in a rule, and neither is left to begin something else. */
  #sign(): void {
    const sign = this.peek();
    if (sign in closing) this.#open(sign, this.#inAddresses);
    else {
      if (sign === this.#brackets.at(-1)?.end) this.#brackets.pop();
      this.take();
    }
    if (sign === '<') this.#put(/[=\s]/.test(this.peek()) ? `<${this.take()}` : '< ');
    else this.#put(sign === '&' ? '&/**/' : sign);
  }

  #drop(length: number): void {
    this.take(length);
    this.#part();
  }

  scan(): StylePiece[] {
    while (!this.isOver) {
      const character = this.peek();
      if (this.starts('/*')) {
        this.comment();
        this.#put('/**/');
      } else if (this.starts('<!--')) this.#drop(4);
      else if (this.starts('-->')) this.#drop(3);
      else if (character === '"' || character === "'") this.#quoted();
      else if (character === '@') this.#atKeyword();
      else if (character === '\\' || isIdent(character)) this.#word();
      else this.#sign();
    }
    for (const { end } of this.#brackets.toReversed()) this.#put(end);
    return this.pieces;
  }
}
