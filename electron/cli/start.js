#!/usr/bin/env node
// `npm start`: the desktop app where Electron is here or can be had, else the same app in a browser window.
// Plain JavaScript, so that an old Node can read it and say what is missing.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appWindow } from './start-browser.js';
import { buildWhatIsOld } from './start-build.js';
import { findElectron } from './start-electron.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const args = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 23 || (major === 22 && minor >= 14) || (major === 23 && minor >= 6);
const children = new Set();

/** Starts a program that ends with this one. */
function run(program, programArgs, options) {
  const child = spawn(program, programArgs, { cwd: root, ...options });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

/** The exit code of a child; 1 where it could not start or was ended. */
const exitCode = (child) =>
  new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

/** Waits for the line of `lectern serve` that holds the address. */
function addressOf(server, whenKnown) {
  let printed = '';
  server.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    if (printed === null) return;
    printed += text;
    const address = /Lectern is at (\S+)\n/.exec(printed)?.[1];
    if (!address) return;
    printed = null;
    whenKnown(address);
  });
}

async function inBrowser() {
  // The default browser is opened by `serve` itself, which prints the address where there is none.
  const probe = appWindow('about:blank');
  probe?.remove();
  const serve = [
    join(root, 'electron', 'cli', 'lectern.js'),
    'serve',
    ...(probe ? ['--no-open'] : []),
    ...args,
  ];
  const server = run(process.execPath, serve, { stdio: ['ignore', 'pipe', 'inherit'] });
  addressOf(server, (address) => {
    const window = probe && appWindow(address);
    if (!window) return;
    const browser = run(window.program, window.args, { stdio: 'ignore' });
    // The window is the app: when it closes, so does the server.
    void exitCode(browser).then(() => {
      server.kill('SIGTERM');
      window.remove();
    });
  });
  return exitCode(server);
}

async function start() {
  if (!buildWhatIsOld(root)) return 1;
  if (process.env.LECTERN_HOST === 'browser') return inBrowser();
  const { binary, reason } = await findElectron();
  if (binary) return exitCode(run(binary, ['.', ...args], { stdio: 'inherit' }));
  console.error(`Opening Lectern in a browser: ${reason}`);
  return inBrowser();
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });

if (isNewEnough) process.exitCode = await start();
else {
  console.error(
    `Lectern needs Node 22.14 or newer (24 is best); this is ${process.versions.node}. Run "npm ci" and then "npm start".`,
  );
  process.exitCode = 2;
}
