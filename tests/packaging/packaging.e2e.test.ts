import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchPacked } from '../e2e/launch.ts';
import { type Config, committedConfig, makeStubDistribution, type Packed, pack, root } from './pack.ts';

const require = createRequire(import.meta.url);
const prose = 'The harbour of the small town was quiet that winter, and no ferry came. '.repeat(12);

let folder = '';
let dist = '';
let packed: Packed;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-packaging-'));
  dist = makeStubDistribution(folder);
  packed = pack(committedConfig(), dist, path.join(folder, 'whole'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Starts a packed app with a library of its own and imports a page into it; gives the titles that its list shows. Waits
 * `patience` milliseconds for each step: a broken app is given less, since it never gets there.
 */
async function importInto(app: Packed, patience = 15_000): Promise<string[]> {
  const running = await launchPacked(app.executable);
  try {
    const { page } = running;
    await page.getByText('Drop articles here.').waitFor({ timeout: patience });
    const file = path.join(folder, 'harbour.html');
    writeFileSync(
      file,
      `<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>${prose}</p></article>`,
    );
    await running.drop([file]);
    await page.getByRole('row', { name: /Harbour/ }).waitFor({ timeout: patience });
    return await page
      .getByRole('grid', { name: 'Articles' })
      .getByRole('row')
      .evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
  } finally {
    await running.close();
  }
}

describe('the packed app', () => {
  test('starts from a folder of its own and imports a dropped page', async () => {
    const elsewhere = path.join(folder, 'installed');
    cpSync(packed.folder, elsewhere, { recursive: true });
    const titles = await importInto({
      ...packed,
      folder: elsewhere,
      executable: path.join(elsewhere, 'lectern'),
    });
    expect(titles).toEqual([expect.stringContaining('Harbour')]);
  });

  test.each([
    ['the preload', 'dist/preload/**'],
    ['the service', 'dist/node/service.js'],
    ['the page', 'dist/renderer/**'],
    ['the database', 'node_modules/better-sqlite3/lib/**'],
  ])('does not work where %s is left out, and this suite would tell', async (name, left) => {
    const config = committedConfig();
    const files = [...config.files, `!${left}`];
    const broken = pack({ ...config, files }, dist, path.join(folder, name.replaceAll(' ', '-')));
    await expect(importInto(broken, 5000)).rejects.toThrow(/Timeout 5000ms exceeded/);
  });

  test('holds what runs and nothing else', () => {
    const files = listPackage(packed.asar, { isPack: false })
      .map((file) => file.replaceAll(path.sep, '/').slice(1))
      .filter((file) => !('files' in statFile(packed.asar, file)));
    const native = `prebuilds/${process.platform}-${process.arch}.node`;
    const allowed = new RegExp(
      `^(package\\.json|dist/(node/[^/]+\\.js|preload/preload\\.cjs|renderer/(index\\.html|assets/[^/]+\\.(js|css)))|node_modules/better-sqlite3/(package\\.json|LICENSE|lib/.+\\.js|${native}))$`,
    );
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    const built = readdirSync(path.join(root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
    expect(files.filter((file) => file.startsWith('dist/')).sort()).toEqual(built.sort());
  });

  test('has the native module as a file of its own, which the system can load', () => {
    const name = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
    expect(statFile(packed.asar, name)).toMatchObject({ unpacked: true });
    const unpacked = path.join(`${packed.asar}.unpacked`, name);
    expect(statSync(unpacked).size).toBe(statSync(path.join(root, name)).size);
  });

  test('has its fuses set as the configuration says', async () => {
    const { version: _version, ...wire } = await getCurrentFuseWire(packed.executable);
    const wanted = Object.entries(committedConfig().electronFuses);
    expect(wanted.length).toBe(7);
    for (const [name, isOn] of wanted) {
      const fuse = `${name[0]?.toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options;
      expect([name, wire[FuseV1Options[fuse]]]).toEqual([name, (isOn ? '1' : '0').charCodeAt(0)]);
    }
  });
});

describe('the configuration', () => {
  type Validate = (config: Config, log: { isEnabled: boolean; add(): void }) => Promise<void>;
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration: Validate;
  };
  const validate = (config: Config) =>
    validateConfiguration(config, { isEnabled: false, add: () => undefined });

  test('is valid for the installed electron-builder', async () => {
    await expect(validate(committedConfig())).resolves.toBeUndefined();
  });

  test('is told where it has a mistake', async () => {
    const mistaken = { ...committedConfig(), linux: { categorie: 'Office' } };
    await expect(validate(mistaken)).rejects.toThrow(/configuration\.linux should be/);
  });

  test('names an icon that is large enough for every system', () => {
    const png = readFileSync(path.join(root, 'electron', 'resources', 'icon.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
  });
});
