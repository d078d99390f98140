import { expect, test } from 'vitest';
import { fuzzy } from '../../../renderer/state/fuzzy.ts';

const marked = (query: string, text: string) => {
  const fit = fuzzy(query, text);
  return fit?.at.map((at) => text[at]).join('');
};
const best = (query: string, texts: string[]) =>
  texts
    .flatMap((text) => {
      const fit = fuzzy(query, text);
      return fit ? [{ text, score: fit.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);

test('letters fit in their order, whatever stands between them, and no others do', () => {
  expect(fuzzy('exno', 'Export notes…')?.at).toEqual([0, 1, 7, 8]);
  expect(fuzzy('on tags', 'Export notes…')).toBeNull();
  expect(fuzzy('ontx', 'Export notes…')).toBeNull();
});

test('case, accents and spaces of either do not matter', () => {
  expect(marked('FRE WO', 'Frères du Wörterbuch')).toBe('FrèWö');
  expect(marked('é', 'mere')).toBe('e');
  expect(marked('İ', 'izmir')).toBe('i');
});

test('nothing fits everything, and everything fits nothing worse', () => {
  expect(fuzzy(' ', 'Anything')).toEqual({ score: 0, at: [] });
  expect(fuzzy('a', '')).toBeNull();
});

test('the beginnings of words come before letters inside them, and letters that follow each other before scattered ones', () => {
  expect(best('ta', ['Start again', 'Move to a section', 'Tags…'])).toEqual([
    'Tags…',
    'Move to a section',
    'Start again',
  ]);
  expect(best('nu', ['Annual', 'Next unread article', 'Minus'])[0]).toBe('Next unread article');
  expect(best('back', ['Back to the section', 'Back'])[0]).toBe('Back');
});

test('of several places the best one is marked, not the first', () => {
  expect(fuzzy('to', 'State of Tomorrow')?.at).toEqual([9, 10]);
});

test('a sign of two units is marked whole or not at all', () => {
  expect(fuzzy('🐟', 'a 🐟 b')?.at).toEqual([2, 3]);
});
