import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { makeCheckout, processesWith, type Started, startProgram, wait, writeProgram } from './checkout.ts';

const { folder, at, remove } = makeCheckout();
const nowhere = 'http://127.0.0.1:9/';
const library = at('home', 'data', 'lectern', 'library.lectern');
let running: Started | undefined;

/** `npm start` without npm: what its script runs, on a machine that has only what the test puts there. */
function start(env: Record<string, string> = {}, ...args: string[]): Started {
  const machine = {
    HOME: at('home'),
    XDG_DATA_HOME: at('home', 'data'),
    TMPDIR: at('home'),
    PATH: at('bin'),
    ELECTRON_MIRROR: nowhere,
  };
  running = startProgram(process.execPath, [at('electron/cli/start.js'), ...args], folder, {
    ...machine,
    ...env,
  });
  return running;
}
const address = /Lectern is at (http:\/\/127\.0\.0\.1:\d+\/)#token=\S+\n/;

afterEach(async () => {
  if (running?.child.exitCode === null) running.signal('SIGTERM');
  await running?.ended;
});
afterAll(remove);

// Process groups, /bin/sh and /proc are what these tests look with; Windows has none of them.
describe.skipIf(process.platform !== 'linux')('npm start (told from /proc, so on Linux only)', () => {
  test('opens the Electron that is there with the app’s folder and arguments, and passes its exit code on', async () => {
    writeProgram(at('own', 'electron'), 'echo "desktop in $PWD with $*"; exit 7');
    const app = start({ ELECTRON_OVERRIDE_DIST_PATH: at('own') }, '--library', 'x.lectern');
    expect(await app.ended).toBe(7);
    expect(app.printed()).toBe(`desktop in ${folder} with . --library x.lectern\n`);
  });

  test('passes on that a signal ended the app', async () => {
    writeProgram(at('own', 'electron'), 'kill -SEGV $$');
    expect(await start({ ELECTRON_OVERRIDE_DIST_PATH: at('own') }).ended).toBe(128 + 11);
  });

  test('tells the desktop app only once to end, however often the terminal and npm tell it', async () => {
    writeProgram(
      at('own', 'electron'),
      'trap "echo told; /bin/sleep 0.5; echo closed; exit 0" TERM INT\necho open; while :; do /bin/sleep 0.1; done',
    );
    const app = start({ ELECTRON_OVERRIDE_DIST_PATH: at('own') });
    await app.until(/open/);
    app.signal('SIGINT');
    await app.until(/told/);
    app.signal('SIGINT');
    expect(await app.ended).toBe(0);
    expect(app.printed()).toBe('open\ntold\nclosed\n');
  });

  test('without any browser prints the address and serves; the library is made in the data folder', async () => {
    const app = start();
    const [, url = ''] = await app.until(address);
    await app.until(/No browser was found here: open the address above in one\./);
    expect(app.printed()).toMatch(
      /^Opening Lectern in a browser: Electron [\d.]+ is not here and cannot be downloaded; /,
    );
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([200, '<!doctype html><title>Lectern</title>']);
    expect(readFileSync(library).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s to the whole group closes the library and leaves no process',
    async (name) => {
      const app = start();
      await app.until(address);
      expect(existsSync(`${library}-wal`)).toBe(true);
      app.signal(name);
      app.signal(name);
      expect(await app.ended).toBe(0);
      expect(existsSync(library)).toBe(true);
      expect(existsSync(`${library}-wal`)).toBe(false);
      expect(processesWith(folder)).toEqual([]);
    },
  );

  test('SIGTERM to it alone ends the server too', async () => {
    const app = start();
    await app.until(address);
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
    expect(existsSync(`${library}-wal`)).toBe(false);
    expect(processesWith(folder)).toEqual([]);
  });

  test('says so where the opener of the system knows no browser', async () => {
    writeProgram(at('opener', 'xdg-open'), 'exit 3');
    const app = start({ PATH: at('opener') });
    await app.until(/No browser was found here/);
    // The address comes by another stream, which may be read later.
    await app.until(address);
  });

  test('opens a window of its own in a browser that is there; closing it ends the server and removes its profile', async () => {
    writeProgram(at('browser', 'chromium'), `echo "$*" >"${at('asked')}"; /bin/sleep 0.3`);
    const app = start({ PATH: at('browser') });
    const url = (await app.until(/Lectern is at (\S+)\n/))[1];
    expect(await app.ended).toBe(0);
    const asked = readFileSync(at('asked'), 'utf8');
    expect(asked).toContain(`--app=${url} `);
    const profile = /--user-data-dir=(\S+)/.exec(asked)?.[1] ?? '';
    expect(path.dirname(profile)).toBe(at('home'));
    expect(existsSync(profile)).toBe(false);
    expect(processesWith(folder)).toEqual([]);
  });

  test('Ctrl+C closes that window too', async () => {
    writeProgram(at('browser', 'chromium'), `echo window; exec /bin/sleep 60.${process.pid}`);
    const app = start({ PATH: at('browser') });
    await app.until(address);
    await expect.poll(() => processesWith(`60.${process.pid}`)).toHaveLength(1);
    app.signal('SIGINT');
    expect(await app.ended).toBe(0);
    expect(processesWith(`60.${process.pid}`)).toEqual([]);
    expect(existsSync(`${library}-wal`)).toBe(false);
  });

  test('goes on serving where the window cannot open, and says so', async () => {
    writeProgram(at('browser', 'chromium'), 'exit 21');
    const app = start({ PATH: at('browser') });
    const [, url = ''] = await app.until(address);
    await app.until(/The browser window ended with code 21\. Open the address above in a browser/);
    expect((await fetch(url)).status).toBe(200);
  });

  test('LECTERN_HOST=browser takes the browser although Electron is there', async () => {
    writeProgram(at('own', 'electron'), 'echo desktop');
    const app = start({ ELECTRON_OVERRIDE_DIST_PATH: at('own'), LECTERN_HOST: 'browser' });
    await app.until(address);
    expect(app.printed()).toMatch(/^Lectern is at /);
  });

  test('LECTERN_HOST=electron opens no browser, and another value is refused in words', async () => {
    const strict = start({ LECTERN_HOST: 'electron' });
    expect(await strict.ended).toBe(1);
    expect(strict.printed()).toMatch(/^Electron [\d.]+ is not here and cannot be downloaded; .*\n$/);
    const wrong = start({ LECTERN_HOST: 'netscape' });
    expect(await wrong.ended).toBe(2);
    expect(wrong.printed()).toBe('LECTERN_HOST is “netscape”; it can be “electron” or “browser”.\n');
  });

  test('arguments go to the server, and what it refuses ends with its exit code', async () => {
    const app = start({}, '--port', 'x');
    expect(await app.ended).toBe(2);
    expect(app.printed()).toContain('--port takes a whole number');
    await wait(0);
    expect(processesWith(folder)).toEqual([]);
  });
});
