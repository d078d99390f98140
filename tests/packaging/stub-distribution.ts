import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };
const standIn = path.resolve(import.meta.dirname, '..', 'electron-stand-in', 'electron');

/**
 * Where the fuses of an Electron binary begin (@electron/fuses); then come their version, their number and one byte each,
 * here as Electron ships them. Behind the stand-in's last line, a shell reads no further.
 */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const states = Buffer.from('101100011');
const fuses = Buffer.concat([Buffer.from(`\n#${sentinel}\x01`), Buffer.from([states.length]), states]);

const plist = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>Electron</string></dict></plist>`;

function put(folder: string, files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const notices = { version, LICENSE: 'stub', 'LICENSES.chromium.html': 'stub' };
const locales = { 'locales/en-US.pak': 'stub', 'locales/de.pak': 'stub', 'resources/readme': 'stub' };

/**
 * A distribution of Electron for Linux whose binary is the stand-in: all files that electron-builder looks for, so that it
 * packs as for real and downloads nothing.
 */
export function stubForLinux(folder: string): string {
  const dist = path.join(folder, 'electron-linux');
  put(dist, { ...notices, ...locales });
  copyFileSync(standIn, path.join(dist, 'electron'));
  appendFileSync(path.join(dist, 'electron'), fuses);
  return dist;
}

/** The same for Windows, with nothing that could start. */
export function stubForWindows(folder: string): string {
  const dist = path.join(folder, 'electron-win');
  put(dist, { ...notices, ...locales, 'electron.exe': fuses });
  return dist;
}

/** The same for macOS, with nothing that could start. */
export function stubForMac(folder: string): string {
  const dist = path.join(folder, 'electron-mac');
  const contents = 'Electron.app/Contents';
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  const helper = `${contents}/Frameworks/Electron Helper.app/Contents`;
  put(dist, {
    ...notices,
    [`${contents}/Info.plist`]: plist,
    [`${contents}/MacOS/Electron`]: 'stub',
    [`${contents}/Resources/en.lproj/readme`]: 'stub',
    [`${framework}/Electron Framework`]: fuses,
    [`${framework}/Versions/A/Resources/en.lproj/readme`]: 'stub',
    [`${framework}/Resources/en.lproj/readme`]: 'stub',
    [`${helper}/Info.plist`]: plist,
    [`${helper}/MacOS/Electron Helper`]: 'stub',
  });
  return dist;
}
