import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallContext } from '../../electron/api/contract.ts';
import { markdownPresets, startingTemplate } from '../../electron/api/exports.ts';
import { createLibraries } from '../../electron/service/libraries.ts';
import type { Service } from '../../electron/service/service.ts';
import { temporaryFolder } from '../cli/lectern.ts';

const call: CallContext = { signal: new AbortController().signal };
const everything = { scope: { kind: 'all' }, form: 'markdown' } as const;
const { folder, remove } = temporaryFolder();
const libraries = createLibraries(path.join(folder, 'library.lectern'));
let sample: Service;
beforeAll(async () => {
  sample = await libraries.open('sample');
});
afterAll(async () => {
  await libraries.close();
  remove();
});

const preview = async (options: object) => sample.handlers.previewExport({ ...everything, options }, call);

test.each(markdownPresets)('what is shown of the preset %s is what is written', async (preset) => {
  const options = { preset, template: startingTemplate };
  const { file } = await preview(options);
  const { files } = await sample.handlers.exportNotes(
    { ...everything, options, destination: null, single: false },
    call,
  );
  expect(file?.content).not.toBe('');
  expect(files).toContainEqual(file);
});

test('a template that is wrong is told while it is typed, with its line and column', async () => {
  const shown = async (template: string) => preview({ preset: 'own', template });
  expect((await shown('# {{ title }}')).file?.content).toMatch(/^# \w/);
  await expect(shown('# {{ title')).rejects.toMatchObject({
    code: 'bad-arguments',
    message: expect.stringMatching(/line 1, column 3: .*not closed/),
  });
  await expect(shown('\n{{ titel }}')).rejects.toMatchObject({
    code: 'bad-arguments',
    message: expect.stringMatching(/line 2, column 4: .*titel/),
  });
  await expect(shown(' ')).rejects.toMatchObject({ code: 'bad-arguments' });
});
