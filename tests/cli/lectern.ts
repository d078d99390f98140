import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');
export const shared = path.resolve(root, '..', 'shared', 'data');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  bytes: Buffer;
}

/** Runs the real command line from the source in a process of its own. */
export function lectern(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const launcher = path.join(root, 'electron', 'cli', 'lectern.js');
  const child = spawn(process.execPath, [launcher, ...args], { env: { ...process.env, ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const bytes = Buffer.concat(out);
      resolve({ code, out: bytes.toString('utf8'), err: Buffer.concat(err).toString('utf8'), bytes });
    });
  });
}

/** A folder of a test's own, removed by the function that comes with it. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const lines = (text: string) => text.split('\n').filter((line) => line !== '');
