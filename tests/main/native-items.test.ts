import { expect, test, vi } from 'vitest';
import type { MenuItem } from '../../electron/api/menu.ts';
import { fieldItems, nativeItems, wordItems } from '../../electron/main/native-items.ts';

const nobody = () => undefined;
const act = (words: string, more: Partial<MenuItem & { kind: 'act' }> = {}): MenuItem => ({
  ...{ kind: 'act', id: words, words },
  ...more,
});
const submenuOf = (item: { submenu?: unknown } | undefined) =>
  item?.submenu as { label: string; id: string }[];

test('an item tells by its id that it was chosen, and shows its key without listening to it', () => {
  const choose = vi.fn();
  const [item] = nativeItems([act('Copy', { key: 'Mod+c' })], choose, 'linux');
  expect(item).toMatchObject({
    id: 'Copy',
    accelerator: 'CmdOrCtrl+C',
    registerAccelerator: false,
    enabled: true,
  });
  const click = item?.click as (() => void) | undefined;
  click?.();
  expect(choose).toHaveBeenCalledExactlyOnceWith('Copy');
});

test('a letter is no accelerator', () => {
  const [item] = nativeItems([act('Star', { key: 's' })], nobody, 'linux');
  expect(item).not.toHaveProperty('accelerator');
});

test('what cannot be done is shown and says why', () => {
  const [item] = nativeItems([act('Delete', { unavailable: 'Not in the Trash.' })], nobody, 'linux');
  expect(item).toMatchObject({ enabled: false, toolTip: 'Not in the Trash.' });
});

test('what is so is ticked, and one of several has a dot', () => {
  const items = [
    act('Underline', { checked: true }),
    act('Pink', { checked: false, isOneOf: true }),
    act('Plain'),
  ];
  expect(nativeItems(items, nobody, 'linux').map(({ type, checked }) => [type, checked])).toEqual([
    ['checkbox', true],
    ['radio', false],
    [undefined, undefined],
  ]);
});

test('menus in menus have access keys of their own, and a sign of the words stays', () => {
  const items: MenuItem[] = [act('Colour'), { kind: 'menu', words: 'R&D', items: [act('Copy'), act('Cut')] }];
  const [first, second] = nativeItems(items, nobody, 'linux');
  expect(first?.label).toBe('&Colour');
  expect(second?.label).toBe('&R&&D');
  expect(submenuOf(second).map(({ label }) => label)).toEqual(['&Copy', 'C&ut']);
});

test('words are read by the system where it does that; elsewhere no line is left for it', () => {
  const items: MenuItem[] = [act('Copy'), { kind: 'line' }, { kind: 'speech' }];
  expect(nativeItems(items, nobody, 'linux').map(({ type, label }) => type ?? label)).toEqual(['&Copy']);
  const onMac = nativeItems(items, nobody, 'darwin');
  expect(onMac.at(-1)).toMatchObject({
    label: 'Speech',
    submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }],
  });
  expect(wordItems('win32')).toEqual([{ role: 'copy' }]);
  expect(wordItems('darwin').at(-1)?.label).toBe('Speech');
});

test('a text field offers what can be done in it', () => {
  const can = {
    canUndo: true,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: false,
    canSelectAll: true,
  };
  const items = fieldItems({ ...can, canDelete: true, canEditRichly: false });
  expect(items.flatMap(({ role, enabled }) => (role ? [[role, enabled]] : []))).toEqual([
    ['undo', true],
    ['redo', false],
    ['cut', true],
    ['copy', true],
    ['paste', false],
    ['selectAll', true],
  ]);
});
