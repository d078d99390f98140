import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Id } from '../../electron/api/model.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';
import { foot, line, page } from './lamp-pages.ts';

const call = { signal: new AbortController().signal };
let folder: string;
let service: Service;
let id: Id;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-edits-at-once-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
  const file = path.join(folder, 'ness.html');
  writeFileSync(file, page('ness'));
  const [item] = await dropFiles(service, [file]);
  id = item?.articles[0]?.id ?? '';
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const edit = async (kind: 'put-back' | 'hidden', text: string, signal = call.signal) =>
  service.handlers.editArticle(
    { articleId: id, add: { kind, blocks: [{ text, nth: 0 }] }, remove: null },
    { signal },
  );
const paragraph = (at: number) => `${line(at)} At ness it was so.`;
const textOf = async () => (await service.handlers.wholeArticle({ id }, call)).text;

test('edits of one article that are asked for at once all show in its text', async () => {
  await Promise.all([edit('hidden', paragraph(1)), edit('put-back', foot), edit('hidden', paragraph(3))]);
  const text = await textOf();
  for (const at of [1, 3]) expect(text).not.toContain(paragraph(at));
  expect(text).toContain(foot);
});

test('a text that is made anew meanwhile shows an edit too', async () => {
  await Promise.all([edit('hidden', paragraph(1)), service.handlers.reExtract({ articleIds: [id] }, call)]);
  expect(await textOf()).not.toContain(paragraph(1));
});

test('an edit that fails, or is cancelled before its turn, does not stop those after it', async () => {
  const controller = new AbortController();
  const [first, second, third] = [
    edit('hidden', 'Nothing like this'),
    edit('hidden', paragraph(1), controller.signal),
    edit('hidden', paragraph(3)),
  ];
  controller.abort();
  await Promise.all([
    expect(first).rejects.toMatchObject({ code: 'not-found' }),
    expect(second).rejects.toMatchObject({ code: 'cancelled' }),
    third,
  ]);
  expect(await textOf()).toContain(paragraph(1));
  expect(await textOf()).not.toContain(paragraph(3));
});
