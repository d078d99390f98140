import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

/** The file of a program that this machine has, or null. */
function find(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(existsSync) ?? null;
}

/** Some systems have a Java program as its archive, which the shell does not run by itself. */
function isArchive(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(2);
    readSync(handle, bytes);
    return bytes.toString('latin1') === 'PK';
  } finally {
    closeSync(handle);
  }
}

/** Runs a program that may not be installed, as `epubcheck` and LibreOffice; null where it is not. Gives all that it said. */
export function runInstalled(
  name: string,
  args: readonly string[],
): { status: number | null; said: string } | null {
  const file = find(name);
  if (file === null) return null;
  const [program, ...first] = isArchive(file) ? ['java', '-jar', file] : [file];
  const { status, stdout, stderr, error } = spawnSync(program ?? file, [...first, ...args], {
    encoding: 'utf8',
  });
  if (error) throw error;
  return { status, said: `${stdout}${stderr}` };
}
