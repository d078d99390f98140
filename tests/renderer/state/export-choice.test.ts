import { expect, test } from 'vitest';
import type { ExportScope } from '../../../electron/api/exports.ts';
import { createExportChoice, wantsVerified } from '../../../renderer/state/export-choice.ts';

const all: ExportScope = { kind: 'all' };
const tag: ExportScope = { kind: 'tag', name: 'sea' };
const choiceOf = (saved: unknown) => createExportChoice(saved, () => undefined);

test('a whole library is checked by rebuilding unasked, where its form comes back whole', () => {
  const { now, set } = choiceOf({});
  const wanted = (scope: ExportScope = all) => wantsVerified(now.value, scope);
  expect(wanted()).toBe(false);
  set({ form: 'html' });
  expect(wanted()).toBe(true);
  expect(wanted(tag)).toBe(false);
  set({ everything: false });
  expect(wanted()).toBe(false);
  set({ form: 'json', everything: true });
  expect(wanted()).toBe(false);
});

test('what was chosen is remembered, and holds for every part', () => {
  const off = choiceOf({ form: 'epub', verify: false }).now.value;
  const on = choiceOf({ form: 'epub', verify: true }).now.value;
  expect([all, tag].map((scope) => wantsVerified(off, scope))).toEqual([false, false]);
  expect([all, tag].map((scope) => wantsVerified(on, scope))).toEqual([true, true]);
  expect(wantsVerified(choiceOf({ form: 'csv', verify: true }).now.value, all)).toBe(false);
});
