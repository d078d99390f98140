/**
 * Runs our real built main and preload where Electron's binary cannot be had: Node is the main process, a Chromium child
 * over the DevTools protocol is the window. Playwright's `_electron.launch({ executablePath })` accepts it.
 * Faithful: order and wiring of main, preload in an isolated world without Node, messages and ports between them, content
 * policy and headers, request filter, refused navigations and windows, dialogs and menu through `evaluate`.
 * Not faithful, never to be claimed: `app://` shows as an https origin; the utility process is a thread; sandbox and
 * webPreferences are echoed, not enforced; fuses, native menus, keys, single instance are recorded or do nothing.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import { Connection } from './cdp.ts';
import { app, watchTargets } from './electron.ts';
import { host } from './host.ts';
import { unpackApp } from './packaged-app.ts';

// As Playwright's own loader does in Electron: what stands before the app's arguments is not for the app.
const given = process.argv.slice(process.argv.indexOf('--remote-debugging-port=0', 2) + 1);
const packaged = unpackApp(process.env['LECTERN_STAND_IN_RESOURCES']);
const folder = packaged ?? path.resolve(given[0] ?? '.');
const { main, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const profile = mkdtempSync(path.join(tmpdir(), 'lectern-stand-in-'));
const dataFolder = process.env['LECTERN_STAND_IN_DATA'] ?? profile;
const found = await findChromium();

const flags = [
  '--headless=new',
  '--window-size=1280,820',
  '--remote-debugging-port=0',
  `--user-data-dir=${profile}`,
  // With RenderDocument a page that is loaded anew has its last turn when DevTools hears it no more; in Electron its ports are heard.
  '--disable-features=HttpsUpgrades,LocalNetworkAccessChecks,RenderDocument',
  ...chromiumFlags,
];
const chromium = spawn(found.path, [...flags, 'about:blank'], {
  env: { ...process.env, ...found.env },
  stdio: ['ignore', 'ignore', 'pipe'],
});
process.on('exit', () => {
  chromium.kill('SIGKILL');
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  if (packaged) rmSync(packaged, { recursive: true, force: true });
});
const address = await new Promise<string>((resolve, reject) => {
  let said = '';
  chromium.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
    const listening = /^DevTools listening on (ws:\S+)/m.exec(said)?.[1];
    if (listening) resolve(listening);
  });
  chromium.on('exit', () => reject(new Error(`Chromium ended: ${said}`)));
});
const cdp = await Connection.open(address);
const { targetInfos } = await cdp.send<{ targetInfos: { type: string; targetId: string }[] }>(
  'Target.getTargets',
);
// A headless Chromium always opens a page: it becomes the first window.
const spareTargets = targetInfos.filter(({ type }) => type === 'page').map(({ targetId }) => targetId);
Object.defineProperty(host, 'cdp', { value: cdp });
Object.assign(host, { spareTargets, version, packaged: packaged !== null, dataFolder });
await watchTargets();
// Without windows there is no app, and whoever waits for it is told so.
cdp.root.once('closed', () => process.exit(app.isQuitting ? 0 : 1));
// Playwright waits for this line.
process.stderr.write(`DevTools listening on ${address}\n`);

Object.assign(process, { type: 'browser', resourcesPath: process.env['LECTERN_STAND_IN_RESOURCES'] });
process.argv = [process.execPath, ...given];
await import(pathToFileURL(path.join(folder, main)).href);
app.becomeReady();
