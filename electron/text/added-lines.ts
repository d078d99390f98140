import { diffLines } from 'diff';

/** The lines that the second of two texts has beyond the first, each with its line end, in their order. */
export const addedLines = (before: string, after: string): string[] =>
  diffLines(before, after)
    .filter(({ added }) => added)
    .map(({ value }) => value);
