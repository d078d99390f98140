/** A letter or a number: Unicode's L and N. */
export const isLetter = 1;
/** A sign of the scripts that are written without spaces, which is a word of its own. */
export const isSign = 2;
const isKnown = 4;

const letter = /[\p{L}\p{N}]/u;
/** The scripts without spaces, for the brackets of a regular expression. */
export const signs = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}';
const sign = new RegExp(`[${signs}]`, 'u');
/** What a word is written with, for the same: letters, numbers, marks, the low line, and what joins or may part it unseen. */
export const ofWords = '\\p{L}\\p{N}\\p{M}_\\u00ad\\u200c\\u200d';

/** What is known of each UTF-16 code unit; 0 where it was not met yet. */
const kinds = new Uint8Array(0x10000);

const kindOf = (character: string) =>
  (letter.test(character) ? isLetter : 0) | (sign.test(character) ? isSign : 0);

function look(code: number): number {
  kinds[code] = kindOf(String.fromCharCode(code)) | isKnown;
  return kinds[code];
}

const isHigh = (code: number) => (code & 0xfc00) === 0xd800;

/** How many code units the character at a place of a text has. */
export const unitsAt = (text: string, at: number): number => {
  if (!isHigh(text.charCodeAt(at))) return 1;
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
};

/** What the character at a place of a text is: {@link isLetter} and {@link isSign} as bits. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isHigh(code)) return kindOf(text.slice(at, at + unitsAt(text, at)));
  return kinds[code] || look(code);
}

/**
 * How many runs of letters and numbers a text has: what `/[\p{L}\p{N}]+/gu` finds, without a string for each of them.
 */
export function countWordRuns(text: string): number {
  let runs = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    const kind = kindAt(text, at) & isLetter;
    if (kind > before) runs++;
    before = kind;
  }
  return runs;
}
