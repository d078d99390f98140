import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLibrary } from '../../db/open.ts';
import { lectern, temporaryFolder } from '../cli/lectern.ts';
import { hosts, launch } from './launch.ts';

let temporary: ReturnType<typeof temporaryFolder>;
let library: string;
beforeEach(() => {
  temporary = temporaryFolder();
  library = path.join(temporary.folder, 'test.lectern');
});
afterEach(() => temporary.remove());

/** Files that are no library of this version, and the sentence that people read about them. */
const damaged = [
  {
    what: 'a file that is no library',
    heading: 'This is not a library',
    says: /is not a Lectern library.*Choose another file/,
    make: () => writeFileSync(library, 'Dear diary, this is not a database at all.\n'.repeat(40)),
  },
  {
    what: 'the library of a newer Lectern',
    heading: 'The library is newer than this Lectern',
    says: /newer version of Lectern.*Update Lectern/,
    make() {
      openLibrary(library, { mode: 'write', now: () => new Date() }).close();
      const newer = new Database(library);
      newer.pragma('user_version = 99');
      newer.close();
    },
  },
];

/** Whether the page would be left for a file that is dropped on it now. */
const leavesForDrop = (page: Page) =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['a'], 'a.html'));
    return document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
  });

describe.each(damaged)('$what', ({ make, heading, says }) => {
  beforeEach(make);

  test('ends “lectern serve” with code 2 and a sentence, and stays as it is', async () => {
    const before = readFileSync(library);
    const { code, out, err } = await lectern(['serve', '--library', library, '--port', '0', '--no-open']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(says);
    expect(readFileSync(library).equals(before)).toBe(true);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
  });

  // The browser host does not start at all: see above.
  test.each(hosts.filter((host) => host !== 'browser'))(
    'is told on the failure screen of the host “%s”, and Try again opens what takes its place',
    async (host) => {
      const app = await launch(host, library);
      try {
        await app.page.getByRole('heading', { level: 1, name: heading }).waitFor();
        expect(await app.page.getByRole('alert').textContent()).toMatch(says);
        expect(await leavesForDrop(app.page)).toBe(false);
        for (const suffix of ['', '-wal', '-shm']) rmSync(library + suffix, { force: true });
        await app.page.getByRole('button', { name: 'Try again' }).click();
        await app.page.getByText('Drop articles here.').waitFor();
      } finally {
        await app.close();
      }
    },
  );
});
