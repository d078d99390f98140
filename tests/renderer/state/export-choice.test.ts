import { expect, test } from 'vitest';
import { type ExportScope, exportForms } from '../../../electron/api/exports.ts';
import { createExportChoice, wantsOneFile, wantsVerified } from '../../../renderer/state/export-choice.ts';

const all: ExportScope = { kind: 'all' };

test('what is one list for other programs goes into one file, all else into a file an article', () => {
  const choice = createExportChoice(null, () => undefined);
  const single = exportForms.filter((form) => {
    choice.set({ form });
    return wantsOneFile(choice.now.value, all);
  });
  expect(single).toEqual(['csv', 'bibtex', 'ris', 'csl']);
});

test('what was chosen for a form is kept until another form is chosen', () => {
  const choice = createExportChoice({ form: 'csv' }, () => undefined);
  choice.set({ single: false });
  choice.set({ everything: true });
  expect(wantsOneFile(choice.now.value, all)).toBe(false);
  expect(wantsOneFile(createExportChoice(choice.now.value, () => undefined).now.value, all)).toBe(false);
  choice.set({ form: 'ris' });
  expect(wantsOneFile(choice.now.value, all)).toBe(true);
});

test('of one article there is one file, but for a form that is a folder', () => {
  const choice = createExportChoice(null, () => undefined);
  const article = { kind: 'article', id: 'a' } as const;
  const many = exportForms.filter((form) => {
    choice.set({ form });
    return !wantsOneFile(choice.now.value, article);
  });
  expect(many).toEqual(['folder']);
  choice.set({ form: 'folder' });
  choice.set({ single: true });
  expect(wantsOneFile(choice.now.value, article)).toBe(true);
});

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
