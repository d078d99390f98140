import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallContext } from '../../electron/api/contract.ts';
import { createLibraries } from '../../electron/service/libraries.ts';
import { findSample } from '../../electron/service/sample-content.ts';
import type { Service } from '../../electron/service/service.ts';
import { temporaryFolder } from '../cli/lectern.ts';

const call: CallContext = { signal: new AbortController().signal };
const all = { scope: { kind: 'all' as const }, tags: [], text: '', sort: 'title' as const };

let temporary: ReturnType<typeof temporaryFolder>;
let libraries: ReturnType<typeof createLibraries>;
const start = () => createLibraries(path.join(temporary.folder, 'library.lectern'));
beforeEach(() => {
  temporary = temporaryFolder();
  libraries = start();
});
afterEach(async () => {
  await libraries.close();
  temporary.remove();
});

const info = ({ handlers }: Service) => handlers.libraryInfo({}, call);
const listed = async ({ handlers }: Service) =>
  (await handlers.listArticles({ query: all, offset: 0, limit: 100 }, call)).rows;

describe('the sample library', () => {
  test('holds texts in several scripts, marked, tagged and begun, and leaves the own library empty', async () => {
    const own = await libraries.open('own');
    const sample = await libraries.open('sample');
    expect(await info(own)).toMatchObject({ name: 'library.lectern', articles: 0, highlights: 0 });
    expect(await info(sample)).toMatchObject({
      name: 'sample.lectern',
      articles: 11,
      starred: 2,
      reading: 2,
      inbox: 0,
    });
    const rows = await listed(sample);
    expect(new Set(rows.map(({ language }) => language))).toEqual(
      new Set(['en', 'ru', 'el', 'zh-Hans', 'ar', 'hi', 'ja']),
    );
    const { highlights } = await sample.handlers.exportNotes(
      { scope: { kind: 'all' }, form: 'markdown', options: {}, destination: null, single: true },
      call,
    );
    const wanted = findSample().content.articles.flatMap((article) => article.highlights ?? []);
    // One more comes in with the import and finds no place.
    expect(highlights).toBe(wanted.length + 1);
    const page = await sample.handlers.listHighlights(
      {
        query: { text: '', colors: [], tags: [], noted: false, unplaced: true, sort: 'newest' },
        offset: 0,
        limit: 10,
      },
      call,
    );
    expect(page.rows.map(({ title }) => title)).toEqual(['How to build a tide clock']);
    const { rows: newest } = await sample.handlers.listArticles(
      { query: { ...all, sort: 'added' }, offset: 0, limit: 1 },
      call,
    );
    expect(newest.map(({ title }) => title)).toEqual(['Welcome to the reading room']);
    const sections = (await sample.handlers.listSections({}, call)).filter(
      ({ parentId }) => parentId === null,
    );
    expect(sections.map(({ name }) => name)).toEqual(['Start here', 'Poems', 'Prose', 'Workshop']);
    const tags = await sample.handlers.listTags({}, call);
    expect(tags).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'poems', color: 'purple' })]),
    );
  });

  test('has links that lead from one of its articles to another, a version, a table, code and footnotes', async () => {
    const sample = await libraries.open('sample');
    const clock = (await listed(sample)).find(({ title }) => title === 'How to build a tide clock');
    if (!clock) throw new Error('the article is not there');
    const article = await sample.handlers.getArticle({ id: clock.id }, call);
    expect(article.versions.length).toBe(1);
    for (const part of ['<table', '<pre', 'footnote']) expect(article.html).toContain(part);
    const linked = await sample.handlers.linkedFrom({ id: clock.id }, call);
    expect(linked.articles.map(({ title }) => title).sort()).toEqual([
      'Welcome to the reading room',
      'What the margins are for',
    ]);
  });

  test('is made once: what was changed in it is there when it is opened again', async () => {
    const sample = await libraries.open('sample');
    expect(await libraries.open('sample')).toBe(sample);
    const [first] = await listed(sample);
    if (!first) throw new Error('the sample is empty');
    await sample.handlers.trashArticles({ articleIds: [first.id], trashed: true }, call);
    await libraries.close();
    libraries = start();
    expect(await info(await libraries.open('sample'))).toMatchObject({ articles: 10, trashed: 1 });
  });

  test('takes over what was chosen for the eyes, and not where the own library was left', async () => {
    const own = await libraries.open('own');
    await own.handlers.saveSetting({ key: 'theme', value: 'dark' }, call);
    await own.handlers.saveSetting({ key: 'place', value: { of: 'my own' } }, call);
    const saved = await (await libraries.open('sample')).handlers.getSettings({}, call);
    expect(saved).toMatchObject({ theme: 'dark' });
    expect(saved['place']).not.toHaveProperty('of');
  });

  test('asked for twice at once, it is made once', async () => {
    const both = await Promise.all([libraries.open('sample'), libraries.open('sample')]);
    expect(both[0]).toBe(both[1]);
    expect(await info(both[0])).toMatchObject({ articles: 11 });
  });

  test('leaves nothing beside the libraries but their locks', async () => {
    await libraries.open('own');
    await libraries.open('sample');
    await libraries.close();
    libraries = start();
    expect(readdirSync(temporary.folder).sort()).toEqual([
      'library.lectern',
      'library.lectern-lock',
      'sample.lectern',
      'sample.lectern-lock',
    ]);
  });

  test('says what stands in its place, leaves it, and is made once that is gone', async () => {
    const place = path.join(temporary.folder, 'sample.lectern');
    mkdirSync(place);
    await expect(libraries.open('sample')).rejects.toMatchObject({ code: 'not-a-library' });
    expect(readdirSync(place)).toEqual([]);
    rmSync(place, { recursive: true });
    expect(await info(await libraries.open('sample'))).toMatchObject({ articles: 11 });
  });

  test('whoever opens its file as their own has one library, not two', async () => {
    await libraries.open('sample');
    await libraries.close();
    libraries = createLibraries(path.join(temporary.folder, 'sample.lectern'));
    expect(await libraries.open('own')).toBe(await libraries.open('sample'));
  });
});

test('every text of the sample has its source named', () => {
  const { folder, content } = findSample();
  const sources = readFileSync(path.join(folder, 'SOURCES.md'), 'utf8');
  const texts = content.folders.flatMap((name) =>
    readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.svg'))
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      ),
  );
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((file) => !sources.includes(`\`${file}\``))).toEqual([]);
});
