import { oneLine } from './markup.ts';
import { wordsOf } from './near-text.ts';

/** What says what an article is about, between its title and its text. */

/** Words: fewer say nothing, and more characters are no line above a text. */
const fewest = 3;
const most = 600;
/** Characters of a text that a reader sees first: the caption of its picture and the first paragraphs. */
const beginning = 2000;
/** Of a description that adds something so many of the pairs of words are new. */
const fewestNew = 0.5;

const pairs = (words: readonly string[]) => words.slice(1).map((word, index) => `${words[index]} ${word}`);

export interface Described {
  title: string;
  description: string | null;
  text: string;
}

/**
 * The description of an article where it adds something to its title and to the beginning of its text, else null: descriptions are
 * often a cut copy of either.
 */
export function standfirstOf({ title, description, text }: Described): string | null {
  const line = oneLine(description);
  const words = wordsOf(line);
  if (words.length < fewest || line.length > most) return null;
  const known = new Set([...pairs(wordsOf(title)), ...pairs(wordsOf(text.slice(0, beginning)))]);
  const told = pairs(words);
  const added = told.filter((pair) => !known.has(pair));
  return added.length >= told.length * fewestNew ? line : null;
}
