/** A word of a text, or a character of a script without spaces. Offsets are UTF-16 units. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const token = new RegExp(`[${unspaced}]|[^\\s${unspaced}]+`, 'gu');

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(token)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
