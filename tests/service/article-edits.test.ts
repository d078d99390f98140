import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Id } from '../../electron/api/model.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';
import { appeal, foot, line, page } from './lamp-pages.ts';

const call = { signal: new AbortController().signal };

let folder: string;
let service: Service;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-edits-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

async function drop(name: string, html = page(name)): Promise<Id> {
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, html);
  const [item] = await dropFiles(service, [file]);
  return item?.articles[0]?.id ?? '';
}
const article = async (id: Id) => service.handlers.wholeArticle({ id }, call);
const textOf = async (id: Id) => (await article(id)).text;
const edit = async (articleId: Id, kind: 'put-back' | 'hidden', text: string, nth = 0) =>
  service.handlers.editArticle({ articleId, add: { kind, blocks: [{ text, nth }] }, remove: null }, call);
const takeBack = async (articleId: Id, remove: Id | null) =>
  service.handlers.editArticle({ articleId, add: null, remove }, call);

test('what was left out is put back where it stood, highlights keep their place, and it goes again', async () => {
  const id = await drop('ness');
  const look = { prefix: '', suffix: '', color: 'yellow', style: 'highlight', note: '' } as const;
  await service.handlers.addHighlightByQuote({ articleId: id, quote: 'was dark again', ...look }, call);
  const before = await article(id);
  expect(before.dropped.map(({ preview }) => preview)).toEqual(['All the news Boats for sale', foot]);
  expect(before.text).not.toContain(foot);

  const above = await edit(id, 'put-back', 'All the news Boats for sale');
  const below = await edit(id, 'put-back', foot);
  const after = await article(id);
  expect(after.text.startsWith('All the news\n\nBoats for sale\n\nIn the 1th winter')).toBe(true);
  expect(after.text.endsWith(foot)).toBe(true);
  expect(after.dropped).toEqual([]);
  const [mark] = after.highlights;
  expect(mark).toMatchObject({ state: 'placed', quote: 'was dark again' });
  expect(after.text.slice(mark?.start, mark?.end)).toBe('was dark again');

  await service.handlers.reExtract({ articleIds: [id] }, call);
  expect(await textOf(id)).toBe(after.text);
  expect(
    (await service.handlers.articleEdits({ id, others: false }, call)).own.map(({ kind }) => kind),
  ).toEqual(['put-back', 'put-back']);

  await takeBack(id, above.edit?.id ?? null);
  await takeBack(id, below.edit?.id ?? null);
  expect(await textOf(id)).toBe(before.text);
  expect((await article(id)).highlights).toMatchObject([
    { state: 'placed', start: before.highlights[0]?.start },
  ]);
});

test('a part of what was left out is put back by its own words, and only once', async () => {
  const id = await drop('ness');
  await edit(id, 'put-back', 'Boats for sale');
  const text = await textOf(id);
  expect(text).toContain('Boats for sale');
  expect(text).not.toContain('All the news');
  await expect(edit(id, 'put-back', 'Boats for sale')).rejects.toMatchObject({ code: 'not-found' });
  await expect(edit(id, 'put-back', 'Nothing like this')).rejects.toMatchObject({ code: 'not-found' });
  expect((await service.handlers.articleEdits({ id, others: false }, call)).own).toHaveLength(1);
});

test('a block is hidden, stays so when the text is made anew, and comes back with the highlight in it', async () => {
  const id = await drop('ness', page('ness', `<p>${appeal}</p>`));
  const look = { prefix: '', suffix: '', color: 'yellow', style: 'highlight', note: '' } as const;
  await service.handlers.addHighlightByQuote({ articleId: id, quote: 'In the 4th winter', ...look }, call);
  await service.handlers.addHighlightByQuote({ articleId: id, quote: 'In the 2th winter', ...look }, call);
  const before = await article(id);
  const { edit: made, unplaced } = await edit(id, 'hidden', `${line(1)} At ness it was so.`);
  expect(unplaced).toBe(1);
  expect(await textOf(id)).not.toContain('In the 2th winter');
  await service.handlers.reExtract({ articleIds: [id] }, call);
  expect(await textOf(id)).not.toContain('In the 2th winter');
  await takeBack(id, made?.id ?? null);
  expect(await textOf(id)).toBe(before.text);
  expect((await article(id)).highlights.map(({ state, quote }) => [state, quote])).toContainEqual([
    'placed',
    'In the 2th winter',
  ]);

  // Of two blocks with the same words the one that was meant goes.
  await edit(id, 'hidden', appeal, 1);
  const once = await textOf(id);
  expect(once.indexOf(appeal)).toBe(before.text.indexOf(appeal));
  expect(once.split(appeal)).toHaveLength(2);
});

