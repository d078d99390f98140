import { describe, expect, test } from 'vitest';
import type { Id } from '../../../electron/api/model.ts';
import { moveWords, type SectionStep, stepFrom, trailOf } from '../../../renderer/state/section-places.ts';
import { madeSection, paperSections as sections } from '../made-sections.ts';

const find = (id: Id) => sections.find((one) => one.id === id) ?? madeSection('nobody');

describe('steps through the tree', () => {
  test.each<[Id, SectionStep, ReturnType<typeof stepFrom>]>([
    ['Sport', 'up', { parentId: null, after: null }],
    ['World', 'up', { parentId: null, after: 'Culture' }],
    ['Culture', 'down', { parentId: null, after: 'Sport' }],
    ['Film', 'down', { parentId: 'Culture', after: 'Music' }],
    ['Culture', 'up', 'Culture is the first already'],
    ['Film', 'up', 'Film is the first already'],
    ['World', 'down', 'World is the last already'],
    ['Sport', 'in', { parentId: 'Culture', after: 'Music' }],
    ['World', 'in', { parentId: 'Sport', after: null }],
    ['Film', 'in', 'No section stands before Film here to take it in'],
    ['Jazz', 'out', { parentId: 'Culture', after: 'Music' }],
    ['Film', 'out', { parentId: null, after: 'Culture' }],
    ['Sport', 'out', 'Sport is at the top level already'],
  ])('%s %s', (id, step, expected) => {
    expect(stepFrom(sections, find(id), step)).toEqual(expected);
  });
});

describe('a move in words', () => {
  test.each([
    ['Sport', null, null, 'Sport moved before Culture, 1 of 3', 'Section “Sport” moved before “Culture”'],
    ['Culture', null, 'World', 'Culture moved after World, 3 of 3', 'Section “Culture” moved after “World”'],
    ['Sport', 'Culture', 'Music', 'Sport moved into Culture, 3 of 3', 'Section “Sport” moved into “Culture”'],
    ['Film', null, 'Culture', 'Film moved out of Culture, 2 of 4', 'Section “Film” moved out of “Culture”'],
    ['Jazz', null, 'World', 'Jazz moved to the top level, 4 of 4', 'Section “Jazz” moved to the top level'],
  ])('%s in %s after %s', (id, parentId, after, said, words) => {
    expect(moveWords(sections, find(id), { parentId, after })).toEqual({ words, said });
  });
});

test('the sections that one stands in lead down to it', () => {
  expect(trailOf(sections, 'Jazz').map(({ name }) => name)).toEqual(['Culture', 'Music', 'Jazz']);
  expect(trailOf(sections, null)).toEqual([]);
});
