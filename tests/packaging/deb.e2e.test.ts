import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { build, committedConfig, onLinux, root } from './pack.ts';
import { stubForLinux } from './stub-distribution.ts';

/** What the workflow gives to `npm run package`, with its own address of the repository filled in. */
function workflowArguments(): string[] {
  const file = path.join(root, '.github', 'workflows', 'package.yml');
  const { jobs } = parse(readFileSync(file, 'utf8')) as { jobs: { package: { steps: { run?: string }[] } } };
  const run = jobs.package.steps.map((step) => step.run ?? '').find((line) => line.includes('run package'));
  return (run?.split(' -- ')[1] ?? '')
    .replace(/\$\{\{ github\.server_url \}\}/, 'https://forge.test')
    .replace(/\$\{\{ github\.repository \}\}/, 'readers/lectern')
    .split(' ')
    .filter((argument) => argument !== '');
}

/** Stands where fpm would, which makes the deb and is downloaded: writes down what it is asked for. */
const recorder = `#!/bin/sh
printf '%s\\n' "$@" > "$LECTERN_TEST_ASKED"
for argument in "$@"; do
  case "$argument" in *.desktop=*) cat "\${argument%%=*}" > "$LECTERN_TEST_DESKTOP" ;; esac
done
`;

let folder = '';
let dist = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-deb-'));
  dist = stubForLinux(folder);
  writeFileSync(path.join(folder, 'fpm'), recorder, { mode: 0o755 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The arguments of fpm, and the desktop file, as the workflow would have them. */
function makeDeb(name: string, config: ReturnType<typeof committedConfig>, more: string[]) {
  const asked = path.join(folder, `${name}-asked`);
  const desktop = path.join(folder, `${name}-desktop`);
  build(config, dist, path.join(folder, name), ['--linux', 'deb', ...more], {
    CUSTOM_FPM_PATH: path.join(folder, 'fpm'),
    LECTERN_TEST_ASKED: asked,
    LECTERN_TEST_DESKTOP: desktop,
  });
  return { asked: readFileSync(asked, 'utf8').split('\n'), desktop: readFileSync(desktop, 'utf8') };
}

describe.runIf(onLinux)('the deb', () => {
  let made: ReturnType<typeof makeDeb>;
  const valuesOf = (option: string) =>
    made.asked.flatMap((argument, at) => (argument === option ? [made.asked[at + 1]] : []));

  beforeAll(() => {
    made = makeDeb('whole', committedConfig(), workflowArguments());
  });

  test('names who keeps it and where it comes from', () => {
    expect(valuesOf('--maintainer')).toEqual(['the Lectern maintainers']);
    expect(valuesOf('--url')).toEqual(['https://forge.test/readers/lectern']);
  });

  test('asks for the libraries without which Electron does not start', () => {
    expect(valuesOf('-d')).toEqual(expect.arrayContaining(['libgtk-3-0', 'libnss3', 'libsecret-1-0']));
  });

  test('brings a desktop file and an icon of the same name', () => {
    expect(made.desktop.split('\n')).toEqual(
      expect.arrayContaining([
        'Name=Lectern',
        expect.stringMatching(/^Exec=\/opt\/Lectern\/lectern /),
        'Icon=lectern',
        'StartupWMClass=lectern',
        'Categories=Office;',
      ]),
    );
    const places = made.asked.map((argument) => argument.split('=')[1]);
    expect(places).toContain('/usr/share/applications/lectern.desktop');
    expect(places).toContain('/usr/share/icons/hicolor/512x512/apps/lectern.png');
  });

  test('offers itself for the files that it can read, and takes them by their address', () => {
    const { fileAssociations, protocols } = committedConfig();
    const types = fileAssociations.map(({ mimeType }) => mimeType);
    const schemes = protocols.schemes.map((scheme) => `x-scheme-handler/${scheme}`);
    expect(schemes).toEqual(['x-scheme-handler/lectern']);
    expect(types).toEqual(expect.arrayContaining(['text/html', 'application/epub+zip', 'application/pdf']));
    expect(made.desktop).toContain(`\nMimeType=${[...types, ...schemes].join(';')};\n`);
    expect(made.desktop).toMatch(/^Exec=\S+ %U$/m);
  });

  test('is not made where nobody keeps it', () => {
    const config = committedConfig();
    const { maintainer: _maintainer, ...linux } = config.linux;
    expect(() => makeDeb('nobody', { ...config, linux }, workflowArguments())).toThrow(/author 'email'/);
  });
});
