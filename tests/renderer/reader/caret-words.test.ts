import { expect, test } from 'vitest';
import { changeOf, highlightBeside } from '../../../renderer/reader/caret-words.ts';

const span = (start: number, end: number) => ({ start, end });

test('what came to a selection or went from it, at either end', () => {
  expect(changeOf(span(10, 20), span(10, 30))).toEqual({ isMore: true, part: span(20, 30) });
  expect(changeOf(span(10, 30), span(10, 20))).toEqual({ isMore: false, part: span(20, 30) });
  expect(changeOf(span(10, 20), span(0, 20))).toEqual({ isMore: true, part: span(0, 10) });
  expect(changeOf(span(0, 20), span(10, 20))).toEqual({ isMore: false, part: span(0, 10) });
});

test('the highlight beside words: from a sentence those in it, from a highlight the others, however they overlap', () => {
  const all = [span(30, 40), span(10, 20), span(10, 15), span(12, 18)];
  const way = (words: { start: number; end: number }, step: 1 | -1) => highlightBeside(all, words, step);
  expect(way(span(10, 25), 1)).toEqual(span(10, 15));
  expect(way(span(10, 15), 1)).toEqual(span(10, 20));
  expect(way(span(10, 20), 1)).toEqual(span(12, 18));
  expect(way(span(12, 18), 1)).toEqual(span(30, 40));
  expect(way(span(30, 40), 1)).toBeNull();
  expect(way(span(30, 35), -1)).toEqual(span(12, 18));
  expect(way(span(10, 15), -1)).toBeNull();
  expect(way(span(0, 5), -1)).toBeNull();
});
