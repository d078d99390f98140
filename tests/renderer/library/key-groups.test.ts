import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { keyGroups } from '../../../renderer/library/key-groups.ts';
import { actOfKey } from '../../../renderer/reader/selection-keys.ts';
import { commands } from '../../../renderer/state/commands.ts';
import { cardKeys, markKeys } from '../../../renderer/state/highlight-keys.ts';
import { createKeys } from '../../../renderer/state/keys.ts';
import { keyWords } from '../../../renderer/ui/keys.ts';

// Which way the arrows go is asked of the page, which is not here.
vi.stubGlobal('document', { documentElement: null });
vi.stubGlobal('getComputedStyle', () => ({ direction: 'ltr' }));

const keys = createKeys((_key, from) => signal(from(undefined)), true);
const groups = keyGroups(keys, '');
const keysIn = (place: RegExp) =>
  groups.filter((group) => place.test(group.place)).flatMap((group) => group.rows.map((row) => row.keys));

const pressed = (key: string) => ({
  ...{ key, code: key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false },
});

test('the sheet names every key for a highlight that is chosen', () => {
  const shown = keysIn(/^With words/);
  for (const key of Object.keys(markKeys)) {
    expect(shown).toContain(keyWords(key));
    expect(actOfKey(keys, pressed(key))).not.toBeNull();
  }
  const ofWords = Object.values(commands).flatMap((one) => (one.ofWords ? one.keys : []));
  expect(ofWords.length).toBeGreaterThan(5);
  for (const key of ofWords) {
    expect(shown.some((words) => words.split(/\W+/).includes(keyWords(key)))).toBe(true);
    expect(actOfKey(keys, pressed(key))).not.toBeNull();
  }
});

test('the sheet names every key of a card', () => {
  const shown = keysIn(/notes/i);
  for (const key of Object.keys(cardKeys)) expect(shown).toContain(keyWords(key));
});
