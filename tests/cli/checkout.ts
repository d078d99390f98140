import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './lectern.ts';

/**
 * A checkout of this project as `npm start` finds it after `npm ci`, in a temporary folder: the real sources, the real
 * packages by links, an Electron package of its own without the binary, and a small page in place of the built one.
 */
export function makeCheckout() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-checkout-'));
  const at = (...parts: string[]) => path.join(folder, ...parts);
  for (const name of ['electron', 'db', 'package.json'])
    cpSync(path.join(root, name), at(name), { recursive: true, preserveTimestamps: true });
  linkPackages(path.join(root, 'node_modules'), at('node_modules'));
  const electron = at('node_modules', 'electron');
  for (const name of ['package.json', 'install.js', 'index.js', 'checksums.json'])
    cpSync(path.join(root, 'node_modules', 'electron', name), path.join(electron, name));
  for (const file of ['renderer/index.html', 'node/main.js', 'preload/preload.cjs']) {
    write(at('dist', file), '<!doctype html><title>Lectern</title>');
    // Newer than any source, so that nothing is built.
    utimesSync(at('dist', file), new Date('2100-01-01'), new Date('2100-01-01'));
  }
  mkdirSync(at('home'));
  return { folder, at, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from))
    if (name !== 'electron') symlinkSync(path.join(from, name), path.join(to, name));
}

/** Writes a file and the folders around it. */
export function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Writes a program: a shell script that stands for one of which only the start and the end matter here. */
export function writeProgram(file: string, script: string): void {
  write(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

export interface Started {
  child: ChildProcess;
  /** Everything printed so far, both outputs. */
  printed(): string;
  /** Waits until the output matches, and returns the match. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** The exit code, or the signal's name. */
  ended: Promise<number | string>;
  /** Sends a signal to all of its process group, as a terminal does. */
  signal(name: NodeJS.Signals): void;
}

/** Starts a program at the head of a process group, as a shell does, on an environment of the test's own. */
export function startProgram(
  program: string,
  args: string[],
  cwd: string,
  env: Record<string, string>,
): Started {
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const add = (chunk: string) => {
    text += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', add);
  child.stderr.setEncoding('utf8').on('data', add);
  const ended = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const until = async (pattern: RegExp) => {
    for (const limit = Date.now() + 8_000; Date.now() < limit; await wait(20)) {
      const match = pattern.exec(text);
      if (match) return match;
    }
    throw new Error(`${pattern} was not printed, but:\n${text}`);
  };
  const signal = (name: NodeJS.Signals) => {
    if (child.pid) process.kill(-child.pid, name);
  };
  return { child, printed: () => text, until, ended, signal };
}

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The command lines of all processes that hold these words: the folder of a test is in those that it started. */
export function processesWith(words: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandLine(`/proc/${pid}/cmdline`))
    .filter((line) => line.includes(words));
}

/** A process may end between the listing and the look. */
function commandLine(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : '';
  } catch (error) {
    if (['ESRCH', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