test('a place that was read to is kept where a block above it goes', async () => {
  const id = await drop('ness');
  const { text } = await article(id);
  const offset = text.indexOf('In the 4th winter');
  await service.handlers.saveProgress({ articleId: id, offset, progress: 0.5 }, call);
  await edit(id, 'hidden', `${line(0)} At ness it was so.`);
  const after = await article(id);
  expect(after.text.slice(after.readingOffset).startsWith('In the 4th winter')).toBe(true);
});

test('a rule hides a block on the later pages of its site alone, and on the present ones once that is wanted', async () => {
  const first = await drop('ness');
  const second = await drop('bay');
  const { id, articleIds } = await service.handlers.editSite(
    { kind: 'add', site: 'lamps.example', blocks: [{ text: appeal, nth: 0 }] },
    call,
  );
  expect(articleIds.toSorted()).toEqual([first, second].toSorted());
  expect(await textOf(first)).toContain(appeal);
  const third = await drop('cape');
  expect(await textOf(third)).not.toContain(appeal);
  const other = await drop('reef', page('reef').replace('www.lamps.example', 'other.example'));
  expect(await textOf(other)).toContain(appeal);
  const { site, rules } = await service.handlers.articleEdits({ id: third, others: true }, call);
  expect(site).toBe('lamps.example');
  expect(rules).toMatchObject([{ id, others: expect.arrayContaining([first, second]) }]);
  expect((await service.handlers.articleEdits({ id: other, others: true }, call)).rules).toEqual([]);

  await service.handlers.reExtract({ articleIds }, call);
  expect(await textOf(second)).not.toContain(appeal);
  const back = await service.handlers.editSite({ kind: 'remove', id: id ?? '' }, call);
  expect(back.articleIds.toSorted()).toEqual([first, second, third].toSorted());
  await service.handlers.reExtract({ articleIds: back.articleIds }, call);
  for (const one of [first, second, third]) expect(await textOf(one)).toContain(appeal);
});

test('what a plain text left out comes back too', async () => {
  const file = path.join(folder, 'quay.txt');
  const prose = Array.from({ length: 5 }, (_, at) => line(at)).join('\n\n');
  writeFileSync(file, `The lamps of the quay\n\n${prose}\n\nGo back\n\nAll news\n\nNext page\n`);
  const [item] = await dropFiles(service, [file]);
  const id = item?.articles[0]?.id ?? '';
  expect((await article(id)).dropped.map(({ preview }) => preview)).toEqual([
    'Go back',
    'All news',
    'Next page',
  ]);
  await edit(id, 'put-back', 'All news');
  expect((await textOf(id)).endsWith('All news')).toBe(true);
  expect((await article(id)).dropped).toHaveLength(2);
});

test('an article whose text cannot be made anew stops no other', async () => {
  const id = await drop('ness');
  await service.handlers.editSite(
    { kind: 'add', site: 'lamps.example', blocks: [{ text: appeal, nth: 0 }] },
    call,
  );
  expect(await service.handlers.reExtract({ articleIds: ['gone', id] }, call)).toEqual({
    articles: 1,
    unplaced: 0,
    failed: [{ articleId: 'gone', error: { code: 'not-found', message: expect.any(String) } }],
  });
  expect(await textOf(id)).not.toContain(appeal);
});
