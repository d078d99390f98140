import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse, stringify } from 'yaml';

const require = createRequire(import.meta.url);
export const root = path.resolve(import.meta.dirname, '..', '..');
const standIn = path.join(root, 'tests', 'electron-stand-in');

export interface Config extends Record<string, unknown> {
  files: string[];
  electronFuses: Record<string, boolean>;
}

/** `electron-builder.yml` as it is committed. */
export const committedConfig = (): Config =>
  parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Config;

/**
 * Where the fuses of an Electron binary begin (@electron/fuses); then come their version, their number and one byte each,
 * here as Electron ships them.
 */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuses = Buffer.from('101100011');

/**
 * A distribution of Electron whose binary is the stand-in: all files that electron-builder looks for, so that it packs as
 * for real and downloads nothing. The bytes of the fuses stand behind the script's `exec`, where no shell reads on.
 */
export function makeStubDistribution(folder: string): string {
  const dist = path.join(folder, 'electron-dist');
  mkdirSync(path.join(dist, 'resources'), { recursive: true });
  mkdirSync(path.join(dist, 'locales'));
  const { version } = require('electron/package.json') as { version: string };
  writeFileSync(path.join(dist, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(dist, name), 'stub');
  for (const name of ['de', 'en-US']) writeFileSync(path.join(dist, 'locales', `${name}.pak`), 'stub');
  const binary = path.join(dist, 'electron');
  copyFileSync(path.join(standIn, 'electron'), binary);
  appendFileSync(
    binary,
    Buffer.concat([Buffer.from(`\n#${sentinel}\x01`), Buffer.from([fuses.length]), fuses]),
  );
  return dist;
}

export interface Packed {
  /** The folder a user would unpack or install. */
  folder: string;
  executable: string;
  asar: string;
}

/**
 * Packs the built app into `folder` with a configuration and a distribution. Fails with what electron-builder said.
 */
export function pack(config: Config, dist: string, folder: string): Packed {
  const file = path.join(folder, 'electron-builder.yml');
  const directories = { ...(config['directories'] as object), output: path.join(folder, 'release') };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, stringify({ ...config, electronDist: dist, directories }));
  const cli = require.resolve('electron-builder/cli.js');
  const args = [cli, '--linux', '--dir', '--publish', 'never', '--projectDir', root, '--config', file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`electron-builder ended with ${status}:\n${stdout}\n${stderr}`);
  const arch = process.arch === 'x64' ? '' : `${process.arch}-`;
  const unpacked = path.join(folder, 'release', `linux-${arch}unpacked`);
  return {
    folder: unpacked,
    executable: path.join(unpacked, 'lectern'),
    asar: path.join(unpacked, 'resources', 'app.asar'),
  };
}
