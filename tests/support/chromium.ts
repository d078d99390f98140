import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A Chromium to test in, and what its environment must hold. */
export interface FoundChromium {
  path: string;
  env: Record<string, string>;
  from: 'environment' | 'machine' | 'package';
}

const require = createRequire(import.meta.url);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  ...(process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const startFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
];

/** Flags for every start: nothing that talks to anyone, and as root no sandbox, which Chromium refuses there. */
export const chromiumFlags = [...startFlags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** Another run may have put its own there meanwhile: it holds the same. */
function moveInto(staging: string, target: string): void {
  try {
    renameSync(staging, target);
  } catch (error) {
    if (!existsSync(path.join(target, 'chromium'))) throw error;
  }
}

/**
 * The package's own settings look for its fonts where a cloud function has them. Without any font Chromium draws no text,
 * says that a page has none, and breaks off.
 */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** The package unpacks into the temporary folder it finds; a folder of our own, moved into place whole, is safe to share. */
async function unpack(bin: string, target: string): Promise<void> {
  const staging = mkdtempSync(path.join(tmpdir(), 'lectern-chromium-'));
  const before = process.env['TMPDIR'];
  try {
    const { inflate } = await import('@sparticuz/chromium');
    process.env['TMPDIR'] = staging;
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(path.join(bin, name));
    writeFileSync(path.join(staging, 'fonts.conf'), fontSettings(target));
    moveInto(staging, target);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Whether a program finds the libraries it is linked to. */
const runs = (file: string, env: Record<string, string>) =>
  spawnSync(file, ['--version', '--no-sandbox'], { env: { ...process.env, ...env } }).status === 0;

async function fromPackage(): Promise<FoundChromium> {
  if (process.platform !== 'linux')
    throw new Error('No Chromium was found here. Install one, or name one with LECTERN_CHROMIUM.');
  const entry = require.resolve('@sparticuz/chromium');
  const root = path.resolve(path.dirname(entry), '..');
  const { version } = require(path.join(root, 'package.json')) as { version: string };
  const folder = path.join(tmpdir(), `lectern-chromium-${version}`);
  if (!existsSync(folder)) await unpack(path.join(root, 'bin'), folder);
  const file = path.join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  // Debian slim and the like have no NSS: the package brings it along.
  const libraries = { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };
  return { path: file, env: runs(file, fonts) ? fonts : libraries, from: 'package' };
}

/** The Chromium of `LECTERN_CHROMIUM`, else one that is installed here, else the one that comes with the packages. */
export async function findChromium(): Promise<FoundChromium> {
  const named = process.env['LECTERN_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`LECTERN_CHROMIUM names “${named}”, where there is nothing.`);
    return { path: named, env: {}, from: 'environment' };
  }
  const installed = places.find((place) => existsSync(place));
  if (installed) return { path: installed, env: {}, from: 'machine' };
  return fromPackage();
}
