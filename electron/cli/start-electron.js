// Finds Electron's binary by the rules of its own install.js, without waiting long for a server that never answers.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

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

/** The binary that is there already, or null. `ELECTRON_OVERRIDE_DIST_PATH` goes first, as in Electron's own package. */
export function installedElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return [path.join(override, executable)].find(existsSync) ?? null;
  const own = electronPackage();
  if (!own) return null;
  const version = path.join(own.folder, 'dist', 'version');
  if (!existsSync(version) || readFileSync(version, 'utf8').trim().replace(/^v/, '') !== own.version)
    return null;
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

function isCached(archive) {
  const cache = cacheFolder();
  return existsSync(cache) && readdirSync(cache).some((name) => existsSync(path.join(cache, name, archive)));
}

async function isReachable(version, archive) {
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  try {
    const signal = AbortSignal.timeout(answersWithin);
    const address = `${mirror}v${version}/${archive}`;
    return (await fetch(address, { method: 'HEAD', redirect: 'manual', signal })).status < 400;
  } catch {
    // No name, no route, no answer in time, a broken address: all of them mean that it cannot be had.
    return false;
  }
}

/** The path of Electron's binary, downloaded now if it can be; otherwise why there is none, in words. */
export async function findElectron() {
  const found = installedElectron();
  if (found) return { binary: found };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH)
    return { reason: 'ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron.' };
  const own = electronPackage();
  if (!own) return { reason: 'Electron is not among the installed packages; run "npm ci".' };
  const archive = `electron-v${own.version}-${process.platform}-${process.arch}.zip`;
  if (isCached(archive) || (await isReachable(own.version, archive))) {
    console.error(`Getting Electron ${own.version}, once…`);
    const options = { stdio: 'inherit', timeout: downloadsWithin };
    spawnSync(process.execPath, [path.join(own.folder, 'install.js')], options);
    const binary = installedElectron();
    if (binary) return { binary };
  }
  return {
    reason: `Electron ${own.version} is not here and cannot be downloaded; run "npm start" again where its release page can be reached, or set ELECTRON_MIRROR.`,
  };
}
