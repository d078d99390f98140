import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) =>
      path.join(process.env[name] ?? '', file),
    ),
  ),
};

/** A browser that can show one address in a window of its own, or null. */
export function appBrowser() {
  const inPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...(places[process.platform] ?? []), ...inPath].find(existsSync) ?? null;
}

/** The command that shows an address in a window of `program`'s own, with its temporary profile. */
export function appWindow(program, url) {
  const profile = mkdtempSync(path.join(tmpdir(), 'lectern-window-'));
  const args = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Without it Chromium has no voices on Linux.
    '--enable-speech-dispatcher',
    // As root Chromium does not start with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  // Chromium's helpers may write for a moment after it has ended.
  const patiently = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  return { program, args, remove: () => rmSync(profile, patiently) };
}
