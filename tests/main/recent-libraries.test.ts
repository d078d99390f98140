import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mayBeLibrary } from '../../electron/main/library-file.ts';
import { createRecentLibraries } from '../../electron/main/recent-libraries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-recent-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const made = (name: string, content = '') => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('the list of recent libraries', () => {
  const list = () => createRecentLibraries(path.join(folder, 'recent.json'));

  test('holds each once, the latest first, ten at most, over starts', () => {
    expect(list().all()).toEqual([]);
    expect(list().last()).toBeNull();
    const all = Array.from({ length: 12 }, (_, at) => path.join(folder, `${at}.lectern`));
    for (const file of all) list().opened(file);
    list().opened(all[5] ?? '');
    expect(
      list()
        .all()
        .map((file) => path.basename(file, '.lectern')),
    ).toEqual('5 11 10 9 8 7 6 4 3 2'.split(' '));
  });

  test('is cleared without forgetting which was open last', () => {
    const library = path.join(folder, 'a.lectern');
    list().opened(library);
    list().clear();
    expect(list().all()).toEqual([]);
    expect(list().last()).toBe(library);
    list().opened(library);
    expect(list().all()).toEqual([library]);
  });

  test.each([
    ['{', 1],
    ['null', 1],
    ['[]', 0],
    ['{"last": 1, "recent": ["relative.lectern", 2]}', 0],
  ])('that holds %s is empty, and is written anew', (content, errors) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    made('recent.json', content);
    expect(list().all()).toEqual([]);
    expect(list().last()).toBeNull();
    expect(told.mock.calls.length > 0).toBe(errors > 0);
    list().opened(path.join(folder, 'a.lectern'));
    expect(JSON.parse(readFileSync(path.join(folder, 'recent.json'), 'utf8')).recent).toHaveLength(1);
  });

  test('that cannot be written is told of and nothing else', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    createRecentLibraries(path.join(folder, 'none', 'recent.json')).opened(made('a.lectern'));
    expect(told).toHaveBeenCalledOnce();
    expect(existsSync(path.join(folder, 'none'))).toBe(false);
  });
});

/** The beginning of a database of this application id. */
const header = (id: string) => `SQLite format 3\0${'\0'.repeat(52)}${id}${'\0'.repeat(28)}`;

describe('what may be opened as a library', () => {
  test.each([
    ['a library', header('Lctn'), true],
    ['another database', header('\0\0\0\0'), false],
    ['an empty file', '', true],
    ['a page', '<!doctype html><html></html>', false],
    ['a short file', 'SQLite', false],
  ])('%s', (_what, content, may) => {
    expect(mayBeLibrary(made('a.lectern', content))).toBe(may);
  });

  test('one that is to be made', () => {
    expect(mayBeLibrary(path.join(folder, 'new.lectern'))).toBe(true);
  });

  test('no folder', () => {
    expect(() => mayBeLibrary(folder)).toThrow('EISDIR');
  });
});
