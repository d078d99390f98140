import { expect, test } from 'vitest';
import type { LibraryTag } from '../../../electron/api/model.ts';
import { completions } from '../../../renderer/state/tag-completions.ts';

const tag = ([name, count]: [string, number]): LibraryTag => ({ name, count, highlights: 0, color: null });
const given: [string, number][] = [
  ['history', 2],
  ['history/roman', 9],
  ['roman', 1],
  ['romance', 5],
  ['aroma', 7],
  ['river outings', 3],
];
const offered = (typed: string) =>
  completions(typed, given.map(tag)).map(({ name, isNew }) => `${isNew ? '+' : ''}${name}`);

test('the same name comes first, then what begins so, levels, and what only holds the letters; the most used before others', () => {
  expect(offered(' Roman ')).toEqual(['roman', 'romance', 'history/roman']);
  expect(offered('ro')).toEqual(['romance', 'roman', 'history/roman', 'aroma', 'river outings', '+ro']);
});

test('a new tag is offered where there is none of that name, as it will be written', () => {
  expect(offered('  new /  level/')).toEqual(['+new/level']);
  expect(offered(' / ')).toEqual([]);
  expect(offered('')).toEqual([]);
});

test('of many only the first are offered, and the new one', () => {
  const many = Array.from({ length: 50 }, (_, at) => tag([`a${at}`, at]));
  expect(completions('a', many).map(({ name }) => name)).toEqual([
    ...[49, 48, 47, 46, 45, 44, 43, 42].map((at) => `a${at}`),
    'a',
  ]);
});
