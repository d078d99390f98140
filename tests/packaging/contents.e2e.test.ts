import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, committedConfig, type Packed, pack, root } from './pack.ts';
import { stubForLinux, stubForMac, stubForWindows } from './stub-distribution.ts';

const prebuilds = 'node_modules/better-sqlite3/prebuilds';
const ours = `${prebuilds}/linux-${process.arch}.node`;

let folder = '';
let packed: Packed;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-contents-'));
  packed = pack(committedConfig(), stubForLinux(folder), path.join(folder, 'linux'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files of an archive, with `/` between folders and none before. */
const filesIn = (asar: string): string[] =>
  listPackage(asar, { isPack: false })
    .filter((name) => !('files' in statFile(asar, name.slice(1))))
    .map((name) => name.slice(1).replaceAll(path.sep, '/'));

/** The files of the archive that have no business there: everything but bundles, the page and the database's module. */
const foreign = (files: string[], native: string): string[] => {
  const allowed = [
    /^package\.json$/,
    /^dist\/node\/[^/]+\.js$/,
    /^dist\/node\/pdfjs\/(cmaps|iccs|wasm)\/[^/]+$/,
    /^dist\/preload\/preload\.cjs$/,
    /^dist\/renderer\/(index\.html|icon\.(png|svg)|assets\/[^/]+\.(js|css)|pdfjs\/(cmaps|standard_fonts|wasm)\/[^/]+\.(bcmap|pfb|ttf|js))$/,
    /^node_modules\/better-sqlite3\/(package\.json|lib\/.+\.js)$/,
  ];
  return files.filter((file) => file !== native && !allowed.some((pattern) => pattern.test(file)));
};

describe('the package', () => {
  test('holds nothing but what runs', () => {
    expect(foreign(filesIn(packed.asar), ours)).toEqual([]);
  });

  test('is told where it holds a source, a test, a map or the module of another system', () => {
    const config = committedConfig();
    const unwanted = ['db/open.ts', 'tests/architecture.test.ts', `${prebuilds}/win32-x64.node`];
    const files = [...config.files, 'db/open.ts', 'tests/architecture.test.ts'];
    const linux = {
      ...config.linux,
      files: [...config.linux.files, { filter: `${prebuilds}/win32-x64.node` }],
    };
    const full = pack({ ...config, files, linux }, stubForLinux(folder), path.join(folder, 'full'));
    expect(foreign(filesIn(full.asar), ours).sort()).toEqual(unwanted.sort());
    expect(foreign(['dist/node/main.js.map'], ours)).toEqual(['dist/node/main.js.map']);
  });

  test('lacks nothing of what was built', () => {
    const built = readdirSync(path.join(root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.map$|^licenses\.md$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
    expect(built.length).toBeGreaterThan(5);
    const files = filesIn(packed.asar).filter((file) => file.startsWith('dist/'));
    expect(files.sort()).toEqual(built.sort());
  });

  test('has the native module as a file of its own, which the system can load', () => {
    expect(statFile(packed.asar, ours)).toMatchObject({ unpacked: true });
    const unpacked = path.join(`${packed.asar}.unpacked`, ours);
    expect(statSync(unpacked).size).toBe(statSync(path.join(root, ours)).size);
  });

  test('brings the licences of everything in it, as files that people can read', () => {
    const read = (name: string) =>
      readFileSync(path.join(packed.folder, 'resources', 'licenses', name), 'utf8');
    expect(read('lectern.txt')).toBe(readFileSync(path.join(root, 'LICENSE'), 'utf8'));
    expect(read('better-sqlite3.txt')).toMatch(/Copyright .* Joshua Wise/);
    const named = (name: string) =>
      [...read(name).matchAll(/^## (\S+) - \S+ \(.+\)$/gm)].map((row) => row[1]);
    expect(named('page.md')).toEqual(
      expect.arrayContaining([
        'preact',
        'dompurify',
        'valibot',
        '@fontsource-variable/atkinson-hyperlegible-next',
      ]),
    );
    expect(named('preload.md')).toEqual(expect.arrayContaining(['valibot']));
    expect(named('processes.md')).toEqual(expect.arrayContaining(['parse5', 'css-select', 'ws', 'yaml']));
  });

  test('holds one language of Chromium, and the licences of Electron and Chromium', () => {
    expect(readdirSync(path.join(packed.folder, 'locales'))).toEqual(['en-US.pak']);
    expect(readdirSync(packed.folder)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
  });
});

describe('the fuses of the packed binary', () => {
  /** The fuses that differ from what a configuration wants, by name. */
  async function differing(binary: string, wanted: Record<string, boolean>): Promise<string[]> {
    const { version: _version, ...wire } = await getCurrentFuseWire(binary);
    const isSet = (name: string) => {
      const fuse = `${name[0]?.toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options;
      return String.fromCharCode(wire[FuseV1Options[fuse]] ?? 0);
    };
    return Object.entries(wanted)
      .filter(([name, isOn]) => isSet(name) !== (isOn ? '1' : '0'))
      .map(([name]) => name);
  }

  test('are set as the configuration says', async () => {
    const wanted = committedConfig().electronFuses;
    expect(Object.keys(wanted).length).toBe(7);
    expect(await differing(packed.executable, wanted)).toEqual([]);
  });

  test('all differ from it as Electron ships them', async () => {
    const shipped = path.join(stubForLinux(folder), 'electron');
    const { electronFuses } = committedConfig();
    expect(await differing(shipped, electronFuses)).toEqual(Object.keys(electronFuses));
  });
});

describe('each system', () => {
  /** No tool that draws icons or edits a Windows program is here; nothing else is changed. */
  const plain = () => {
    const { icon: _icon, directories, ...config } = committedConfig();
    const buildResources = path.join(folder, 'no-icons');
    mkdirSync(buildResources, { recursive: true });
    return { ...config, directories: { ...directories, buildResources } };
  };

  test.each(['x64', 'arm64'])('gets its own native module: Windows on %s', (arch) => {
    const config = plain();
    const win = { ...config.win, signAndEditExecutable: false };
    const target = path.join(folder, `win-${arch}`);
    const asked = ['--win', '--dir', `--${arch}`];
    const release = build(
      { ...config, win, disableAsarIntegrity: true },
      stubForWindows(folder),
      target,
      asked,
    );
    const unpacked = path.join(release, arch === 'x64' ? 'win-unpacked' : 'win-arm64-unpacked');
    const native = `${prebuilds}/win32-${arch}.node`;
    const asar = path.join(unpacked, 'resources', 'app.asar');
    expect(foreign(filesIn(asar), native)).toEqual([]);
    expect(
      readFileSync(path.join(`${asar}.unpacked`, native))
        .subarray(0, 2)
        .toString(),
    ).toBe('MZ');
  });

  test.each(['x64', 'arm64'])('gets its own native module: macOS on %s', (arch) => {
    const target = path.join(folder, `mac-${arch}`);
    const release = build(plain(), stubForMac(folder), target, ['--mac', '--dir', `--${arch}`]);
    const contents = path.join(release, arch === 'x64' ? 'mac' : 'mac-arm64', 'Lectern.app', 'Contents');
    const native = `${prebuilds}/darwin-${arch}.node`;
    const asar = path.join(contents, 'Resources', 'app.asar');
    expect(foreign(filesIn(asar), native)).toEqual([]);
    expect(statSync(path.join(`${asar}.unpacked`, native)).size).toBeGreaterThan(100_000);
    const plist = readFileSync(path.join(contents, 'Info.plist'), 'utf8');
    expect(plist).toContain('<string>org.lectern.app</string>');
    expect(plist).toContain('ElectronAsarIntegrity');
  });
});
