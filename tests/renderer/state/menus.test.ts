import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { OpenMenu } from '../../../electron/api/menu.ts';
import {
  actOfKey,
  createMenus,
  type MenuItem,
  type MenuPlace,
  withoutLooseLines,
} from '../../../renderer/state/menus.ts';

const placeWith = (giveBack = vi.fn()): MenuPlace => ({ x: 3, y: 4, above: 2, opener: null, giveBack });

/** A system that draws menus, and what was chosen in the last of them. */
function system() {
  let chosen: (id: string) => void = () => undefined;
  const opened: OpenMenu[] = [];
  const menus = {
    popUp: (menu: OpenMenu) => void opened.push(menu),
    onChosen: (listener: (id: string) => void) => {
      chosen = listener;
    },
    setBar: () => undefined,
  };
  return { menus, opened, choose: (id: string) => chosen(id) };
}

/** The id that an item got in a menu, in whichever menu of it the item stands. */
function idOf(items: OpenMenu['items'], words: string): string {
  const found = items.flatMap((item) => {
    if (item.kind === 'line' || item.kind === 'speech') return [];
    if (item.kind === 'menu') return [idOf(item.items, words)];
    return item.words === words ? [item.id] : [];
  });
  return found.find((id) => id !== '') ?? '';
}

describe('menus that the system draws', () => {
  test('are plain data, with what cannot be done said', () => {
    const { menus, opened } = system();
    createMenus({ menus }).ask(
      'Row',
      () => [
        { words: 'Open', key: 'o', run: () => undefined },
        'line',
        { words: 'Delete', unavailable: 'It is not in the Trash.', run: () => undefined },
        { words: 'Colour', items: [{ words: 'Pink', checked: true, isOneOf: true, run: () => undefined }] },
      ],
      placeWith(),
    );
    expect(structuredClone(opened)).toMatchObject([
      {
        x: 3,
        y: 4,
        items: [
          { kind: 'act', words: 'Open', key: 'o' },
          { kind: 'line' },
          { kind: 'act', words: 'Delete', unavailable: 'It is not in the Trash.' },
          { kind: 'menu', words: 'Colour', items: [{ words: 'Pink', checked: true, isOneOf: true }] },
        ],
      },
    ]);
  });

  test('tell what was chosen; of a menu that another has followed nothing is done', () => {
    const { menus, opened, choose } = system();
    const made = createMenus({ menus });
    const [first, second] = [vi.fn(), vi.fn()];
    made.ask('One', () => [{ words: 'A', items: [{ words: 'First', run: first }] }], placeWith());
    made.ask('Two', () => [{ words: 'Second', run: second }], placeWith());
    choose(idOf(opened[0]?.items ?? [], 'First'));
    expect(first).not.toHaveBeenCalled();
    choose(idOf(opened[1]?.items ?? [], 'Second'));
    expect(second).toHaveBeenCalledOnce();
    expect(made.open.value).toBeNull();
  });

  test('hold what the system does with words, which a page does not draw', () => {
    const { menus, opened } = system();
    const items = (): MenuItem[] => [{ words: 'Copy', run: () => undefined }, 'line', 'speech'];
    createMenus({ menus }).ask('Text', items, placeWith());
    expect(opened[0]?.items.map(({ kind }) => kind)).toEqual(['act', 'line', 'speech']);
    const drawn = createMenus({ menus: null });
    drawn.ask('Text', items, placeWith());
    expect(drawn.open.value?.drawn.value.items.map(({ kind }) => kind)).toEqual(['act']);
  });

  test('are not opened with nothing in them', () => {
    const { menus, opened } = system();
    createMenus({ menus }).ask('None', () => ['line'], placeWith());
    expect(opened).toEqual([]);
  });
});

describe('menus that the page draws', () => {
  const drawn = (menus: ReturnType<typeof createMenus>) => menus.open.value?.drawn.value.items ?? [];

  test('give the focus back before they do what was chosen', () => {
    const menus = createMenus({ menus: null });
    const order: string[] = [];
    const place = placeWith(vi.fn(() => void order.push('back')));
    menus.ask('Row', () => [{ words: 'Open', run: () => order.push('open') }], place);
    menus.choose(idOf(drawn(menus), 'Open'));
    expect(order).toEqual(['back', 'open']);
    expect(menus.open.value).toBeNull();
  });

  test('stay open for what can be set many times, and follow it', () => {
    const menus = createMenus({ menus: null });
    const on = signal(false);
    const toggle = () => {
      on.value = !on.value;
    };
    menus.ask('Columns', () => [{ words: 'Tags', checked: on.value, stays: true, run: toggle }], placeWith());
    menus.choose(idOf(drawn(menus), 'Tags'));
    expect(drawn(menus)).toMatchObject([{ words: 'Tags', checked: true }]);
  });

  test('do nothing that cannot be done now', () => {
    const menus = createMenus({ menus: null });
    const run = vi.fn();
    menus.ask('Row', () => [{ words: 'Delete', unavailable: 'No.', run }], placeWith());
    menus.choose(idOf(drawn(menus), 'Delete'));
    expect(run).not.toHaveBeenCalled();
    expect(menus.open.value).not.toBeNull();
  });

  test('give the focus back where they are given up, and leave it where it went elsewhere', () => {
    for (const isGivenUp of [true, false]) {
      const menus = createMenus({ menus: null });
      const giveBack = vi.fn();
      menus.ask('Row', () => [{ words: 'Open', run: () => undefined }], placeWith(giveBack));
      menus.close(isGivenUp);
      expect(giveBack).toHaveBeenCalledTimes(isGivenUp ? 1 : 0);
    }
  });
});

const act = (words: string, key?: string): MenuItem => ({ words, key, run: () => undefined });

test('lines part groups that are there', () => {
  const [a, b] = [act('a'), act('b')];
  expect(withoutLooseLines(['line', a, 'line', 'line', b, 'line'])).toEqual([a, 'line', b]);
  expect(withoutLooseLines(['line', 'line'])).toEqual([]);
});

test('a key does what stands beside it, but for menus in menus', () => {
  const items: MenuItem[] = [
    act('Rename', 'F2'),
    'line',
    { words: 'More', items: [act('Delete', 'Delete')] },
  ];
  expect(actOfKey(items, 'F2')?.words).toBe('Rename');
  expect(actOfKey(items, 'Delete')).toBeUndefined();
});
