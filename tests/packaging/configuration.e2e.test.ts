import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Config, committedConfig, root } from './pack.ts';

const require = createRequire(import.meta.url);
const { desktopName } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  desktopName: string;
};

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

  test.each([
    ['an unknown word', { linux: { ...committedConfig().linux, categorie: 'Office' } }, 'linux'],
    ['a fuse that is no yes or no', { electronFuses: { runAsNode: 'never' } }, 'electronFuses'],
  ])('is told where it has %s', async (_what, mistake, place) => {
    const mistaken = { ...committedConfig(), ...mistake } as unknown as Config;
    await expect(validate(mistaken)).rejects.toThrow(new RegExp(`configuration\\.${place}`));
  });

  test('names the desktop file by which Linux knows whose window it is', () => {
    const { linux } = committedConfig();
    expect(desktopName).toBe(`${linux['executableName']}.desktop`);
    expect(linux['desktop']).toEqual({ entry: { StartupWMClass: linux['executableName'] } });
  });

  // Without a certificate electron-builder does not sign, and Apple's own processors end a program whose bytes were changed
  // (its fuses) after it was signed. Signed by nobody, it must not ask for libraries signed by the same team.
  test('signs the app for macOS anew, in a way that needs no certificate', () => {
    expect(committedConfig().mac).toMatchObject({ identity: '-', hardenedRuntime: false, notarize: false });
  });
});
