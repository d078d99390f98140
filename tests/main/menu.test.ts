import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import type { MenuBarState } from '../../electron/api/menu.ts';
import { speakFirstOf } from '../../electron/language/language.ts';
import { acceleratorOf } from '../../electron/main/accelerators.ts';
import { accessKeyOf, withAccessKeys } from '../../electron/main/access-keys.ts';
import { isOwnAct, type Surroundings } from '../../electron/main/menu.ts';
import { allItems, menuTemplate } from '../../electron/main/menu-template.ts';
import { recentOf } from '../../electron/main/recent-menu.ts';
import { commands } from '../../renderer/state/commands.ts';
import { commandsOn } from '../../renderer/state/commands-on.ts';

const linux: Surroundings = {
  ...{ platform: 'linux', isDeveloped: false, hasLicences: true },
  recent: [],
  library: '/data/lea/library.lectern',
};
const mac: Surroundings = { ...linux, platform: 'darwin' };
const windows: Surroundings = { ...linux, platform: 'win32' };
const usualKeys = Object.fromEntries(
  Object.entries(commands).map(([id, { keys, desktopKeys = [] }]) => [id, [...keys, ...desktopKeys]]),
);
const idle: MenuBarState = {
  ...{ unavailable: [], checked: [], words: {}, isTyping: false },
  keys: usualKeys,
};

const all = (state: MenuBarState | null = idle, around = linux) => allItems(menuTemplate(state, around));
const item = (id: string, state: MenuBarState | null = idle, around = linux) =>
  all(state, around).find((one) => one.id === id);
const roles = (around: Surroundings, state = idle) => all(state, around).flatMap(({ role }) => role ?? []);
const bare = (label = '') => label.replaceAll('&&', '\0').replaceAll('&', '').replaceAll('\0', '&');

/** Each menu of a template as its items, the menu bar first. */
const menusIn = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[][] => [
  [...items],
  ...items.flatMap(({ submenu }) => (Array.isArray(submenu) ? menusIn(submenu) : [])),
];

describe.each([linux, mac, windows])('the menu bar on “$platform”', (around) => {
  const ids = all(idle, around).flatMap(({ id }) => id ?? []);

  test('holds every command of the page once, and nothing that the page does not know', () => {
    const known = ids.filter((id) => !isOwnAct(id) || id in commands).sort();
    // The system has its own there.
    const wanted = Object.keys(commands).filter((id) => around !== mac || id !== 'fullScreen');
    expect(known).toEqual(wanted.sort());
  });

  test('has no two items with one accelerator', () => {
    const usual: Partial<Record<string, string>> = {
      ...{ close: 'CmdOrCtrl+W', quit: 'CmdOrCtrl+Q', cut: 'CmdOrCtrl+X', copy: 'CmdOrCtrl+C' },
      ...{ paste: 'CmdOrCtrl+V', selectAll: 'CmdOrCtrl+A', undo: 'CmdOrCtrl+Z', redo: 'CmdOrCtrl+Shift+Z' },
    };
    for (const isTyping of [false, true]) {
      const keys = all({ ...idle, isTyping }, around).flatMap(
        ({ accelerator, role }) => accelerator ?? usual[role ?? ''] ?? [],
      );
      expect([...new Set(keys)].sort()).toEqual([...keys].sort());
      expect(keys.length).toBeGreaterThan(25);
    }
  });

  test('has no two items with one access key in a menu', () => {
    for (const menu of menusIn(menuTemplate(idle, around))) {
      const keys = menu.flatMap(({ label }) => (label ? (accessKeyOf(label) ?? []) : []));
      expect([...new Set(keys)]).toEqual(keys);
      // There are more items than letters in none of them.
      expect(keys.length).toBe(menu.filter(({ label }) => label !== undefined).length);
    }
  });

  test('is at most nine menus', () => {
    expect(menuTemplate(idle, around).length).toBeLessThanOrEqual(9);
  });
});

test('what is on or off has a tick, and whether it is so is known', () => {
  const ticked = all().flatMap(({ id, type }) => (type === 'checkbox' ? (id ?? []) : []));
  expect(Object.keys(commandsOn)).toEqual(expect.arrayContaining(ticked));
  const on = { ...idle, checked: ['theme-dark'] };
  expect(item('theme-dark', on)?.checked).toBe(true);
  expect(item('theme-light', on)?.checked).toBe(false);
});

test('keys are those of the page: shown here, acting there, and no letters alone', () => {
  for (const { id = '', accelerator, registerAccelerator } of all()) {
    if (accelerator === undefined) continue;
    expect(registerAccelerator, id).toBe(false);
    expect(usualKeys[id]?.map(acceleratorOf), id).toContain(accelerator);
    expect(accelerator, id).not.toMatch(/^(?:Shift\+)?[^F+]$/);
  }
  expect(item('find')?.accelerator).toBe('CmdOrCtrl+F');
});

