import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportItem, WholeArticle } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let service: ReturnType<typeof createService>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-links-'));
  mkdirSync(path.join(folder, 'drop'));
  // One worker reads the files in their order.
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write', workers: 1 });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

async function drop(name: string, content: string): Promise<ImportItem[]> {
  const file = path.join(folder, 'drop', name);
  writeFileSync(file, content);
  return await dropFiles(service, [file]);
}
const article = async (id: string): Promise<WholeArticle> => service.handlers.wholeArticle({ id }, call);

const url = 'https://lamps.example/a';
const annotated = (quotes: readonly string[]) =>
  JSON.stringify([
    {
      url: `http://www.lamps.example/a/?utm_source=x#top`,
      title: 'Lamps (link)',
      tags: 'oil',
      highlights: quotes.map((quote) => ({ quote })),
    },
  ]);
const page = `<html><head><title>Lamps</title><link rel="canonical" href="${url}"></head><body><article><p>The lamps were lit at dusk every evening of that long year.</p>${'<p>The harbour of the small town was quiet that winter, and nobody went out to sea at all.</p>'.repeat(4)}</article></body></html>`;

test('a link is filled by its page when that comes, keeps its tags, and its highlights find their place', async () => {
  const [link] = await drop('links.json', annotated(['lit at dusk', 'not in it']));
  expect(link).toMatchObject({ outcome: 'imported', reason: expect.stringContaining('Only the link') });
  const id = link?.articles[0]?.id ?? '';
  expect(await article(id)).toMatchObject({ saved: false, text: '', title: 'Lamps (link)' });

  const [filled] = await drop('page.html', page);
  expect(filled).toMatchObject({ outcome: 'imported', articles: [{ id }] });
  const now = await article(id);
  expect(now).toMatchObject({ saved: true, title: 'Lamps', tags: ['oil'] });
  expect(now.highlights.map(({ quote, state }) => [quote, state]).sort()).toEqual([
    ['lit at dusk', 'placed'],
    ['not in it', 'unplaced'],
  ]);
  expect(now.original.name).toBe('page.html');
});

test('a link whose page is here adds its tags and the highlights that are not there yet', async () => {
  const [saved] = await drop('page.html', page);
  const id = saved?.articles[0]?.id ?? '';
  const [once] = await drop('links.json', annotated(['lit at dusk']));
  expect(once).toMatchObject({
    outcome: 'duplicate',
    reason: expect.stringContaining('One highlight and one tag were added'),
    articles: [{ id }],
  });
  const [twice] = await drop('more.json', annotated(['lit at dusk', 'quiet that winter']));
  expect(twice?.reason).toContain('One highlight was added');
  const { highlights, tags } = await article(id);
  expect(highlights).toHaveLength(2);
  expect(highlights.find(({ quote }) => quote === 'lit at dusk')).toMatchObject({ state: 'placed' });
  expect(tags).toEqual(['oil']);
});

test('highlights without address go to the one article of their title, and the same file adds nothing again', async () => {
  const [saved] = await drop('page.html', page);
  const id = saved?.articles[0]?.id ?? '';
  const csv = 'Highlight,Book Title,Book Author\nlit at dusk,Lamps,\n';
  expect((await drop('a.csv', csv))[0]).toMatchObject({ outcome: 'duplicate', articles: [{ id }] });
  expect((await drop('b.csv', `${csv}\n`))[0]?.reason).not.toContain('added');
  expect((await article(id)).highlights).toHaveLength(1);
  const [apart] = await drop('c.csv', csv.replace('Lamps', 'Another book'));
  expect(apart).toMatchObject({ outcome: 'imported' });
  expect((await drop('d.csv', `${csv.replace('Lamps', 'Another book')}\n`))[0]).toMatchObject({
    outcome: 'duplicate',
  });
});

test('highlights without address get the text of the book or page of their title when that comes', async () => {
  const [marks] = await drop('a.csv', 'Highlight,Book Title,Book Author\nlit at dusk,lamps,\n');
  const id = marks?.articles[0]?.id ?? '';
  const [filled] = await drop('page.html', page);
  expect(filled?.articles).toMatchObject([{ id }]);
  expect((await article(id)).highlights).toMatchObject([{ quote: 'lit at dusk', state: 'placed' }]);
});

test('a link and its page that come in one import are one article of it, and count once', async () => {
  const files = [
    ['a.json', annotated(['lit at dusk'])],
    ['b.html', page],
  ].map(([name = '', content = '']) => {
    const file = path.join(folder, 'drop', name);
    writeFileSync(file, content);
    return file;
  });
  const items = await dropFiles(service, files);
  expect(items.map(({ outcome }) => outcome)).toEqual(['imported', 'version']);
  const { lastImport, lastImported } = await service.handlers.libraryInfo({}, call);
  const report = await service.handlers.importReport({ batchId: lastImport ?? '' }, call);
  expect(report.imported).toBe(lastImported);
});
