import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createSettings } from '../../../renderer/state/settings.ts';

function settingsFrom(saved: Record<string, unknown>) {
  const written: [string, unknown][] = [];
  const isDark = signal(false);
  const isNarrow = signal(false);
  const settings = createSettings(saved, (key, value) => written.push([key, value]), isDark, isNarrow);
  return { settings, written, isDark, isNarrow };
}

test('what was saved and is not understood takes its usual value', () => {
  const { settings, written } = settingsFrom({ theme: 'neon', textSize: 900, panes: 'wide', color: 3 });
  expect(settings.theme.value).toBe('auto');
  expect(settings.textSize.value).toBe(32);
  expect(settings.panes.value).toMatchObject({ sidebar: 230, list: 340, notes: 300 });
  expect(settings.color.value).toBe('yellow');
  expect(written).toEqual([]);
});

test('Auto follows the system, a chosen theme does not', () => {
  const { settings, isDark } = settingsFrom({});
  isDark.value = true;
  expect(settings.shownTheme.value).toBe('dark');
  settings.theme.value = 'sepia';
  expect(settings.shownTheme.value).toBe('sepia');
});

test('text grows by a pixel, stops at the largest, and returns to the usual size', () => {
  const { settings, written } = settingsFrom({ textSize: 31 });
  settings.changeTextSize(1);
  settings.changeTextSize(1);
  expect(settings.textSize.value).toBe(32);
  settings.changeTextSize(0);
  expect(written).toEqual([
    ['textSize', 32],
    ['textSize', 18],
  ]);
});

test('a narrow window has its sidebar closed until it is asked for, and a wide one keeps its own', () => {
  const { settings, isNarrow } = settingsFrom({});
  isNarrow.value = true;
  expect(settings.sidebarShown.value).toBe(false);
  settings.toggleSidebar();
  expect(settings.sidebarShown.value).toBe(true);
  settings.closeOverlay();
  expect(settings.sidebarShown.value).toBe(false);
  isNarrow.value = false;
  expect(settings.sidebarShown.value).toBe(true);
});
