import { diffLines, diffWordsWithSpace } from 'diff';

/** A run of two texts: in both, only in the second, or only in the first. */
interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Milliseconds after which texts are compared by whole paragraphs: those with little in common take too long by words. */
const longest = 1500;

/** What turns one text into another, by words, or by paragraphs where that would take too long. */
export function differencesOf(before: string, after: string): Difference[] {
  const changes = diffWordsWithSpace(before, after, { timeout: longest }) ?? diffLines(before, after);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
