#!/usr/bin/env node
// `npm start`: the desktop app where Electron is here or can be had, else the same app in a browser window.
// Plain JavaScript, so that an old Node can read it and say what is missing.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appBrowser, appWindow } from './start-browser.js';
import { buildWhatIsOld } from './start-build.js';
import { endChildren, endOnSignals, exitCode, run, stopped, stoppedCode } from './start-children.js';
import { findElectron } from './start-electron.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const args = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 23 || (major === 22 && minor >= 14) || (major === 23 && minor >= 6);
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

/** Shows the app in a window of its own. The window is the app: when it is closed, the server ends too. */
async function showWindow(program, address, server) {
  const window = appWindow(program, address);
  const code = await exitCode(run(window.program, window.args, { stdio: 'ignore' }));
  try {
    window.remove();
  } catch (error) {
    console.error(`A temporary folder could not be removed: ${error.message}`);
  }
  if (code === 0 || stopped.aborted) server.kill('SIGTERM');
  else
    console.error(
      `The browser window ended with code ${code}. Open the address above in a browser; Ctrl+C ends Lectern.`,
    );
}

async function inBrowser() {
  // The default browser is opened by `serve` itself, which says so where there is none.
  const program = args.includes('--no-open') ? null : appBrowser();
  const launcher = join(root, 'electron', 'cli', 'lectern.js');
  const serve = [launcher, 'serve', ...args, ...(program ? ['--no-open'] : [])];
  const server = run(process.execPath, serve, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let window = Promise.resolve();
  addressOf(server, (address) => {
    if (program && !stopped.aborted) window = showWindow(program, address, server);
  });
  const code = await exitCode(server);
  // A window without its server is of no use.
  endChildren();
  await window;
  return code;
}

async function start() {
  endOnSignals();
  const host = process.env.LECTERN_HOST || 'any';
  if (!['any', 'browser', 'electron'].includes(host)) {
    console.error(`LECTERN_HOST is “${host}”; it can be “electron” or “browser”.`);
    return 2;
  }
  if (!(await buildWhatIsOld(root))) return stopped.aborted ? stoppedCode : 1;
  if (host === 'browser') return inBrowser();
  const { binary, reason } = await findElectron();
  if (stopped.aborted) return stoppedCode;
  if (binary)
    return exitCode(run(binary, ['.', ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }));
  if (host === 'electron') {
    console.error(reason);
    return 1;
  }
  console.error(`Opening Lectern in a browser: ${reason}`);
  return inBrowser();
}

if (isNewEnough) process.exitCode = await start();
else {
  console.error(
    `Lectern needs Node 22.14 or newer (24 is best); this is ${process.versions.node}. Run "npm ci" and then "npm start".`,
  );
  process.exitCode = 2;
}
