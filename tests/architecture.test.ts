import { execFileSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../vitest.config.ts';
import { type Sources, undocumented, violations } from './architecture/rules.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = ['electron', 'db', 'renderer'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx,js}`, { cwd: root }).map((file) => file.split(path.sep).join('/')),
);
const sources: Sources = new Map(files.map((file) => [file, read(file)]));

test('the sources keep to the house plan', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(violations(sources)).toEqual([]);
});

describe('each guard fires when what it forbids is planted', () => {
  const plants: [what: string, file: string, source: string, detail: string][] = [
    [
      'main reaches for the database',
      'electron/main/x.ts',
      "import { openLibrary } from '../../db/open.ts';",
      'db/open.ts',
    ],
    ['the service imports electron', 'electron/service/x.ts', "import { app } from 'electron';", 'electron'],
    [
      'the contract imports the service',
      'electron/api/x.ts',
      "export * from '../service/service.ts';",
      'service',
    ],
    [
      'a stage imports another',
      'electron/import/detect/x.ts',
      "import { a } from '../extract/html.ts';",
      'extract',
    ],
    [
      'a stage imports the library',
      'electron/import/decode/x.ts',
      "import type { A } from '../../../db/types.ts';",
      'db/types',
    ],
    [
      'a migration uses live code',
      'db/migrations/009-x.ts',
      "import { indexText } from '../fts-query.ts';",
      'fts-query',
    ],
    [
      'a migration uses a value of types',
      'db/migrations/009-x.ts',
      "import { x } from '../types.ts';",
      'frozen',
    ],
    [
      'a query reaches into the service',
      'db/queries/x.ts',
      "import { excerpt } from '../../electron/service/snippet.ts';",
      'snippet',
    ],
    [
      'a screen imports another',
      'renderer/reader/X.tsx',
      "import { A } from '../library/Sidebar.tsx';",
      'library',
    ],
    [
      'a screen calls the client',
      'renderer/library/X.tsx',
      "import { connect } from '../state/client.ts';",
      'client',
    ],
    [
      'ui knows an article',
      'renderer/ui/X.tsx',
      "import type { Article } from '../../electron/api/model.ts';",
      'model',
    ],
    [
      'anchoring uses Preact',
      'renderer/anchoring/x.ts',
      "import { signal } from '../state/place.ts';",
      'state',
    ],
    ['the page uses Node', 'renderer/state/x.ts', "import { readFile } from 'node:fs';", 'node:fs'],
    ['a package nobody listed', 'electron/service/x.ts', "import left from 'left-pad';", 'left-pad'],
    ['a package in the wrong place', 'renderer/state/x.ts', "import { parse } from 'parse5';", 'parse5'],
    ['a dynamic import', 'electron/text/x.ts', "const a = await import('../service/ids.ts');", 'ids'],
    [
      'a worker by its address',
      'renderer/state/x.ts',
      "new Worker(new URL('../../electron/import/worker.ts', import.meta.url));",
      'worker',
    ],
    ['HTML past its door', 'renderer/library/x.ts', 'element.innerHTML = text;', 'door'],
    ['a frame filled past its door', 'renderer/reader/X.tsx', 'frame.srcdoc = html;', 'door'],
    ['SafeHtml by decree', 'electron/service/x.ts', 'const html = text as SafeHtml;', 'SafeHtml'],
    ['a request', 'renderer/reader/x.ts', "await fetch('https://example.org');", 'network'],
    ['a swallowed error', 'electron/service/x.ts', 'try { a(); } catch {}', 'swallowed'],
    ['a file that is too long', 'electron/service/x.ts', 'a;\n'.repeat(301), '300'],
    ['a name in the wrong case', 'electron/service/fooBar.ts', '', 'kebab'],
    ['a component in the wrong case', 'renderer/ui/icon-two.tsx', '', 'Pascal'],
  ];
  test.each(plants)('%s', (_what, file, source, detail) => {
    const found = violations(new Map([[file, source]]));
    expect(found.map((one) => one.detail).join('; ')).toContain(detail);
  });

  test('and what only a comment says is no import', () => {
    const source = "// import { app } from 'electron';\n/* import x from 'left-pad' */\nconst a = 1;";
    expect(violations(new Map([['electron/service/x.ts', source]]))).toEqual([]);
  });
});

test('every method of the contract has its sentence', () => {
  const contract = read('electron/api/contract.ts');
  expect(undocumented(contract)).toEqual([]);
  expect(undocumented(contract.replace(/ {2}\/\*\* The page asks for the section tree.*\n/, ''))).toEqual([
    'listSections',
  ]);
});

test('every test file is run by a project', () => {
  const projects = (config.test?.projects ?? []) as { test: { include: string[]; exclude?: string[] } }[];
  const list = (patterns: string[]) =>
    new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: root })));
  const run = new Set<string>();
  for (const { test: project } of projects) {
    const excluded = list(project.exclude ?? []);
    for (const file of list(project.include)) if (!excluded.has(file)) run.add(file);
  }
  const all = globSync('{tests,electron,db,renderer}/**/*.{test,spec}.{ts,tsx}', { cwd: root });
  expect(all.filter((file) => !run.has(file))).toEqual([]);
  expect(all.length).toBeGreaterThan(20);
});

test('nothing stands at the top of the project but what belongs there', () => {
  const allowed = new Set([
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml', 'README.md', 'LICENSE'],
    ...['electron', 'renderer', 'db', 'tests', 'biome.json', 'vite.config.ts', 'vitest.config.ts'],
  ]);
  const ignored = new Set(['node_modules', 'dist', 'release', 'bench-results', 'test-results']);
  const extra = readdirSync(root).filter(
    (name) => !name.startsWith('.') && !allowed.has(name) && !ignored.has(name),
  );
  expect(extra).toEqual([]);
});

test('no tracked file names a machine’s own paths or a package registry', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
  const isText = (file: string) =>
    !/\.(?:png|gz|zip|ico|bin)$/.test(file) && !file.startsWith('tests/fixtures/');
  // Put together here, so that this file does not name what it looks for.
  const machine = new RegExp(
    `(?<![\\w./-])/(?:${['work', 'root', 'farm', 'home'].join('|')})/[\\w-]+/|registry\\.npm${'js'}\\.org`,
  );
  const found = tracked.filter((file) => isText(file) && machine.test(read(file)));
  expect(found).toEqual([]);
});

test('the README names every command of the command line', () => {
  const readme = read('README.md');
  const names = [...read('electron/cli/main.ts').matchAll(/^ {2}'?([\w-]+)'?: \w+Command,$/gm)].map(
    ([, name]) => name,
  );
  expect(names.length).toBe(11);
  expect(names.filter((name) => !readme.includes(`npx lectern ${name} `))).toEqual([]);
});
