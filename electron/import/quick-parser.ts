import {
  type DefaultTreeAdapterTypes,
  InsertionMode,
  Parser,
  type ParserOptions,
  Tokenizer,
  TokenizerMode,
  type TreeAdapterTypeMap,
} from 'parse5';

/**
 * parse5, which goes from state to state with each single character, made to take what is like the last one in one go: the
 * rest of a word, a script, an attribute's value, a comment, a name. The trees are the same; `tests/import/quick-parser.test.ts` holds
 * them side by side. No errors or places are told, for where a line begins is not followed.
 */

/** The characters (below 128) that end a run of their kind; NUL and carriage return, which are read as others, end them all. */
const endedBy = (characters: string): Uint8Array => {
  const table = new Uint8Array(128);
  for (const character of `${characters}\0\r`) table[character.charCodeAt(0)] = 1;
  return table;
};

const white = ' \t\n\f';
const ends = {
  word: endedBy(`<&${white}`),
  text: endedBy('<&'),
  raw: endedBy('<'),
  script: endedBy('<-'),
  doubleQuoted: endedBy('"&'),
  singleQuoted: endedBy("'&"),
  unquoted: endedBy(`&>${white}`),
  comment: endedBy('<-'),
};

const lowerCase = Array.from({ length: 128 }, (_, code) => (code >= 97 && code <= 122) || code === 45);

const isSurrogate = (code: number) => (code & 0xf800) === 0xd800;

/** Modes in which white space between words goes where the words go, so that both may come as one. */
const alike: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.TEXT,
  InsertionMode.IN_BODY,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_CELL,
  InsertionMode.IN_TEMPLATE,
]);

const isWhite = (cp: number) => cp === 32 || (cp >= 9 && cp <= 13 && cp !== 11);

class QuickTokenizer<T extends TreeAdapterTypeMap> extends Tokenizer {
  readonly #parser: Parser<T>;

  constructor(options: ParserOptions<T>, parser: Parser<T>) {
    super(options, parser);
    this.#parser = parser;
  }

  /** Takes what follows the last character of the run under way, up to one that ends it or is more than one code unit. */
  #takeRun(end: Uint8Array): void {
    const { preprocessor } = this;
    const { html } = preprocessor;
    const start = preprocessor.pos + 1;
    if (this.runEnd !== start || this.runStart >= start) return;
    let at = start;
    for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(++at))
      if (code < 128 ? end[code] === 1 : isSurrogate(code)) break;
    if (at === start) return;
    preprocessor.pos = at - 1;
    this.runEnd = at;
  }

  /** The small letters that follow in a name, which are taken as they stand. */
  #restOfName(): string {
    const { preprocessor } = this;
    const { html } = preprocessor;
    const start = preprocessor.pos + 1;
    let at = start;
    while (lowerCase[html.charCodeAt(at)]) at++;
    if (at === start) return '';
    preprocessor.pos = at - 1;
    return html.slice(start, at);
  }

  protected override _stateData(cp: number): void {
    super._stateData(cp);
    // White space and NUL are tokens of their own kinds.
    if (this.state !== TokenizerMode.DATA || isWhite(cp) || cp === 0) return;
    this.#takeRun(alike.has(this.#parser.insertionMode) ? ends.text : ends.word);
  }

  protected override _stateRcdata(cp: number): void {
    super._stateRcdata(cp);
    if (this.state === TokenizerMode.RCDATA && !isWhite(cp)) this.#takeRun(ends.text);
  }

  protected override _stateRawtext(cp: number): void {
    super._stateRawtext(cp);
    if (this.state === TokenizerMode.RAWTEXT && !isWhite(cp)) this.#takeRun(ends.raw);
  }

  protected override _stateScriptData(cp: number): void {
    super._stateScriptData(cp);
    if (this.state === TokenizerMode.SCRIPT_DATA && !isWhite(cp)) this.#takeRun(ends.raw);
  }

  protected override _stateScriptDataEscaped(cp: number): void {
    const { state } = this;
    super._stateScriptDataEscaped(cp);
    if (this.state === state && !isWhite(cp)) this.#takeRun(ends.script);
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    const { state } = this;
    super._stateAttributeValueDoubleQuoted(cp);
    if (this.state === state) this.#takeRun(ends.doubleQuoted);
  }

  protected override _stateAttributeValueSingleQuoted(cp: number): void {
    const { state } = this;
    super._stateAttributeValueSingleQuoted(cp);
    if (this.state === state) this.#takeRun(ends.singleQuoted);
  }

  protected override _stateAttributeValueUnquoted(cp: number): void {
    const { state } = this;
    super._stateAttributeValueUnquoted(cp);
    if (this.state === state) this.#takeRun(ends.unquoted);
  }

  protected override _stateComment(cp: number): void {
    const { state } = this;
    super._stateComment(cp);
    if (this.state === state) this.#takeRun(ends.comment);
  }

  protected override _stateTagName(cp: number): void {
    const { state } = this;
    super._stateTagName(cp);
    const token = this.currentToken;
    if (this.state === state && token && 'tagName' in token) token.tagName += this.#restOfName();
  }

  protected override _stateAttributeName(cp: number): void {
    super._stateAttributeName(cp);
    // parse5 leaves the state with the character that ends the name.
    if (cp === 61 || cp === 47 || cp === 62 || cp < 0 || isWhite(cp)) return;
    this.currentAttr.name += this.#restOfName();
  }
}

class QuickParser<T extends TreeAdapterTypeMap> extends Parser<T> {
  constructor(...given: ConstructorParameters<typeof Parser<T>>) {
    super(...given);
    const first = this.tokenizer;
    this.tokenizer = new QuickTokenizer(this.options, this);
    this.tokenizer.state = first.state;
    this.tokenizer.inForeignNode = first.inForeignNode;
  }
}

/** A page as parse5 reads it. */
export function parse<T extends TreeAdapterTypeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(
  html: string,
  options?: ParserOptions<T>,
): T['document'] {
  return QuickParser.parse(html, options);
}

/** A piece of a page as parse5 reads it within an element; in none it is read as in a `template`. */
export function parseFragment<T extends TreeAdapterTypeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap>(
  html: string,
  context: T['parentNode'] | null = null,
  options?: ParserOptions<T>,
): T['documentFragment'] {
  const parser = QuickParser.getFragmentParser(context, options);
  parser.tokenizer.write(html, true);
  return parser.getFragment();
}
