import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary } from '../../db/open.ts';

const kills = 50;
const files = 120;
const inZip = 180;

let folder = '';
let drop = '';
const prose = (number: number) =>
  Array.from(
    { length: 6 },
    (_, index) =>
      `<p>Paragraph ${index} of page ${number} tells of the quiet harbour in winter, and of the lamps.</p>`,
  ).join('');
const page = (number: number) =>
  `<html><head><title>Page ${number}</title></head><body><article>${prose(number)}</article></body></html>`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-resume-'));
  drop = path.join(folder, 'Drop');
  mkdirSync(drop);
  for (let number = 0; number < files; number++)
    writeFileSync(path.join(drop, `${number}.html`), page(number));
  const zipped = Array.from({ length: inZip }, (_, index) => [
    `${files + index}.html`,
    strToU8(page(files + index)),
  ]);
  writeFileSync(path.join(drop, '0 More.zip'), zipSync(Object.fromEntries(zipped)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the process until it is done, or kills it that many milliseconds after it has begun. */
function run(library: string, given: string[], killAfter: number | null): Promise<'done' | 'killed'> {
  const script = path.join(import.meta.dirname, 'resume-child.ts');
  const child = spawn(process.execPath, [script, library, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    const begun = given.length > 0 ? 'started' : 'ready';
    if (killAfter !== null && String(chunk).includes(begun))
      setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  return new Promise((resolve) =>
    child.on('close', () => resolve(said.includes('done') ? 'done' : 'killed')),
  );
}

interface Counts {
  articles: number;
  titles: number;
  bodies: number;
  rows: number;
  names: number;
  imported: number;
  unfinished: number;
  indexed: number;
}

function countsOf(library: string): Counts {
  const { read, close } = openLibrary(library, { mode: 'read', now: () => new Date() });
  expect(read.pragma('integrity_check', { simple: true })).toBe('ok');
  const counts = read
    .prepare(
      `SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(DISTINCT title) FROM article) AS titles,
         (SELECT count(*) FROM article_body WHERE text <> '') AS bodies, (SELECT count(*) FROM import_item) AS rows,
         (SELECT count(DISTINCT name) FROM import_item) AS names,
         (SELECT count(*) FROM import_item WHERE outcome = 'imported') AS imported,
         (SELECT count(*) FROM import_batch WHERE state <> 'done') AS unfinished,
         (SELECT count(*) FROM article_fts WHERE article_fts MATCH 'harbour') AS indexed`,
    )
    .get() as Counts;
  close();
  return counts;
}

/** Moments from before the first article to after the last, the same in each run (Lehmer, MINSTD). */
function moments(): () => number {
  let state = 20261124;
  return () => {
    state = (state * 48271) % 2147483647;
    return 400 + (state % 1400);
  };
}

test(`an import that is killed ${kills} times at any moment goes on each time, and nothing is lost, doubled or half`, {
  timeout: 600_000,
}, async () => {
  const whole = files + inZip;
  const expected = {
    articles: whole,
    titles: whole,
    bodies: whole,
    rows: whole,
    names: whole,
    imported: whole,
  };
  const next = moments();
  let killed = 0;
  for (let library = 0; killed < kills; library++) {
    const file = path.join(folder, `${library}.lectern`);
    let end = await run(file, [drop], next());
    for (; end === 'killed'; end = await run(file, [], killed < kills ? next() : null)) killed++;
    expect(countsOf(file)).toEqual({ ...expected, unfinished: 0, indexed: whole });
  }
});
