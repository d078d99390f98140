// The programs that `npm start` runs. They end with it, each told once.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const children = new Set();
const stop = new AbortController();
const impatientAfter = 2000;
let firstSignalAt = 0;

/** Aborted as soon as someone asked `npm start` to end. */
export const stopped = stop.signal;

/** What `npm start` itself ends with after a signal, by the convention of shells. */
export const stoppedCode = 128 + constants.signals.SIGINT;

/**
 * Starts a program. It gets a process group of its own: of Ctrl+C, which the terminal and npm both pass on, it would
 * otherwise hear two or three times, and Chromium and Electron take a second signal as an order to end at once.
 * Windows has no such groups; the console tells every program there.
 */
export function run(program, args, options) {
  const child = spawn(program, args, { ...options, detached: process.platform !== 'win32' });
  children.add(child);
  child.on('exit', () => children.delete(child));
  child.on('error', () => children.delete(child));
  return child;
}

/** Waits for a program's end. Its exit code; 128 and the signal's number where a signal ended it, 127 where it did not start. */
export const exitCode = (child) =>
  new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });

/** Asks every program that still runs to end. */
export function endChildren(signal = 'SIGTERM') {
  for (const child of children) child.kill(signal);
}

function onSignal() {
  if (!stopped.aborted) {
    firstSignalAt = Date.now();
    stop.abort();
    // On Windows a "signal" is an end without a goodbye, and the console has told them already.
    if (process.platform !== 'win32') endChildren();
  } else if (Date.now() - firstSignalAt > impatientAfter) endChildren('SIGKILL');
}

/** From here on Ctrl+C and the like end the programs first, and this one's own end takes along what still runs. */
export function endOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  process.on('exit', () => endChildren());
}
