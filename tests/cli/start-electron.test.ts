import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeCheckout, processesWith, type Started, startProgram, write, writeProgram } from './checkout.ts';

const { folder, at, remove } = makeCheckout();
const electron = at('node_modules', 'electron');
const { version } = JSON.parse(readFileSync(`${electron}/package.json`, 'utf8'));
const archive = `electron-v${version}-${process.platform}-${process.arch}.zip`;
const script = new TextEncoder().encode('#!/bin/sh\necho desktop "$@"\nexit 5\n');
const zip = zipSync({
  electron: [script, { os: 3, attrs: (0o100755 << 16) >>> 0 }],
  version: new TextEncoder().encode(version),
});

let server: Server | undefined;
let running: Started | undefined;
let asked: string[] = [];

/** A release address on this machine that answers as told; returns its address. */
async function mirror(answer: RequestListener): Promise<string> {
  const opened = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}/releases/`;
}

/** Asks for the desktop app alone, so that the program ends with its decision. */
function start(address: string, env: Record<string, string> = {}): Started {
  running = startProgram(process.execPath, [at('electron/cli/start.js')], folder, {
    HOME: at('home'),
    XDG_DATA_HOME: at('home', 'data'),
    TMPDIR: at('home'),
    PATH: at('bin'),
    electron_config_cache: at('cache'),
    ELECTRON_MIRROR: address,
    LECTERN_HOST: 'electron',
    ...env,
  });
  return running;
}

const notHere = /^Electron [\d.]+ is not here and cannot be downloaded; .*\n$/;

beforeEach(() => {
  asked = [];
  for (const place of ['dist', 'path.txt']) rmSync(`${electron}/${place}`, { recursive: true, force: true });
  rmSync(at('cache'), { recursive: true, force: true });
  write(
    `${electron}/checksums.json`,
    JSON.stringify({ [archive]: createHash('sha256').update(zip).digest('hex') }),
  );
});
afterEach(async () => {
  if (running?.child.exitCode === null) running.signal('SIGTERM');
  await running?.ended;
  server?.closeAllConnections();
  server?.close();
});
afterAll(remove);

// The stand-in for Electron's binary is a shell script under Linux's name.
describe.skipIf(process.platform !== 'linux')(
  'the search for Electron (shell scripts, so on Linux only)',
  () => {
    test('a whole installation is started without asking anyone', async () => {
      const address = await mirror((_, response) => response.end());
      writeProgram(`${electron}/dist/electron`, 'echo installed');
      write(`${electron}/dist/version`, version);
      write(`${electron}/path.txt`, 'electron');
      const app = start(address);
      expect(await app.ended).toBe(0);
      expect(app.printed()).toBe('installed\n');
      expect(asked).toEqual([]);
    });

    test.each([
      ['broken off while it was unpacked', version, ''],
      ['of another version', '1.0.0', 'electron'],
    ])('an installation %s is not started', async (_, found, marker) => {
      writeProgram(`${electron}/dist/electron`, 'echo installed');
      write(`${electron}/dist/version`, found);
      write(`${electron}/path.txt`, marker);
      const app = start(await mirror((_request, response) => response.writeHead(404).end()));
      expect(await app.ended).toBe(1);
      expect(app.printed()).toMatch(notHere);
    });

    test('an archive that can be had is fetched once, checked, unpacked and started; the next start asks nobody', async () => {
      const address = await mirror((_, response) => response.end(zip));
      const first = start(address);
      expect(await first.ended).toBe(5);
      expect(first.printed()).toBe(`Getting Electron ${version} (some 100 MB), once…\ndesktop .\n`);
      expect(asked).toEqual(['HEAD', 'GET'].map((method) => `${method} /releases/v${version}/${archive}`));
      const second = start(address);
      expect(await second.ended).toBe(5);
      expect(second.printed()).toBe('desktop .\n');
      expect(asked).toHaveLength(2);
    });

    test('an archive in the cache of that address is unpacked without asking; one from another address is not', async () => {
      const address = await mirror((_, response) => response.writeHead(404).end());
      const cached = createHash('sha256').update(`${address}v${version}`).digest('hex');
      write(at('cache', cached, archive), zip);
      const app = start(address);
      expect(await app.ended).toBe(5);
      expect(asked).toEqual([]);
      rmSync(`${electron}/dist`, { recursive: true });
      const other = start(`${address}elsewhere/`);
      expect(await other.ended).toBe(1);
      expect(other.printed()).toMatch(notHere);
      expect(asked).toEqual([`HEAD /releases/elsewhere/v${version}/${archive}`]);
    });

    test('npm’s own setting for the mirror goes first, and an empty one counts as absent', async () => {
      const address = await mirror((_, response) => response.writeHead(404).end());
      const app = start('http://127.0.0.1:9/', {
        npm_config_electron_mirror: address,
        npm_config_electron_custom_dir: '',
        ELECTRON_CUSTOM_DIR: 'kept-{{ version }}',
      });
      expect(await app.ended).toBe(1);
      expect(asked).toEqual([`HEAD /releases/kept-${version}/${archive}`]);
    });

    test.each([404, 500])('an answer of %i means that it cannot be had', async (status) => {
      const app = start(await mirror((_, response) => response.writeHead(status).end()));
      expect(await app.ended).toBe(1);
      expect(app.printed()).toMatch(notHere);
      expect(asked).toHaveLength(1);
    });

    test('a redirect, as the real release address gives, means that it can be had', async () => {
      const address = await mirror((request, response) => {
        if (request.url?.startsWith('/store/')) response.end(zip);
        else response.writeHead(302, { location: `/store${request.url}` }).end();
      });
      expect(await start(address).ended).toBe(5);
    });

    test('a server that never answers is left after 2.5 seconds', async () => {
      const address = await mirror(() => undefined);
      const before = performance.now();
      const app = start(address);
      expect(await app.ended).toBe(1);
      const took = performance.now() - before;
      expect(app.printed()).toMatch(notHere);
      expect(took).toBeGreaterThan(2400);
      // The limit, and what a process needs to start on a busy machine.
      expect(took).toBeLessThan(4500);
    });

    test('a mirror that is no address is named', async () => {
      const app = start('nowhere');
      expect(await app.ended).toBe(1);
      expect(app.printed()).toMatch(/^ELECTRON_MIRROR is no web address; .*\n$/);
    });

    test.each([
      ['breaks off midway', (): Uint8Array => zip.slice(0, 60)],
      ['holds other bytes than the release', (): Uint8Array => new Uint8Array(zip.length)],
    ])('a download that %s leads to the browser with one line', async (_, bytes) => {
      const address = await mirror((request, response) => {
        response.writeHead(200, { 'content-length': zip.length });
        if (request.method === 'HEAD') response.end();
        else response.write(bytes(), () => response.destroy());
      });
      const app = start(address, { LECTERN_HOST: '' });
      await app.until(/Lectern is at /);
      expect(app.printed().split('\n')[1]).toMatch(
        /^Opening Lectern in a browser: Electron [\d.]+ could not be downloaded and unpacked; /,
      );
      expect(app.printed()).not.toMatch(/\bat .*:\d+:\d+|Error/);
      expect(existsSync(`${electron}/dist`)).toBe(false);
    });

    test('Ctrl+C during a download ends it, and nothing is opened', async () => {
      const address = await mirror((request, response) => {
        response.writeHead(200, { 'content-length': zip.length });
        if (request.method === 'HEAD') response.end();
        else response.write(zip.slice(0, 60));
      });
      const app = start(address, { LECTERN_HOST: '' });
      await expect.poll(() => asked.length).toBe(2);
      app.signal('SIGINT');
      expect(await app.ended).toBe(130);
      expect(app.printed()).toBe(`Getting Electron ${version} (some 100 MB), once…\n`);
      expect(processesWith(folder)).toEqual([]);
    });

    test('without the electron package it says what to run', async () => {
      rmSync(electron, { recursive: true });
      const app = start('http://127.0.0.1:9/');
      expect(await app.ended).toBe(1);
      expect(app.printed()).toBe('Electron is not among the installed packages; run "npm ci".\n');
    });
  },
);
