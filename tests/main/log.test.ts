import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLog } from '../../electron/main/log.ts';
import { temporaryFolder } from '../cli/lectern.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const told: string[] = [];
const tell = (words: string) => told.push(words);

test('a line says when and from which part, and a long log makes room for a new one', () => {
  const logs = path.join(folder, 'logs');
  const log = createLog(logs, tell);
  log.add('main', 'The wick is short.\n');
  expect(readFileSync(log.file, 'utf8')).toMatch(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z main: The wick is short\.\n$/,
  );
  log.add('page', 'x'.repeat(1_000_001));
  log.add('page', 'New.');
  expect(readFileSync(log.file, 'utf8')).toMatch(/Z page: New\.\n$/);
  expect(readFileSync(log.file, 'utf8')).not.toContain('wick');
  log.add('page', 'x'.repeat(1_000_001));
  log.add('page', 'Newest.');
  expect(readdirSync(logs).sort()).toEqual(['lectern.log', 'lectern.old.log']);
  expect(readFileSync(path.join(logs, 'lectern.old.log'), 'utf8')).toContain('New.');
  expect(told).toEqual([]);
});

test('where it cannot be written that is said once, and the program goes on', () => {
  const inTheWay = path.join(folder, 'taken');
  writeFileSync(inTheWay, '');
  const log = createLog(inTheWay, tell);
  log.add('main', 'One.');
  log.add('main', 'Two.');
  expect(told).toEqual([expect.stringMatching(/^There is no log: /)]);
});
