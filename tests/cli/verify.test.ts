import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lectern, root, temporaryFolder } from './lectern.ts';

const { folder, remove } = temporaryFolder();
const library = path.join(folder, 'test.lectern');
const at = (...names: string[]) => path.join(folder, ...names);
const temporary = at('temporary');
const run = (...args: string[]) => lectern([...args, '--library', library], { TMPDIR: temporary });
const page = (title: string, words: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${words} ${'It is said of it that nobody knows how it began, or where. '.repeat(8)}</p></article></html>`;
let tides = '';

beforeAll(async () => {
  for (const name of ['Sea', 'temporary']) mkdirSync(at(name));
  writeFileSync(at('Sea', 'a.html'), page('Tides', 'The tide comes in twice a day.'));
  writeFileSync(at('Sea', 'b.html'), page('Salt', 'Salt makes water heavy.'));
  await run('import', at('Sea'));
  [tides = ''] = JSON.parse((await run('search', 'tide', '--json')).out).map(({ id }: { id: string }) => id);
  await run('highlight', tides, '--quote', 'The tide comes in', '--note', 'Why?');
}, 60_000);

afterAll(remove);

const whole = '2 of 2 articles, 1 of 1 highlights came back\n';

test.each(['html', 'epub'])('an export as “%s” is verified when it is made', async (form) => {
  const ran = await run('export', '--to', at(form), '--format', form, '--verify');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toBe(`1 highlight of 2 articles exported to ${at(form)}\n${whole}`);
  expect(readdirSync(temporary)).toEqual([]);
});

test('an export is verified later, and what differs is told', async () => {
  await run('export', '--to', at('later'), '--format', 'html');
  expect(await run('verify', at('later'))).toMatchObject({ code: 0, out: whole });
  const file = at('later', 'Salt.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('makes water heavy', 'makes water light'));
  const ran = await run('verify', at('later'));
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(
    /^1 of 2 articles, 1 of 1 highlights came back\n1 difference:\n {2}\w{16} {2}“Salt”: another text\n/,
  );
  expect(ran.out).toMatch(/library: “Salt makes water heavy\..*\n {4}export: {2}“Salt makes water light\./);
  const json = JSON.parse((await run('verify', at('later'), '--json')).out);
  expect(json).toMatchObject({ articles: { wanted: 2, back: 1 }, differences: { total: 1 } });
});

test('what is missing in it is told, unless only a part is asked for', async () => {
  await run('export', '--to', at('part.html'), '--format', 'html', '--single', '--article', tides);
  expect(await run('verify', at('part.html'))).toMatchObject({
    code: 1,
    out: expect.stringMatching(/“Salt”: not in the export/),
  });
  expect(await run('verify', at('part.html'), '--article', tides)).toMatchObject({
    code: 0,
    out: '1 of 1 articles, 1 of 1 highlights came back\n',
  });
});

test('what cannot be meant is told in words', async () => {
  expect(await run('verify')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^Name the file or folder/),
  });
  expect(await run('verify', at('nowhere'))).toMatchObject({
    code: 1,
    out: expect.stringMatching(/nothing at this place/),
  });
  expect((await run('verify', '--help')).out.replace(/\s+/g, ' ')).toContain('(html, epub, folder)');
  const json = await run('export', '--to', at('x'), '--format', 'json', '--verify');
  expect(json).toMatchObject({
    code: 2,
    err: expect.stringMatching(/come back whole: html, epub, folder\.$/m),
  });
  const out = await run('export', '--to', '-', '--single', '--format', 'html', '--verify');
  expect(out).toMatchObject({ code: 2, err: expect.stringMatching(/name one instead/) });
});

test('one that runs out of room, or is killed, leaves the export and nothing else', async () => {
  await run('export', '--to', at('room'), '--format', 'html');
  const launcher = path.join(root, 'electron', 'cli', 'lectern.js');
  const command = `trap '' XFSZ; ulimit -f 200; exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, launcher, 'verify', at('room'), '--library', library];
  const env = { ...process.env, TMPDIR: temporary };
  const full = spawn('bash', args, { env });
  let said = '';
  full.stderr.on('data', (chunk) => {
    said += chunk;
  });
  expect(await new Promise((resolve) => full.on('close', resolve))).toBe(1);
  expect(said).toMatch(/room for a second library/);
  expect(readdirSync(temporary)).toEqual([]);

  const killed = spawn(process.execPath, [launcher, 'verify', at('room'), '--library', library], { env });
  await expect.poll(() => readdirSync(temporary), { timeout: 20_000, interval: 5 }).toHaveLength(1);
  killed.kill('SIGKILL');
  await new Promise((resolve) => killed.on('close', resolve));
  expect(readdirSync(temporary)).toHaveLength(1);
  expect(await run('verify', at('room'))).toMatchObject({ code: 0 });
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(at('room'), { recursive: true });
});
