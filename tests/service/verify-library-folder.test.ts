import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Service } from '../../electron/service/service.ts';
import { call, createPlace, exportTo, fillLibrary } from './folder-library.ts';

const place = createPlace();
let service: Service;
let whole = '';
beforeAll(async () => {
  service = place.openService();
  await fillLibrary(service);
  whole = await exportTo(service, place.newPath('Whole'));
}, 120_000);
afterAll(async () => {
  await place.closeAll();
  place.remove();
});

async function verified(at: string) {
  const { token } = await service.handlers.offerPaths({ paths: [at] }, call);
  return await service.handlers.verifyExport({ of: { kind: 'chosen', token, scope: { kind: 'all' } } }, call);
}

const nothing = { total: 0, first: [] };

test.each(['Made', 'Made.zip'])('a library folder is verified when it is made: %s', async (name) => {
  const { token: destination } = await service.handlers.offerDestination({ path: place.newPath(name) }, call);
  const single = name.endsWith('.zip');
  const { verification, articles } = await service.handlers.exportNotes(
    { scope: { kind: 'all' }, form: 'folder', options: {}, single, destination, verify: true },
    call,
  );
  const of = { kind: 'made' as const, verification: verification ?? '' };
  expect(await service.handlers.verifyExport({ of }, call)).toMatchObject({
    articles: { wanted: articles, back: articles },
    differences: nothing,
  });
});

describe('a library folder that the user chose', () => {
  test('is verified as the import of it would find it', async () => {
    expect(await verified(whole)).toMatchObject({ differences: nothing, notInExport: 0 });
  });

  test('is the same where it lies in the folder that was chosen', async () => {
    const around = place.newPath('Around');
    cpSync(whole, path.join(around, 'Library'), { recursive: true });
    mkdirSync(path.join(around, 'Nothing'));
    expect(await verified(around)).toMatchObject({ differences: nothing, notInExport: 0 });
  });

  test('is told to be without its list', async () => {
    const folder = place.newPath('Library');
    cpSync(whole, folder, { recursive: true });
    rmSync(path.join(folder, 'lectern-library.json'));
    const { differences } = await verified(folder);
    expect(differences.first).toEqual([
      expect.objectContaining({ kind: 'unread', reason: expect.stringMatching(/^The list of this folder/) }),
    ]);
  });

  test('is told to have another tree of sections, and articles without the file that they came from', async () => {
    const folder = place.newPath('Library');
    cpSync(whole, folder, { recursive: true });
    const manifest = path.join(folder, 'lectern-library.json');
    const list = JSON.parse(readFileSync(manifest, 'utf8'));
    list.sections.reverse();
    list.tagColors = [];
    writeFileSync(manifest, JSON.stringify(list));
    rmSync(path.join(folder, 'originals'), { recursive: true });
    const { differences } = await verified(folder);
    const kinds = new Set(differences.first.map((one) => ('field' in one ? one.field : one.kind)));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['original', 'sections', 'tagColors', 'unread']),
    );
    expect(differences.first).toContainEqual({
      ...{ kind: 'library', field: 'tagColors', library: 'sea: green', export: '' },
    });
  });
});
