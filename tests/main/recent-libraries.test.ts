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
    expect(list().present()).toEqual([]);
    const all = Array.from({ length: 12 }, (_, at) => made(`${at}.lectern`));
    for (const file of all) list().opened(file);
    list().opened(all[5] ?? '');
    expect(
      list()
        .present()
        .map((file) => path.basename(file, '.lectern')),
    ).toEqual('5 11 10 9 8 7 6 4 3 2'.split(' '));
    list().clear();
    expect(list().present()).toEqual([]);
  });

  test('leaves out what is not there, and has it again when it is', () => {
    const stick = made('stick.lectern');
    list().opened(stick);
    rmSync(stick);
    expect(list().present()).toEqual([]);
    list().opened(made('home.lectern'));
    made('stick.lectern');
    expect(
      list()
        .present()
        .map((file) => path.basename(file)),
    ).toEqual(['home.lectern', 'stick.lectern']);
  });

  test.each(['{', '{}', '[1, "relative.lectern"]'])(
    'that holds %s is empty, and is written anew',
    (content) => {
      const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      made('recent.json', content);
      expect(list().present()).toEqual([]);
      expect(told.mock.calls.length).toBe(content.startsWith('[') ? 0 : 1);
      list().opened(made('a.lectern'));
      expect(JSON.parse(readFileSync(path.join(folder, 'recent.json'), 'utf8'))).toHaveLength(1);
    },
  );

  test('that cannot be written is told of and nothing else', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    createRecentLibraries(path.join(folder, 'none', 'recent.json')).opened(made('a.lectern'));
    expect(told).toHaveBeenCalledOnce();
    expect(existsSync(path.join(folder, 'none'))).toBe(false);
  });
});

describe('what may be opened as a library', () => {
  test.each([
    ['a database', 'SQLite format 3\0 and more', true],
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
