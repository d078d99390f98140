import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { colorMeaningsFrom, longestMeaning } from '../../../electron/api/model.ts';
import { createSaver, createSettings, type Unsaved } from '../../../renderer/state/settings.ts';

function settingsFrom(saved: Record<string, unknown>) {
  const written: [string, unknown][] = [];
  const isDark = signal(false);
  const isNarrow = signal(false);
  const isTight = signal(false);
  // No other window is open.
  const others = { share: () => undefined, own: () => undefined };
  const around = { systemIsDark: isDark, isNarrow, isTight, isDesktop: false, others };
  const settings = createSettings(saved, (key, value) => written.push([key, value]), around);
  return { settings, written, isDark, isNarrow, isTight };
}

afterEach(() => {
  vi.useRealTimers();
});

test('a setting is written at once, one that goes on changing now and then, and the last one in any case', () => {
  vi.useFakeTimers();
  const written: unknown[] = [];
  const saveSetting = async ({ value }: { value: unknown }) => {
    written.push(value);
    return null;
  };
  const save = createSaver({ saveSetting }, new Map(), () => undefined);
  save('textSize', 1);
  expect(written).toEqual([1]);
  save('textSize', 2);
  save('textSize', 3);
  expect(written).toEqual([1]);
  vi.advanceTimersByTime(400);
  expect(written).toEqual([1, 3]);
  save('textSize', 4);
  save.flush();
  expect(written).toEqual([1, 3, 4]);
  vi.advanceTimersByTime(2000);
  expect(written).toEqual([1, 3, 4]);
});

test('what the service did not store is kept for the one that takes its place, which gets it at once', async () => {
  vi.useFakeTimers();
  const unsaved: Unsaved = new Map();
  const stops = {
    async saveSetting({ value }: { value: unknown }) {
      if (value === 20) return null;
      throw new Error('stopped');
    },
  };
  const failures: unknown[] = [];
  const save = createSaver(stops, unsaved, (error) => failures.push(error));
  save('textSize', 20);
  save('theme', 'dark');
  save('theme', 'sepia');
  await vi.advanceTimersByTimeAsync(0);
  expect([...unsaved]).toEqual([['theme', 'sepia']]);
  expect(failures.length).toBe(1);
  const written: unknown[] = [];
  const saveSetting = async (given: { key: string; value: unknown }) => {
    written.push([given.key, given.value]);
    return null;
  };
  createSaver({ saveSetting }, unsaved, (error) => failures.push(error));
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toEqual([['theme', 'sepia']]);
  expect(unsaved.size).toBe(0);
});

test('what was saved and is not understood takes its usual value', () => {
  const { settings, written } = settingsFrom({
    theme: 'neon',
    textSize: 900,
    panes: 'wide',
    color: 3,
    lineHeight: Number.NaN,
  });
  expect(settings.look.theme.value).toBe('auto');
  expect(settings.look.textSize.value).toBe(32);
  expect(settings.look.lineHeight.value).toBe(1.55);
  expect(settings.widths.value).toEqual({ sidebar: 230, list: 340, listHeight: 300, notes: 300 });
  expect(settings.color.value).toBe('yellow');
  expect(written).toEqual([]);
});

test('Auto follows the system, a chosen theme does not', () => {
  const { settings, isDark } = settingsFrom({});
  isDark.value = true;
  expect(settings.look.shownTheme.value).toBe('dark');
  settings.look.theme.value = 'sepia';
  expect(settings.look.shownTheme.value).toBe('sepia');
});

test('Auto is the light and the dark theme that were chosen for it', () => {
  const { settings, written, isDark } = settingsFrom({ lightTheme: 'sepia', darkTheme: 'sepia' });
  expect(settings.look.shownTheme.value).toBe('sepia');
  isDark.value = true;
  expect(settings.look.shownTheme.value).toBe('dark');
  settings.look.darkTheme.value = 'black';
  expect(settings.look.shownTheme.value).toBe('black');
  expect(written).toEqual([['darkTheme', 'black']]);
});

