import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ExportScope } from '../../electron/api/exports.ts';
import type { Id, WholeArticle } from '../../electron/api/model.ts';
import type { AnnotatedArticle } from '../../electron/export/annotated-article.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { anyArticle } from '../export/any-library.ts';
import { dropFiles } from './drop-files.ts';
import { makeLibrary } from './made-library.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let count = 0;
const open: Service[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-folder-'));
});
afterEach(closeAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function closeAll(): Promise<void> {
  for (const service of open.splice(0)) await service.close();
}

function openService(libraryPath = path.join(folder, `${count++}.lectern`)): Service {
  const service = createService({ libraryPath, mode: 'write', workers: 2 });
  open.push(service);
  return service;
}

async function exportTo(service: Service, single: boolean, scope: ExportScope = { kind: 'all' }) {
  const to = path.join(folder, `out-${count++}`);
  const place = single ? `${to}.zip` : to;
  const { token } = await service.handlers.offerDestination({ path: place }, call);
  await service.handlers.exportNotes(
    { scope, form: 'folder', options: {}, single, destination: token },
    call,
  );
  return place;
}

async function idsIn(service: Service): Promise<Id[]> {
  const query = { scope: { kind: 'all' as const }, tags: [], text: '', sort: 'added' as const };
  const { rows } = await service.handlers.listArticles({ query, offset: 0, limit: 1000 }, call);
  return rows.map(({ id }) => id).sort();
}

/** What a library keeps of an article, but for what names this library alone: where the file lay, and the id of the section. */
function keptOf({ originalPath: _path, sectionId: _section, ...kept }: WholeArticle) {
  return kept;
}

async function stateOf(service: Service) {
  const articles = await Promise.all(
    (await idsIn(service)).map(async (id) => ({
      ...keptOf(await service.handlers.wholeArticle({ id }, call)),
      bytes: Buffer.from((await service.handlers.readOriginal({ id }, call)).bytes).toString('base64'),
    })),
  );
  const sections = (await service.handlers.listSections({}, call)).map(({ name, count: own, total }) => ({
    ...{ name, own, total },
  }));
  const tags = await service.handlers.listTags({}, call);
  return { articles, sections, tags };
}

const anyLibrary = fc
  .uniqueArray(anyArticle, { minLength: 4, maxLength: 12, selector: ({ id }) => id })
  .filter((articles) => {
    const ids = articles.flatMap(({ highlights }) => highlights.map(({ id }) => id));
    return new Set(ids).size === ids.length;
  });

const libraryOf = (articles: readonly AnnotatedArticle[]) => openService(makeLibrary(folder, articles));

test('any library comes home from its folder or its ZIP, with everything that it had', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, fc.boolean(), async (articles, single) => {
      const from = libraryOf(articles);
      const before = await stateOf(from);
      const home = openService();
      const items = await dropFiles(home, [await exportTo(from, single)]);
      expect(items.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
      expect(await stateOf(home)).toEqual(before);
      await closeAll();
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
