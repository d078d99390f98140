import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, chromium, type ElectronApplication, type Page } from 'playwright-core';
import { installedElectron } from '../../electron/cli/start-electron.js';
import { chromiumFlags, findChromium } from '../support/chromium.ts';

export type HostName = 'browser' | 'stand-in' | 'electron';
export interface Running {
  page: Page;
  electron?: ElectronApplication;
  /** Addresses of everything the page has asked for. */
  requests: string[];
  library: string;
  /** Drops real files and folders on the middle of the window: trusted events, as from a file manager. */
  drop(paths: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Chromium keeps pages from this machine's own addresses by itself: a canary would sing for no leak at all. */
export const canaryFlag = '--disable-features=HttpsUpgrades,LocalNetworkAccessChecks';

const root = path.resolve(import.meta.dirname, '..', '..');
export const standInFolder = path.join(root, 'tests', 'electron-stand-in');
const standIn = path.join(standInFolder, 'electron');
const wanted = process.env['LECTERN_E2E_HOSTS']?.split(',') as HostName[] | undefined;
/** Real Electron runs where its binary is; asked for by name, its absence is an error and no silent pass. */
export const hosts: HostName[] =
  wanted ?? (installedElectron() ? ['browser', 'stand-in', 'electron'] : ['browser', 'stand-in']);

async function drop(page: Page, drops: string, paths: string[]): Promise<void> {
  const files = paths.map((file) => path.join(drops, path.basename(file)));
  for (const [at, file] of files.entries())
    cpSync(paths[at] ?? file, file, { recursive: true, preserveTimestamps: true });
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
}

/** In milliseconds: a busy machine is slow to start two programs. */
const startTime = 90_000;

/** What the main process says in error, where it ends in one: Playwright only says that it has gone. */
function tellOfEnd(electron: ElectronApplication): void {
  const main = electron.process();
  let said = '';
  main.stderr?.on('data', (text) => {
    said += text;
  });
  main.once('exit', (code, signal) => {
    if (code !== 0) console.error(`The app ended with ${code ?? signal}:\n${said}`);
  });
}

/** The window of an app that was just started. The stand-in's target is there before its main has run and opened it. */
async function firstPage(electron: ElectronApplication): Promise<Page> {
  try {
    const page = await electron.firstWindow({ timeout: startTime });
    const isThere = ({ protocol }: URL) => protocol !== 'about:';
    await page.waitForURL(isThere, { waitUntil: 'commit', timeout: startTime });
    return page;
  } catch (error) {
    await electron.close();
    throw error;
  }
}

async function inElectron(host: HostName, env: Record<string, string>, more: string[]) {
  const binary = host === 'stand-in' ? standIn : installedElectron();
  if (!binary) throw new Error('Electron is not installed here: run "npx install-electron" first.');
  const electron = await _electron.launch({
    ...{ executablePath: binary, args: [root, ...more], cwd: root, env },
    timeout: startTime,
  });
  tellOfEnd(electron);
  return { electron, page: await firstPage(electron), stop: () => electron.close() };
}

async function inBrowser(env: Record<string, string>, locale?: string) {
  const args = [path.join(root, 'electron', 'cli', 'lectern.js'), 'serve', '--port', '0', '--no-open'];
  const server = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const address = /Lectern is at (\S+)/.exec(String(text))?.[1];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`lectern serve ended with ${code}.`)));
  });
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.path,
    env: { ...env, ...found.env },
    args: [...chromiumFlags, canaryFlag],
  });
  const page = await browser.newPage(locale ? { locale } : {});
  const stop = async () => {
    await browser.close();
    server.kill('SIGTERM');
    await ended;
  };
  return { page, url, stop };
}

async function inPacked(executablePath: string, env: Record<string, string>) {
  const electron = await _electron.launch({
    executablePath,
    cwd: path.dirname(executablePath),
    env: { ...env, LECTERN_STAND_IN: standInFolder },
    timeout: startTime,
  });
  tellOfEnd(electron);
  return { electron, page: await firstPage(electron), stop: () => electron.close() };
}

const start = (host: HostName, env: Record<string, string>, more: string[]) =>
  host === 'browser' ? inBrowser(env) : inElectron(host, env, more);

/** Starts a packed app whose Electron is the stand-in, on a library of its own. */
export const launchPacked = (executable: string): Promise<Running> => run((env) => inPacked(executable, env));

/** Starts the built app on a library of its own, or on the one given, which stays; the desktop app with more arguments. */
export const launch = (
  host: HostName,
  library?: string,
  more: string[] = [],
  environment: Record<string, string> = {},
): Promise<Running> => run((env) => start(host, { ...env, ...environment }, more), library);

/** The same in a browser whose user wishes this language. */
export const launchInLanguage = (tag: string): Promise<Running> => run((env) => inBrowser(env, tag));

interface Started {
  page: Page;
  electron?: ElectronApplication;
  /** Where the page has still to go. */
  url?: string;
  stop(): Promise<void>;
}

async function run(
  start: (env: Record<string, string>) => Promise<Started>,
  library?: string,
): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-e2e-'));
  const file = library ?? path.join(folder, 'test.lectern');
  // Everything dropped lies here: the stand-in finds a dropped file's path by looking.
  const drops = path.join(folder, 'drops');
  mkdirSync(drops);
  const env = {
    ...(process.env as Record<string, string>),
    LECTERN_LIBRARY: file,
    LECTERN_STAND_IN_NODE: process.execPath,
    LECTERN_STAND_IN_DROPS: drops,
  };
  const { page, stop, ...more } = await start(env);
  const requests: string[] = [];
  const thrown: Error[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => thrown.push(error));
  if (more.url) await page.goto(more.url);
  const close = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
    // Whatever a test was about: an error that nobody caught is a fault of the app.
    if (thrown.length > 0) throw new AggregateError(thrown, `The page threw: ${thrown.join('; ')}`);
  };
  const electron = more.electron ? { electron: more.electron } : {};
  const running: Running = {
    ...{ page, requests, library: file, close },
    ...electron,
    // A test that has come to another window says so here.
    drop: (paths) => drop(running.page, drops, paths),
  };
  return running;
}
