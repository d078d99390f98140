import { describe, expect, test } from 'vitest';
import { asMenuBarState, asOpenMenu } from '../../electron/api/menu.ts';

const act = { kind: 'act', id: '1.0', words: 'Open' };
const within = (items: unknown[]) => ({ items, x: 0, y: 0 });
const nested = (depth: number): unknown =>
  depth === 0 ? act : { kind: 'menu', words: 'More', items: [nested(depth - 1)] };

describe('a menu of a page', () => {
  test('comes through as it was described', () => {
    const menu = within([
      { ...act, key: 'Mod+o', checked: true, isOneOf: true },
      { kind: 'line' },
      { kind: 'speech' },
      nested(2),
    ]);
    expect(asOpenMenu(menu)).toEqual(menu);
  });

  test.each([
    ['no menu at all', null],
    ['an item of no kind', within([{ words: 'Open', id: '1' }])],
    ['a role of the system', within([{ ...act, role: 'quit' }])],
    ['a program to be run', within([{ ...act, click: 'rm' }])],
    ['words that are none', within([{ ...act, words: 7 }])],
    ['words without an end', within([{ ...act, words: 'x'.repeat(2000) }])],
    ['items without an end', within(Array.from({ length: 1000 }, () => act))],
    ['menus in menus without an end', within([nested(9)])],
    ['a place that is none', { items: [act], x: Number.NaN, y: 0 }],
  ])('is refused where it is %s', (_what, menu) => {
    expect(() => asOpenMenu(menu)).toThrow();
  });
});

test('what a page says of its menu bar is looked at, too', () => {
  const words = { undo: 'Undo: Starred' };
  const state = {
    unavailable: ['print'],
    checked: [],
    words,
    keys: { undo: ['z', 'Mod+z'] },
    isTyping: true,
  };
  expect(asMenuBarState(state)).toEqual(state);
  expect(() => asMenuBarState({ ...state, isTyping: 'yes' })).toThrow();
  expect(() => asMenuBarState({ ...state, words: { undo: {} } })).toThrow();
  expect(() => asMenuBarState({ ...state, keys: { undo: 'z' } })).toThrow();
});
