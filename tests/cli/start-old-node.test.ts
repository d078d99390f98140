import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { makeCheckout, type Started, startProgram, write } from './checkout.ts';
import { root, temporaryFolder } from './lectern.ts';

/** A Node before 22.14 that is installed here; else this one under an older name, which takes the same paths. */
function oldNode(): { program: string; args: string[]; from: string } {
  const found = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'node'))
    .filter(existsSync)
    .find((file) => /^v(1[89]|2[01])\./.test(String(spawnSync(file, ['--version']).stdout)));
  if (found) return { program: found, args: [], from: 'installed' };
  const renamed = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0' } })`;
  const preload = `data:text/javascript,${encodeURIComponent(renamed)}`;
  return { program: process.execPath, args: ['--import', preload], from: 'renamed' };
}

const old = oldNode();
const { folder: bare, remove } = temporaryFolder();
const checkout = makeCheckout();
let running: Started | undefined;

// A folder with the scripts but not the packages: loading anything else leaves a trace.
cpSync(path.join(root, 'electron', 'cli'), path.join(bare, 'electron', 'cli'), { recursive: true });
const trap = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(path.join(bare, 'loaded'))}, '');\n`;
write(path.join(bare, 'package.json'), '{"type":"module"}');
write(path.join(bare, 'electron', 'cli', 'main.ts'), trap);
write(path.join(bare, 'dist', 'node', 'cli.js'), trap);
write(path.join(bare, 'node_modules', 'better-sqlite3', 'index.js'), trap);
write(
  path.join(bare, 'node_modules', 'better-sqlite3', 'package.json'),
  '{"type":"module","main":"index.js"}',
);

const runOld = (script: string, ...args: string[]) =>
  spawnSync(old.program, [...old.args, path.join(bare, 'electron', 'cli', script), ...args], {
    encoding: 'utf8',
  });

afterEach(async () => {
  if (running?.child.exitCode === null) running.signal('SIGTERM');
  await running?.ended;
});
afterAll(() => {
  remove();
  checkout.remove();
});

describe(`an old Node (${old.from})`, () => {
  test.each([
    ['lectern.js', ['list']],
    ['start.js', []],
  ])(
    'is told by %s in one line what is missing, and loads neither the app nor better-sqlite3',
    (script, args) => {
      const ran = runOld(script, ...args);
      expect(ran.status).toBe(2);
      expect(ran.stdout).toBe('');
      expect(ran.stderr).toMatch(
        /^Lectern needs Node 22\.14 or newer \(24 is best\); this is \d+\.\d+\.\d+\. .*\n$/,
      );
      expect(existsSync(path.join(bare, 'loaded'))).toBe(false);
    },
  );

  // The Node that the packages bring along is there on Linux and Windows only; signals are on Linux.
  const brought = existsSync(path.join(root, 'node_modules', `node-linux-${process.arch}`));
  test.skipIf(!brought)(
    'hands over to the Node among the packages where there is one, and its exit code comes back',
    () => {
      const launcher = checkout.at('electron', 'cli', 'lectern.js');
      const ran = spawnSync(old.program, [...old.args, launcher, 'nonsense'], { encoding: 'utf8' });
      expect(ran.stderr).toContain('There is no command “nonsense”.');
      expect(ran.status).toBe(2);
    },
  );

  test.skipIf(!brought).each(['alone', 'with its group, twice'])(
    'told to end %s, waits until that one has closed the library',
    async (who) => {
      const library = checkout.at('home', 'old.lectern');
      const args = [
        ...old.args,
        checkout.at('electron/cli/lectern.js'),
        'serve',
        '--no-open',
        '--library',
        library,
      ];
      const app = startProgram(old.program, args, checkout.folder, { HOME: checkout.at('home'), PATH: '' });
      running = app;
      await app.until(/Lectern is at /);
      expect(existsSync(`${library}-wal`)).toBe(true);
      if (who === 'alone') app.child.kill('SIGTERM');
      else {
        app.signal('SIGINT');
        app.signal('SIGINT');
      }
      expect(await app.ended).toBe(0);
      expect(readdirSync(checkout.at('home')).filter((name) => name.startsWith('old.lectern-wal'))).toEqual(
        [],
      );
    },
  );
});
