import type { Edited } from './edits.ts';
import { tokensOf } from './tokens.ts';

const utf8 = new TextEncoder();
const windows1252 = new TextDecoder('windows-1252');

/** A text as it is seen where its UTF-8 was read as windows-1252, in which each byte is a character. */
export function misread(text: string): string {
  return windows1252.decode(utf8.encode(text));
}

/** The right text as an edit of the misread one: for each token of that, where what it stands for is. */
export function readAgain(text: string): Edited {
  const starts: number[] = [];
  const ends: number[] = [];
  let unit = 0;
  for (const character of text) {
    for (let byte = utf8.encode(character).length; byte > 0; byte--) {
      starts.push(unit);
      ends.push(unit + character.length);
    }
    unit += character.length;
  }
  const places = tokensOf(misread(text)).map((token) => {
    const start = starts[token.start] ?? 0;
    // What is a part of a character there stands for all of it.
    const end = ends[token.end - 1] ?? unit;
    // A no-break space is two characters there, of which one is seen.
    return text.slice(start, end).trim() === '' ? null : { start, end };
  });
  return { text, places };
}
