import { expect, test } from 'vitest';
import { exportForms } from '../../../electron/api/exports.ts';
import { createExportChoice, wantsOneFile } from '../../../renderer/state/export-choice.ts';

test('what is one list for other programs goes into one file, all else into a file an article', () => {
  const choice = createExportChoice(null, () => undefined);
  const single = exportForms.filter((form) => {
    choice.set({ form });
    return wantsOneFile(choice.now.value);
  });
  expect(single).toEqual(['csv', 'bibtex', 'ris', 'csl']);
});

test('what was chosen for a form is kept until another form is chosen', () => {
  const choice = createExportChoice({ form: 'csv' }, () => undefined);
  choice.set({ single: false });
  choice.set({ everything: true });
  expect(wantsOneFile(choice.now.value)).toBe(false);
  expect(wantsOneFile(createExportChoice(choice.now.value, () => undefined).now.value)).toBe(false);
  choice.set({ form: 'ris' });
  expect(wantsOneFile(choice.now.value)).toBe(true);
});
