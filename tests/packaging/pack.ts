import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse, stringify } from 'yaml';

const require = createRequire(import.meta.url);
export const root = path.resolve(import.meta.dirname, '..', '..');

/** A package for Linux starts on Linux alone, and what stands for Electron and fpm is a shell script. */
export const onLinux = process.platform === 'linux';
if (!onLinux) console.warn('SKIPPED: the package for Linux is started, and the deb asked for, on Linux only');

interface ForSystem extends Record<string, unknown> {
  files: { filter: string }[];
}
export interface Config extends Record<string, unknown> {
  files: string[];
  electronFuses: Record<string, boolean>;
  fileAssociations: { ext: string[]; mimeType: string }[];
  protocols: { schemes: string[] };
  directories: Record<string, string>;
  linux: ForSystem;
  win: ForSystem;
  mac: ForSystem;
}

/** `electron-builder.yml` as it is committed. */
export const committedConfig = (): Config =>
  parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Config;

/** The committed configuration, with files left out that `left` names. */
export function without(left: string): Config {
  const config = committedConfig();
  return {
    ...config,
    files: [...config.files, `!${left}`],
    linux: { ...config.linux, files: [...config.linux.files, { filter: `!${left}` }] },
  };
}

/**
 * Runs electron-builder on the built app into `folder`/release, around a distribution, and returns that folder. Fails with
 * what electron-builder said.
 */
export function build(
  config: Config,
  dist: string,
  folder: string,
  asked: string[],
  env: Record<string, string> = {},
): string {
  const file = path.join(folder, 'electron-builder.yml');
  const release = path.join(folder, 'release');
  mkdirSync(folder, { recursive: true });
  const directories = { ...config.directories, output: release };
  writeFileSync(file, stringify({ ...config, electronDist: dist, directories }));
  const cli = require.resolve('electron-builder/cli.js');
  const args = [cli, ...asked, '--publish', 'never', '--projectDir', root, '--config', file];
  // Electron-builder says nothing where it sees its own developers' test runner, which is ours too.
  const { VITEST: _ours, ...own } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...own, ...env },
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`electron-builder ended with ${status}:\n${stdout}\n${stderr}`);
  return release;
}

export interface Packed {
  /** The folder a user would unpack or install. */
  folder: string;
  executable: string;
  asar: string;
}

/** Packs the built app for this machine's own kind, without an installer. */
export function pack(config: Config, dist: string, folder: string): Packed {
  const arch = process.arch === 'x64' ? '' : `${process.arch}-`;
  const release = build(config, dist, folder, ['--linux', '--dir']);
  const unpacked = path.join(release, `linux-${arch}unpacked`);
  return {
    folder: unpacked,
    executable: path.join(unpacked, 'lectern'),
    asar: path.join(unpacked, 'resources', 'app.asar'),
  };
}
