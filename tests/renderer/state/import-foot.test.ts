import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { ErrorData } from '../../../electron/api/errors.ts';
import type { ImportProgress, ImportState } from '../../../electron/api/model.ts';
import { createImportFoot } from '../../../renderer/state/import-foot.ts';

const at = (batchId: string, state: ImportState): ImportProgress => ({
  ...{ batchId, state, total: 3, done: 3, imported: 3, versions: 0, duplicates: 0, enriched: 0 },
  ...{ skipped: 0, failed: 0, unread: 0, undone: false },
});

function foot(sidebarShown: boolean, before: ImportProgress | null = null) {
  const progress = signal(before);
  const sending = signal(false);
  const error = signal<ErrorData | null>(null);
  const sidebar = { shown: signal(sidebarShown) };
  return { progress, sending, error, sidebar, ...createImportFoot({ progress, sending, error }, sidebar) };
}

describe('the line at the foot of the window', () => {
  it('tells of an import that runs, and of its end until that is put away', () => {
    const { progress, due, putAway } = foot(false);
    expect(due.value).toBe(false);
    progress.value = at('a', 'running');
    expect(due.value).toBe(true);
    progress.value = at('a', 'done');
    expect(due.value).toBe(true);
    putAway();
    expect(due.value).toBe(false);
  });

  it('tells of one so short that its end is its first word', () => {
    const { progress, due } = foot(false);
    progress.value = at('a', 'done');
    expect(due.value).toBe(true);
  });

  it('tells of files on their way, and of an import that could not begin', () => {
    const { sending, error, due, putAway } = foot(false);
    sending.value = true;
    expect(due.value).toBe(true);
    sending.value = false;
    putAway();
    error.value = { code: 'cannot-write', message: 'No.' };
    expect(due.value).toBe(true);
  });

  it('has nothing more to tell once the sidebar was seen, nor when an import of before is undone', () => {
    const { progress, sidebar, due } = foot(true, at('a', 'done'));
    sidebar.shown.value = false;
    progress.value = { ...at('a', 'done'), undone: true };
    expect(due.value).toBe(false);
    progress.value = at('b', 'done');
    expect(due.value).toBe(true);
    sidebar.shown.value = true;
    sidebar.shown.value = false;
    expect(due.value).toBe(false);
  });

  it('comes when the sidebar goes while an import runs', () => {
    const { sidebar, due } = foot(true, at('a', 'paused'));
    expect(due.value).toBe(false);
    sidebar.shown.value = false;
    expect(due.value).toBe(true);
  });
});
