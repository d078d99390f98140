import { expect, test } from 'vitest';
import { exportForms } from '../../../electron/api/exports.ts';
import { createExportChoice, wantsOneFile } from '../../../renderer/state/export-choice.ts';

const all = { kind: 'all' } as const;

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
