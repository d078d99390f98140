import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createService, type Service } from '../../electron/service/service.ts';
import { temporaryFolder } from '../cli/lectern.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
const quote = 'twice a day along the coast';
const text = `Tides\n\nThe water rises ${quote}, and nobody asks it to.\n\n${'It falls again. '.repeat(40)}`;
const { folder, remove } = temporaryFolder();
let service: Service;
let articleId: string;

beforeAll(async () => {
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
  const file = path.join(folder, 'tides.txt');
  writeFileSync(file, text);
  const [item] = await dropFiles(service, [file]);
  articleId = item?.articles[0]?.id ?? '';
});
afterAll(async () => {
  await service.close();
  remove();
});

const highlights = async () => (await service.handlers.getArticle({ id: articleId }, call)).highlights;

async function addTagged() {
  const look = { color: 'green', style: 'underline', note: 'By the moon.' } as const;
  const added = { articleId, quote, prefix: '', suffix: '', ...look };
  const { id } = await service.handlers.addHighlightByQuote(added, call);
  return service.handlers.changeHighlight({ id, tags: ['sea/tides'] }, call);
}

test('a deleted highlight comes back as it was, with its note and tags, and once', async () => {
  const made = await addTagged();
  const deleted = await service.handlers.deleteHighlight({ id: made.id }, call);
  expect(deleted).toEqual(made);
  expect(await highlights()).toEqual([]);
  expect(await service.handlers.restoreHighlight({ highlight: deleted }, call)).toEqual(made);
  expect(await service.handlers.restoreHighlight({ highlight: deleted }, call)).toEqual(made);
  expect(await highlights()).toEqual([made]);
  await service.handlers.deleteHighlight({ id: made.id }, call);
});

test('a deleted highlight whose words are not in the text any more comes back without a place', async () => {
  const made = await addTagged();
  const deleted = await service.handlers.deleteHighlight({ id: made.id }, call);
  const elsewhere = { ...deleted, quote: 'A sentence from an earlier edition of this very article.' };
  const restored = await service.handlers.restoreHighlight({ highlight: elsewhere }, call);
  expect(restored).toMatchObject({ id: made.id, state: 'unplaced', note: 'By the moon.' });
  await service.handlers.deleteHighlight({ id: made.id }, call);
});

test('a highlight of an article that is gone is not restored, and says so', async () => {
  const made = await addTagged();
  const deleted = await service.handlers.deleteHighlight({ id: made.id }, call);
  const orphan = { ...deleted, articleId: 'aaaaaaaaaaaaaaaa' };
  await expect(async () =>
    service.handlers.restoreHighlight({ highlight: orphan }, call),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
});
