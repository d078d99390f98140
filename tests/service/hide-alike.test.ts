import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleEdit, Id } from '../../electron/api/model.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';
import { line } from './lamp-pages.ts';

const call = { signal: new AbortController().signal };
const alike = 'The lamp was seen from the sea that night.';
let folder: string;
let service: Service;
let id: Id;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-hide-alike-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
  const file = path.join(folder, 'ness.html');
  const part = (at: number) => `<p>${line(at)}</p><p>${alike}</p>`;
  writeFileSync(
    file,
    `<title>The lamp</title><article><h1>The lamp</h1>${[0, 1, 2].map(part).join('')}<p>${line(3)}</p></article>`,
  );
  const [item] = await dropFiles(service, [file]);
  id = item?.articles[0]?.id ?? '';
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** After which paragraphs a block with the words is still seen. */
async function seen(): Promise<number[]> {
  const { text } = await service.handlers.wholeArticle({ id }, call);
  return [0, 1, 2].filter((at) => text.includes(`${line(at)}\n\n${alike}`));
}
const edit = async (add: Omit<ArticleEdit, 'id'> & { id?: Id }) => {
  const { edit: made } = await service.handlers.editArticle({ articleId: id, add, remove: null }, call);
  if (!made) throw new Error('No edit was made.');
  return made;
};
/** Hides the nth of those that are seen. */
const hide = async (...nths: number[]) =>
  edit({ kind: 'hidden', blocks: nths.map((nth) => ({ text: alike, nth })) });
const takeBack = async (remove: Id) =>
  service.handlers.editArticle({ articleId: id, add: null, remove }, call);

test.each([
  { name: 'the first, then the last that is seen', steps: [[0], [1]], left: [1] },
  { name: 'the first, then the next', steps: [[0], [0]], left: [2] },
  { name: 'the last, then the first', steps: [[2], [0]], left: [1] },
  { name: 'the second, then both that are seen', steps: [[1], [0, 1]], left: [] },
])('of three equal blocks $name are hidden', async ({ steps, left }) => {
  expect(await seen()).toEqual([0, 1, 2]);
  for (const nths of steps) await hide(...nths);
  expect(await seen()).toEqual(left);
});

test('an edit that was taken back is made again as it was, whatever is hidden by then', async () => {
  const first = await hide(0);
  const last = await hide(1);
  await takeBack(last.id);
  expect(await seen()).toEqual([1, 2]);
  expect(await edit(last)).toEqual(last);
  expect(await seen()).toEqual([1]);
  await takeBack(first.id);
  expect(await seen()).toEqual([0, 1]);
  await expect(edit(last)).rejects.toMatchObject({ code: 'bad-arguments' });
});
