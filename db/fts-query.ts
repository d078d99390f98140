/**
 * From what people type to what FTS5 takes. The tokenizer is `unicode61 remove_diacritics 2`, which knows words only where
 * spaces part them; scripts that write without spaces are therefore indexed character by character and searched as phrases.
 */

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const unspacedCharacter = new RegExp(`${unspaced.source}\\p{M}*`, 'gu');

/** A text as it is given to the index: characters of scripts without spaces stand apart. */
export function indexText(text: string): string {
  if (!unspaced.test(text)) return text;
  return text.replace(unspacedCharacter, ' $& ');
}

/** One thing an article must have, or must not have where it is negated. */
export interface Term {
  /** As typed, without quotes. */
  text: string;
  negated: boolean;
  /** The word is still being typed: its beginning is enough. */
  prefix: boolean;
}

export interface Filter {
  name: string;
  negated: boolean;
}

export interface ParsedQuery {
  terms: Term[];
  tags: Filter[];
  sections: Filter[];
}

/** A word character to the tokenizer: letters, numbers, marks and private use; all else parts words. */
const wordCharacter = /[\p{L}\p{N}\p{Co}]/u;
/** A word of two characters or more at the very end: of a single letter nearly everything begins. */
const growingWord = /[\p{L}\p{N}\p{M}\p{Co}]{2}$/u;

/** What keyboards, systems and copied titles put for a straight quote. */
const curlyQuotes = /[“”„‟]/g;

const piece = /(-?)(?:(tag|section):)?(?:"([^"]*)(?:"|$)|([^\s"]+))/giu;

/**
 * Reads a query: words (all must be there), "phrases", `-not`, `tag:name` and `section:name` (quoted where the name has
 * spaces). Any string is a valid query: what has no letter or digit asks for nothing.
 */
export function parseQuery(query: string): ParsedQuery {
  const typed = query.replace(curlyQuotes, '"');
  const parsed: ParsedQuery = { terms: [], tags: [], sections: [] };
  for (const hit of typed.matchAll(piece)) {
    const [whole, minus, field, quoted, bare] = hit;
    // A word at the very end may be half-typed; a quote or a space after it says that it is whole.
    const isLast = hit.index + whole.length === typed.length && /[^\s"]$/.test(whole);
    const negated = minus === '-';
    const text = (quoted ?? bare ?? '').trim();
    if (!wordCharacter.test(text)) continue;
    if (field?.toLowerCase() === 'tag') parsed.tags.push({ name: text, negated });
    else if (field?.toLowerCase() === 'section') parsed.sections.push({ name: text, negated });
    else parsed.terms.push({ text, negated, prefix: isLast && !negated && growingWord.test(text) });
  }
  return parsed;
}

/** A term as an FTS5 phrase. NUL and lone surrogates end or break SQLite's strings and stand in no text. */
export function toFts({ text, prefix }: Pick<Term, 'text' | 'prefix'>): string {
  const clean = indexText(text.toWellFormed().replaceAll('\u0000', ' ').replaceAll('"', ' ')).trim();
  return `"${clean}"${prefix && !unspaced.test(text) ? '*' : ''}`;
}
