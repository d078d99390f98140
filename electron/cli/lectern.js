#!/usr/bin/env node
// Plain JavaScript that old versions of Node can read, so that they can be told what is missing.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
// better-sqlite3 needs Node-API 10: older versions crash when they load it.
const isNewEnough = major > 23 || (major === 22 && minor >= 14) || (major === 23 && minor >= 6);
const source = join(here, 'main.ts');
const built = join(root, 'dist', 'node', 'cli.js');
// Node runs TypeScript as it stands from 22.18 and 23.6 on, but refuses to below node_modules.
const runsSource =
  existsSync(source) && !here.includes('node_modules') && (major > 22 || (major === 22 && minor >= 18));

/** The Node that the project brings along, for a shell whose own is too old. */
function ownNode() {
  const binary = process.platform === 'win32' ? 'node.exe' : join('bin', 'node');
  const file = join(
    root,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    binary,
  );
  return existsSync(file) ? file : null;
}

if (!isNewEnough) {
  const node = ownNode();
  if (node === null) {
    console.error(
      `Lectern needs Node 22.14 or newer (24 is best); this is ${process.versions.node}. Install it and try again.`,
    );
    process.exitCode = 2;
  } else {
    const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
    // Told to end, this waits until the other has closed the library.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code) => {
      process.exitCode = code ?? 1;
    });
  }
} else if (runsSource || existsSync(built)) {
  const { main } = await import(pathToFileURL(runsSource ? source : built).href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error('Lectern is not built here. Run "npm run build" in its folder and try again.');
  process.exitCode = 2;
}
