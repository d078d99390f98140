import { describe, expect, test } from 'vitest';
import { treeMove, treeRows } from '../../../renderer/library/section-tree.ts';
import { sectionPaths } from '../../../renderer/state/section-places.ts';
import { madeSection } from '../made-sections.ts';

const sections = [
  madeSection('Culture'),
  madeSection('Film', 'Culture'),
  madeSection('Music', 'Culture'),
  madeSection('World'),
];
const all = treeRows(sections, new Set());
const folded = treeRows(sections, new Set(['Culture']));

test('rows tell their level and their place among their siblings', () => {
  const facts = all.map(({ node: { id }, level, place, siblings }) => [id, level, place, siblings]);
  expect(facts).toEqual([
    ['Culture', 1, 1, 2],
    ['Film', 2, 1, 2],
    ['Music', 2, 2, 2],
    ['World', 1, 2, 2],
  ]);
});

test('what lies in a closed section is not among the rows', () => {
  expect(folded.map((row) => row.node.id)).toEqual(['Culture', 'World']);
});

describe('keys of the tree', () => {
  test.each([
    [
      'down goes to the first child of an open section',
      all,
      'Culture',
      'ArrowDown',
      { kind: 'focus', id: 'Film' },
    ],
    ['down passes over what is closed', folded, 'Culture', 'ArrowDown', { kind: 'focus', id: 'World' }],
    ['up at the top does nothing', all, 'Culture', 'ArrowUp', null],
    ['right opens', folded, 'Culture', 'ArrowRight', { kind: 'open', id: 'Culture' }],
    [
      'right on an open section goes to its child',
      all,
      'Culture',
      'ArrowRight',
      { kind: 'focus', id: 'Film' },
    ],
    ['right on a leaf does nothing', all, 'World', 'ArrowRight', null],
    ['left closes', all, 'Culture', 'ArrowLeft', { kind: 'close', id: 'Culture' }],
    ['left on a child goes to its parent', all, 'Music', 'ArrowLeft', { kind: 'focus', id: 'Culture' }],
    ['Home goes to the first', all, 'World', 'Home', { kind: 'focus', id: 'Culture' }],
    ['End goes to the last', all, 'Film', 'End', { kind: 'focus', id: 'World' }],
    ['a letter goes to the next name that begins with it', all, 'Film', 'w', { kind: 'focus', id: 'World' }],
    ['a letter goes round the end', all, 'World', 'm', { kind: 'focus', id: 'Music' }],
    ['other keys are left alone', all, 'World', 'F5', null],
  ] as const)('%s', (_, rows, id, key, expected) => {
    expect(treeMove(rows, id, key)).toEqual(expected);
  });
});

test('each section has the names from the top down to it', () => {
  expect(sectionPaths(sections)).toEqual([
    { id: 'Culture', path: ['Culture'] },
    { id: 'Film', path: ['Culture', 'Film'] },
    { id: 'Music', path: ['Culture', 'Music'] },
    { id: 'World', path: ['World'] },
  ]);
});
