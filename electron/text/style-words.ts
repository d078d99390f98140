/**
 * How names and strings of a style sheet are read and written (CSS Syntax 3). What is written means the same wherever it stands: it holds
 * no `<` and no `&`, so that it can be neither a tag nor a character reference, whether it is read as raw text or as markup.
 */

const escapeSign = /^\\(?:([0-9a-f]{1,6})[ \t\n]?|([\s\S]))/iu;

/** What every version of CSS takes for a part of a name; drafts differ on the rest of Unicode. */
const surelyIdent =
  /[-\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\udfff\uf900-\ufdcf\ufdf0-\ufffd]/;

const fromCode = (code: number) =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);

/** The text as the tokens of CSS are read from it (3.3): line ends are one character, and NUL is none. */
export const readable = (css: string): string => css.replace(/\r\n?|\f/g, '\n').replaceAll('\0', '\ufffd');

/** The escape that a text begins with: how long it is, and the character it stands for. A line that goes on, or the end, is none. */
export function readEscape(text: string): { length: number; character: string } {
  const [whole = '\\', code, other = ''] = escapeSign.exec(text) ?? [];
  const character = code === undefined ? other : fromCode(Number.parseInt(code, 16));
  return { length: whole.length, character: code === undefined && other === '\n' ? '' : character };
}

/** A character as an escape in digits, which ends by itself whatever comes next. */
export const asEscape = (character: string): string =>
  `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `;

/** A character that stands for itself in a name. */
export const inName = (character: string): string =>
  surelyIdent.test(character) ? character : asEscape(character);

/** What stands between the quotes of a string. */
export const inString = (value: string): string => value.replace(/["\\<&\p{Cc}]/gu, asEscape);
