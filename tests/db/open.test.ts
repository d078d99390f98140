import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canLoad } from '../../db/binding.ts';
import { openLibrary } from '../../db/open.ts';
import { applicationId } from '../../electron/api/library-file.ts';
import { add, now, temporary } from './fresh.ts';

let place: ReturnType<typeof temporary>;
beforeEach(() => {
  place = temporary();
});
afterEach(() => place.remove());

const open = (mode: 'read' | 'write' = 'write', file = place.file) => openLibrary(file, { mode, now });

/** What the error says, or that there was none. */
function codeOf(act: () => unknown): string {
  try {
    act();
    return 'opened';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

test('a new library is made, marked as ours, and is one single file once it is closed', () => {
  const library = open();
  expect(readdirSync(place.folder)).toContain('test.lectern-wal');
  library.close();
  expect(readdirSync(place.folder).sort()).toEqual(['test.lectern', 'test.lectern-lock']);
  expect(readFileSync(place.file).readUInt32BE(68)).toBe(applicationId);
});

test('what was written is there after closing and opening, for a reader too', () => {
  const first = open();
  if (first.write) add(first.write, { title: 'Tides' });
  first.close();
  const reader = open('read');
  expect(reader.read.prepare('SELECT title FROM article').all()).toEqual([{ title: 'Tides' }]);
  expect(() => reader.read.prepare("UPDATE article SET title = ''").run()).toThrow(/readonly/);
  reader.close();
});

describe('what is not a library is refused by its first bytes and left as it was', () => {
  const files: [string, (file: string) => void, string][] = [
    ['random bytes', (file) => writeFileSync(file, Buffer.alloc(5000, 7)), 'not-a-library'],
    ['a text', (file) => writeFileSync(file, 'Once upon a time'), 'not-a-library'],
    [
      'the SQLite file of another program',
      (file) => {
        const db = new Database(file);
        db.exec('CREATE TABLE article (id TEXT)');
        db.close();
      },
      'not-a-library',
    ],
    ['a folder', (file) => mkdirSync(file), 'not-a-library'],
  ];
  test.each(files)('%s', (_name, make, code) => {
    make(place.file);
    const isFile = _name !== 'a folder';
    const before = isFile ? readFileSync(place.file) : null;
    expect([codeOf(() => open('write')), codeOf(() => open('read'))]).toEqual([code, code]);
    if (before) expect(readFileSync(place.file).equals(before)).toBe(true);
  });
});

test('a library of a newer version is refused and not touched', () => {
  open().close();
  const db = new Database(place.file);
  db.pragma('user_version = 99');
  db.close();
  const before = readFileSync(place.file);
  expect(codeOf(() => open())).toBe('library-newer');
  expect(() => open()).toThrow(place.file);
  expect(readFileSync(place.file).equals(before)).toBe(true);
});

test('a library that was cut off is damaged, not empty', () => {
  const library = open();
  if (library.write) for (let i = 0; i < 50; i++) add(library.write, { text: 'word '.repeat(2000) });
  library.close();
  truncateSync(place.file, 8192);
  expect(codeOf(() => open())).toBe('library-damaged');
});

test('a missing folder, and a missing library that is only to be read, are said and not made', () => {
  const elsewhere = path.join(place.folder, 'none', 'x.lectern');
  expect(codeOf(() => open('write', elsewhere))).toBe('library-missing');
  expect(codeOf(() => open('read'))).toBe('library-missing');
  expect(readdirSync(place.folder)).toEqual([]);
});

test('a library that is open for writing is locked for other writers and open for readers', () => {
  const first = open();
  expect(codeOf(() => open())).toBe('library-locked');
  const reader = open('read');
  reader.close();
  first.close();
  open().close();
});

test('the lock of a process that was killed is gone at once', async () => {
  const script = `
    import { openLibrary } from ${JSON.stringify(path.resolve(import.meta.dirname, '../../db/open.ts'))};
    // What nothing holds on to may be collected, and its lock with it.
    globalThis.library = openLibrary(${JSON.stringify(place.file)}, { mode: 'write', now: () => new Date() });
    console.log('open');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(codeOf(() => open())).toBe('library-locked');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  open().close();
});

test('a version of Node that would crash on the binding is told apart', () => {
  const versions = ['20.20.2', '22.13.1', '22.14.0', '23.5.0', '23.6.0', '24.21.0', '25.0.0'];
  expect(versions.filter(canLoad)).toEqual(['22.14.0', '23.6.0', '24.21.0', '25.0.0']);
});
