// Finds Electron's binary by the rules of its own install.js, without waiting long for a server that never answers.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { exitCode, run, stopped } from './start-children.js';

const require = createRequire(import.meta.url);
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executable = executables[process.platform] ?? 'electron';
const answersWithin = 2500;
const downloadsWithin = 15 * 60_000;

/** The electron package, or null where packages were installed without it. */
function electronPackage() {
  try {
    const file = require.resolve('electron/package.json');
    return { folder: path.dirname(file), version: require(file).version };
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function textOf(own, ...place) {
  const file = path.join(own.folder, ...place);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/** The binary that is there already, or null. `ELECTRON_OVERRIDE_DIST_PATH` goes first, as in Electron's own package. */
export function installedElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return [path.join(override, executable)].find(existsSync) ?? null;
  const own = electronPackage();
  if (!own) return null;
  // `path.txt` is written last: without it an unpacking was broken off.
  const isWhole =
    textOf(own, 'dist', 'version').replace(/^v/, '') === own.version &&
    textOf(own, 'path.txt') === executable;
  if (!isWhole) return null;
  return [path.join(own.folder, 'dist', executable)].find(existsSync) ?? null;
}

/** Where @electron/get keeps what it has downloaded. */
function cacheFolder() {
  if (process.env.electron_config_cache) return process.env.electron_config_cache;
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'electron');
  if (process.platform === 'win32')
    return path.join(process.env.LOCALAPPDATA ?? homedir(), 'electron', 'Cache');
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'electron');
}

/** A setting of @electron/get, which reads it under these names and in this order; an empty one counts as absent. */
const setting = (name) =>
  process.env[`npm_config_electron_${name}`] ||
  process.env[`NPM_CONFIG_ELECTRON_${name.toUpperCase()}`] ||
  process.env[`npm_package_config_electron_${name}`] ||
  process.env[`ELECTRON_${name.toUpperCase()}`];

/** Where this version's archive is published. */
function archiveAddress({ version }) {
  const mirror = setting('mirror') || 'https://github.com/electron/electron/releases/download/';
  const folder = (setting('custom_dir') || `v${version}`).replace('{{ version }}', version);
  const file = setting('custom_filename') || `electron-v${version}-${process.platform}-${process.arch}.zip`;
  return URL.parse(`${mirror}${folder}/${file}`);
}

/** @electron/get keeps an archive in a folder named after the address it came from. */
function isCached(address) {
  const from = new URL(address);
  from.hash = from.search = '';
  from.pathname = path.posix.dirname(from.pathname);
  const folder = createHash('sha256').update(from.href).digest('hex');
  return existsSync(path.join(cacheFolder(), folder, path.posix.basename(address.pathname)));
}

async function isReachable(address) {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(answersWithin), stopped]);
    return (await fetch(address, { method: 'HEAD', redirect: 'manual', signal })).status < 400;
  } catch {
    // No name, no route, no answer in time: all of them mean that it cannot be had.
    return false;
  }
}

/** Runs Electron's own installer. What it says of a failure is for its makers: one sentence of ours takes its place. */
async function download(own) {
  console.error(`Getting Electron ${own.version} (some 100 MB), once…`);
  const child = run(process.execPath, [path.join(own.folder, 'install.js')], { stdio: 'ignore' });
  const limit = setTimeout(() => child.kill(), downloadsWithin);
  const code = await exitCode(child);
  clearTimeout(limit);
  return code === 0 ? installedElectron() : null;
}

/** The path of Electron's binary, downloaded now if it can be; otherwise why there is none, in words. */
export async function findElectron() {
  const found = installedElectron();
  if (found) return { binary: found };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH)
    return { reason: 'ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron.' };
  const own = electronPackage();
  if (!own) return { reason: 'Electron is not among the installed packages; run "npm ci".' };
  const again = 'run "npm start" again where its release page can be reached, or set ELECTRON_MIRROR.';
  const address = archiveAddress(own);
  if (!address) return { reason: `ELECTRON_MIRROR is no web address; correct it and run "npm start" again.` };
  if (!isCached(address) && !(await isReachable(address)))
    return { reason: `Electron ${own.version} is not here and cannot be downloaded; ${again}` };
  const binary = await download(own);
  if (binary) return { binary };
  return { reason: `Electron ${own.version} could not be downloaded and unpacked; ${again}` };
}