test('the look that was saved comes back, and Reset makes it what it was at first', () => {
  const saved = {
    ...{ theme: 'black', lightTheme: 'sepia', darkTheme: 'black', textSize: 24, lineHeight: 1.8 },
    ...{ measure: 'wide', alignment: 'justify', font: 'installed', fontName: 'DejaVu Serif' },
  };
  const { settings, written } = settingsFrom(saved);
  const { changeTextSize: _change, reset, shownTheme: _shown, ...look } = settings.look;
  const now = () => Object.fromEntries(Object.entries(look).map(([key, { value }]) => [key, value]));
  expect(now()).toEqual(saved);
  reset();
  const usual = {
    ...{ theme: 'auto', lightTheme: 'light', darkTheme: 'dark', textSize: 18, lineHeight: 1.55 },
    ...{ measure: 'usual', alignment: 'start', font: 'serif', fontName: '' },
  };
  expect(now()).toEqual(usual);
  expect(Object.fromEntries(written)).toEqual(usual);
});

test('text grows by a pixel, stops at the largest, and returns to the usual size', () => {
  const { settings, written } = settingsFrom({ textSize: 31 });
  settings.look.changeTextSize(1);
  settings.look.changeTextSize(1);
  expect(settings.look.textSize.value).toBe(32);
  settings.look.changeTextSize(0);
  expect(written).toEqual([
    ['textSize', 32],
    ['textSize', 18],
  ]);
});

test('the first highlight opens the notes, and no other does', () => {
  const { settings, written } = settingsFrom({});
  settings.introduceNotes();
  expect(settings.notes.shown.value).toBe(true);
  settings.notes.show(false);
  settings.introduceNotes();
  expect(settings.notes.shown.value).toBe(false);
  const [, panes] = written.at(-1) ?? [];
  const { settings: later } = settingsFrom({ panes });
  later.introduceNotes();
  expect(later.notes.shown.value).toBe(false);
});

test('who has opened the notes before the first highlight is not shown them again', () => {
  const { settings } = settingsFrom({});
  settings.notes.show(true);
  settings.notes.show(false);
  settings.introduceNotes();
  expect(settings.notes.shown.value).toBe(false);
});

test('a narrow window has its sidebar closed until it is asked for, and a wide one keeps its own', () => {
  const { settings, isNarrow } = settingsFrom({});
  isNarrow.value = true;
  expect(settings.sidebar.shown.value).toBe(false);
  settings.sidebar.toggle();
  expect(settings.sidebar.shown.value).toBe(true);
  settings.sidebar.show(false);
  expect(settings.sidebar.shown.value).toBe(false);
  isNarrow.value = false;
  expect(settings.sidebar.shown.value).toBe(true);
});

test('where the notes would lie over the text they are closed at the start, and a wide window keeps its own', () => {
  const { settings, written, isTight } = settingsFrom({ panes: { notesOpen: true } });
  expect(settings.notes.shown.value).toBe(true);
  isTight.value = true;
  expect(settings.notes.shown.value).toBe(false);
  settings.notes.show(true);
  expect([settings.notes.shown.value, settings.notes.isOver.value]).toEqual([true, true]);
  settings.notes.toggle();
  expect(settings.notes.shown.value).toBe(false);
  isTight.value = false;
  expect([settings.notes.shown.value, settings.notes.isOver.value]).toEqual([true, false]);
  expect(written).toEqual([]);
});

test('the first highlight does not lay the notes over the text', () => {
  const { settings, isTight } = settingsFrom({});
  isTight.value = true;
  settings.introduceNotes();
  expect(settings.notes.shown.value).toBe(false);
  isTight.value = false;
  settings.introduceNotes();
  expect(settings.notes.shown.value).toBe(true);
});

test('meanings of colours are kept as they are typed, but for white space; anything else is left out', () => {
  const typed = { yellow: '  to\n quote ', green: ' ', blue: 7, red: 'x', pink: 'p'.repeat(99) };
  expect(colorMeaningsFrom(typed)).toEqual({ yellow: 'to quote', pink: 'p'.repeat(longestMeaning) });
  for (const saved of [undefined, null, 'yellow', 3]) expect(colorMeaningsFrom(saved)).toEqual({});
});

test('what is closed in the trees of the sidebar is kept, and what was saved wrongly closes nothing', () => {
  const { settings, written } = settingsFrom({ closedSections: ['a', 7, 'b'], closedTags: { sea: true } });
  expect([...settings.closed.sections.value]).toEqual(['a', 'b']);
  expect([...settings.closed.tags.value]).toEqual([]);
  settings.closed.sections.value = new Set(['b']);
  settings.closed.tags.value = new Set(['sea']);
  expect(written).toEqual([
    ['closedSections', ['b']],
    ['closedTags', ['sea']],
  ]);
});
