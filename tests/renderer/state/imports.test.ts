import { describe, expect, it, vi } from 'vitest';
import type { Events } from '../../../electron/api/contract.ts';
import type { ImportProgress, ImportState } from '../../../electron/api/model.ts';
import { createImports, type ImportsClient } from '../../../renderer/state/imports.ts';
import type { Shell } from '../../../renderer/state/shell.ts';
import { createUndo } from '../../../renderer/state/undo.ts';

const progress = (batchId: string, state: ImportState, imported = 0): ImportProgress => ({
  ...{ batchId, state, total: 9, done: imported, imported },
  ...{ versions: 0, duplicates: 0, enriched: 0, skipped: 0, failed: 0, unread: 0, undone: false },
});

function started(underWay: ImportProgress[]) {
  let tell: (data: Events['importProgress']) => void = () => undefined;
  const client = {
    importsUnderWay: vi.fn(async () => underWay),
    pauseImport: vi.fn(async () => null),
    cancelImport: vi.fn(async () => null),
    undoImport: vi.fn(async () => ({ articles: 1 })),
    startImport: vi.fn(async () => ({ batchId: 'new' })),
    importReport: vi.fn(async ({ batchId }: { batchId: string }) => ({
      ...progress(batchId, 'running'),
      items: [],
    })),
    on: (_event: string, listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  };
  const onMade = vi.fn();
  const shell = { showImported: null } as unknown as Shell;
  const undo = { ...createUndo(), made: onMade };
  const said: string[] = [];
  const say = (words: string) => said.push(words);
  const imports = createImports(client as unknown as ImportsClient, shell, undo, say);
  return { client, imports, onMade, said, told: undo.told, tell: (data: ImportProgress) => tell(data) };
}

describe('the import that is shown', () => {
  it('is the one that was paused before the start, so that it can go on', async () => {
    const { client, imports } = started([progress('a', 'paused', 3)]);
    await vi.waitFor(() => expect(imports.progress.value).toMatchObject({ batchId: 'a', state: 'paused' }));
    await imports.setPaused(false);
    expect(client.pauseImport).toHaveBeenCalledWith({ batchId: 'a', paused: false });
  });

  it('is the one that runs before those that are paused, and a paused one before those that have ended', async () => {
    const { imports, tell } = started([]);
    const shown = () => [imports.progress.value?.batchId, imports.progress.value?.state];
    tell(progress('a', 'running', 2));
    tell(progress('a', 'paused', 2));
    expect(shown()).toEqual(['a', 'paused']);
    tell(progress('b', 'running'));
    expect(shown()).toEqual(['b', 'running']);
    tell(progress('b', 'done', 1));
    expect(shown()).toEqual(['a', 'paused']);
    tell(progress('a', 'running', 4));
    tell(progress('a', 'done', 9));
    expect(shown()).toEqual(['a', 'done']);
  });

  it('stays the one that runs while another one begins to wait for it', () => {
    const { imports, tell } = started([]);
    tell(progress('a', 'running', 2));
    tell({ ...progress('b', 'running'), total: 0 });
    expect(imports.progress.value?.batchId).toBe('a');
    tell(progress('a', 'done', 9));
    expect(imports.progress.value?.batchId).toBe('b');
  });

  it('can be undone once it has ended, and once only however often its files are tried again', async () => {
    const { client, onMade, tell } = started([]);
    tell(progress('a', 'done', 2));
    tell(progress('a', 'running', 2));
    tell(progress('a', 'done', 3));
    tell(progress('b', 'done', 0));
    expect(onMade).toHaveBeenCalledTimes(1);
    const [change] = onMade.mock.calls[0] ?? [];
    expect(change.words).toBe('2 articles imported');
    await change.undo();
    expect(client.undoImport).toHaveBeenCalledWith({ batchId: 'a', undone: true });
  });

  it('is told with what could not be read, once, also where it brought nothing', () => {
    const { onMade, told, tell } = started([]);
    tell({ ...progress('a', 'done', 2), failed: 1 });
    expect(onMade.mock.calls[0]?.[0]).toMatchObject({ told: '2 imported · 1 could not be read' });
    expect(told.value).toBeNull();
    tell({ ...progress('b', 'done'), failed: 1 });
    expect(told.value).toEqual({ words: '0 imported · 1 could not be read', act: null });
    told.value = null;
    tell({ ...progress('b', 'done'), failed: 1 });
    expect(told.value).toBeNull();
  });

  it('is said to begin when files were given, and not when none were chosen', async () => {
    const { imports, said, tell } = started([]);
    await imports.take(Promise.resolve(null), null);
    expect(said).toEqual([]);
    const taken = imports.take(Promise.resolve('token'), null);
    await vi.waitFor(() => expect(said).toEqual(['Taking the files in…']));
    tell(progress('new', 'done', 1));
    await taken;
    expect(said).toHaveLength(1);
  });

  it('can be undone where all that came of it is versions of what was there', () => {
    const { onMade, tell } = started([]);
    tell({ ...progress('a', 'done'), versions: 1 });
    tell({ ...progress('b', 'done', 2), versions: 3 });
    expect(onMade.mock.calls.map(([change]) => change.words)).toEqual([
      '1 new version imported',
      '2 articles imported · 3 new versions',
    ]);
  });

  it('says that it was undone, and that an older one was does not come before it', () => {
    const { imports, onMade, tell } = started([]);
    tell(progress('a', 'running', 2));
    tell(progress('a', 'done', 2));
    tell({ ...progress('old', 'done', 5), undone: true });
    expect(imports.progress.value).toMatchObject({ batchId: 'a', undone: false });
    tell({ ...progress('a', 'done', 2), undone: true });
    expect(imports.progress.value).toMatchObject({ batchId: 'a', undone: true });
    expect(onMade).toHaveBeenCalledTimes(1);
  });
});

describe('the report of an import', () => {
  const held = <T>() => {
    const { promise, resolve } = Promise.withResolvers<T>();
    return { promise, resolve };
  };

  it('stays closed where it is closed while it is read anew', async () => {
    const { client, imports, tell } = started([]);
    await imports.openReport('a');
    const answer = held<Awaited<ReturnType<typeof client.importReport>>>();
    client.importReport.mockReturnValueOnce(answer.promise);
    tell(progress('a', 'done', 1));
    imports.report.value = null;
    answer.resolve({ ...progress('a', 'done', 1), items: [] });
    await answer.promise;
    await new Promise((resolve) => setTimeout(resolve));
    expect(imports.report.value).toBeNull();
  });

  it('is the one that was asked for last', async () => {
    const { client, imports } = started([]);
    const late = held<Awaited<ReturnType<typeof client.importReport>>>();
    client.importReport.mockReturnValueOnce(late.promise);
    const first = imports.openReport('a');
    await imports.openReport('b');
    late.resolve({ ...progress('a', 'done'), items: [] });
    await first;
    expect(imports.report.value?.batchId).toBe('b');
  });
});

describe('files that were dropped', () => {
  it('are on their way until their import says its first word, whatever the one before came to', async () => {
    const { imports, tell } = started([]);
    tell(progress('old', 'done', 1));
    const taken = imports.take(Promise.resolve('token'), null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(imports.sending.value).toBe(true);
    tell(progress('new', 'running'));
    await taken;
    expect(imports.sending.value).toBe(false);
  });

  it('are on their way until the last of them is taken', async () => {
    const { client, imports, tell } = started([]);
    client.startImport.mockResolvedValueOnce({ batchId: 'first' });
    const first = imports.take(Promise.resolve('one'), null);
    const second = imports.take(Promise.resolve('two'), null);
    await new Promise((resolve) => setTimeout(resolve));
    tell(progress('first', 'running'));
    await first;
    expect(imports.sending.value).toBe(true);
    tell(progress('new', 'running'));
    await second;
    expect(imports.sending.value).toBe(false);
  });

  it('are on their way no more where their import spoke before it was named', async () => {
    const { client, imports, tell } = started([]);
    client.startImport.mockImplementationOnce(async () => {
      tell(progress('new', 'running'));
      return { batchId: 'new' };
    });
    await imports.take(Promise.resolve('token'), null);
    expect(imports.sending.value).toBe(false);
  });

  it('are on their way no more where they could not be taken', async () => {
    const { client, imports } = started([]);
    client.startImport.mockRejectedValueOnce(new Error('refused'));
    await imports.take(Promise.resolve('token'), null);
    expect(imports.sending.value).toBe(false);
    expect(imports.error.value).not.toBeNull();
  });
});