test('keys that were changed are shown as they are now', () => {
  const keys = { ...usualKeys, find: ['x', 'Mod+Shift+x'], print: [] };
  expect(item('find', { ...idle, keys })?.accelerator).toBe('CmdOrCtrl+Shift+X');
  expect(item('print', { ...idle, keys })?.accelerator).toBeUndefined();
  expect(item('print', null)?.accelerator).toBeUndefined();
});

test.each([
  ['Mod+Shift+f', 'CmdOrCtrl+Shift+F'],
  ['Mod++', 'CmdOrCtrl+Plus'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['F3', 'F3'],
  ['j', null],
  ['g i', null],
  ['Shift+h', null],
  ['?', null],
  ['Escape', null],
  ['Enter', null],
  ['Delete', null],
  ['Shift+ArrowRight', null],
])('the key %s is the accelerator %s', (key, accelerator) => {
  expect(acceleratorOf(key)).toBe(accelerator);
});

test('what would do nothing cannot be chosen, and without a window no command can', () => {
  const state = { ...idle, unavailable: ['print'] };
  expect(item('print', state)?.enabled).toBe(false);
  expect(item('importFiles', state)?.enabled).toBe(true);
  const commandsThere = all(null).filter(({ id }) => id !== undefined && !isOwnAct(id));
  expect(commandsThere.every(({ enabled }) => enabled === false)).toBe(true);
  expect(item('openDataFolder', null)?.enabled).not.toBe(false);
});

test('undoing says what it takes back, and is about what is typed where something is', () => {
  const words = { undo: 'Undo: Section “R&D” added', redo: 'Redo' };
  expect(bare(item('undo', { ...idle, words })?.label)).toBe(words.undo);
  expect(item('undo', { ...idle, words })?.label).toContain('R&&D');
  expect(roles(linux)).not.toContain('undo');
  const typing = { ...idle, words, isTyping: true };
  expect(roles(linux, typing)).toEqual(expect.arrayContaining(['undo', 'redo']));
  expect(item('undo', typing)).toBeUndefined();
});

test('what a system has of its own stands where its users look for it', () => {
  expect(roles(mac)).toEqual(
    expect.arrayContaining(['appMenu', 'windowMenu', 'togglefullscreen', 'startSpeaking']),
  );
  const [app, file] = menusIn(menuTemplate(idle, mac)).slice(1);
  expect(app?.map(({ id, role }) => id ?? role)).toEqual(
    expect.arrayContaining(['settings', 'quit', 'hide']),
  );
  expect(file?.map(({ id, role }) => id ?? role)).not.toContain('quit');
  expect(roles(linux)).toEqual(expect.arrayContaining(['quit', 'about', 'close']));
  expect(roles(linux)).not.toEqual(expect.arrayContaining(['appMenu']));
});

test('tools of developers and the licences are there where they do something', () => {
  expect(roles(linux)).not.toContain('toggleDevTools');
  expect(roles({ ...linux, isDeveloped: true })).toContain('toggleDevTools');
  expect(item('showLicences')).toBeDefined();
  expect(item('showLicences', idle, { ...linux, hasLicences: false })).toBeUndefined();
});

test('access keys keep those that are given and leave a sign of the words as it is', () => {
  expect(
    withAccessKeys([{ words: '&Edit', given: true }, { words: 'Else & more' }, { words: 'Eel' }]),
  ).toEqual(['&Edit', 'Else && &more', 'Ee&l']);
  expect(accessKeyOf('R&&D &x')).toBe('x');
  expect(accessKeyOf('R&&D')).toBeNull();
  expect(withAccessKeys([{ words: '日本' }])).toEqual(['日本']);
});

test('the menu bar is in the language that is spoken, its access keys too', () => {
  speakFirstOf(['en-XA']);
  try {
    const labels = all().flatMap(({ label }) => (label ? [bare(label)] : []));
    expect(labels.length).toBeGreaterThan(100);
    expect(labels.filter((label) => /(?<!\p{L})[a-z]{2,}(?!\p{L})/iu.test(label))).toEqual([]);
    expect(accessKeyOf(menuTemplate(idle, linux)[0]?.label ?? '')).toBe('ḟ');
  } finally {
    speakFirstOf([]);
  }
});

test('the libraries that were open are told apart by their folders, and the one that is open is marked', () => {
  const recent = [
    '/data/lea/library.lectern',
    '/data/lea/Work/notes.lectern',
    '/media/stick/Work/notes.lectern',
  ];
  const items = all(idle, { ...linux, recent }).filter(({ id }) => id && recentOf(id) !== null);
  expect(items.map(({ id, label, checked }) => [recentOf(id ?? ''), bare(label), checked])).toEqual([
    [recent[0], 'library.lectern', true],
    [recent[1], 'lea/Work/notes.lectern', false],
    [recent[2], 'stick/Work/notes.lectern', false],
  ]);
  expect(item('clearRecent')?.enabled).toBe(false);
  expect(item('clearRecent', idle, { ...linux, recent })?.enabled).toBe(true);
});
