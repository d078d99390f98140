import { type FoldedText, type Folding, foldText } from './folded-text.ts';
import { isSign, kindAt, ofWords } from './word-runs.ts';

export interface FindOptions extends Folding {
  wholeWord: boolean;
}

/** UTF-16 offsets in the text that was searched. */
export interface Found {
  start: number;
  end: number;
}

/** Everywhere words stand in a text, in its order; no two places overlap. */
export type Finder = (words: string, options: FindOptions) => Found[];

const ofWord = new RegExp(`^[${ofWords}]`, 'u');
const mark = /^\p{M}/u;

/** The character that ends before `at`, which may be of two units. */
const before = (text: string, at: number) => {
  const isPair = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00;
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
};

/** Whether a word goes on across `at`. Each sign of a script without spaces is a word of its own. */
export function isInWord(text: string, at: number): boolean {
  const [left, right] = [before(text, at), text.slice(at, at + 2)];
  if (!ofWord.test(left) || !ofWord.test(right)) return false;
  return ((kindAt(left, 0) | kindAt(right, 0)) & isSign) === 0;
}

/** Whether a place covers whole characters, each with the marks on it: “e” is not in “é”, nor “s” in “ß”. */
function isWhole({ text, starts }: FoldedText, from: number, to: number): boolean {
  if (from > 0 && starts[from] === starts[from - 1]) return false;
  return starts[to] !== starts[to - 1] && !mark.test(text.slice(to, to + 2));
}

function findIn(folded: FoldedText, words: string, { wholeWord }: FindOptions): Found[] {
  const { text, starts } = folded;
  const found: Found[] = [];
  for (let from = text.indexOf(words); from >= 0; ) {
    const to = from + words.length;
    const fits = isWhole(folded, from, to) && !(wholeWord && (isInWord(text, from) || isInWord(text, to)));
    if (fits) found.push({ start: starts[from] ?? 0, end: starts[to] ?? 0 });
    from = text.indexOf(words, fits ? to : from + 1);
  }
  return found;
}

/**
 * Makes a text ready to be searched. It is folded with the first search of a kind, so that those that follow, as one
 * types, take the time of `indexOf`. Words may go on from one paragraph to the next.
 */
export function createFinder(text: string): Finder {
  const foldings = new Map<string, FoldedText>();
  const folded = (options: FindOptions): FoldedText => {
    const key = `${options.matchCase} ${options.ignoreDiacritics}`;
    const ready = foldings.get(key) ?? foldText(text, options);
    foldings.set(key, ready);
    return ready;
  };
  return (words, options) => {
    const wanted = foldText(words, options).text;
    return wanted.trim() === '' ? [] : findIn(folded(options), wanted, options);
  };
}
