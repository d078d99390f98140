import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../electron/import/stages.ts';
import { dropped, importAll } from './support/import-bytes.ts';

const root = path.resolve(import.meta.dirname, '../fixtures');

/** What a fixture shows of an outcome: everything but bytes, the hash of the input and the keys made of the text. */
function shown(outcome: Outcome): unknown {
  if (outcome.kind !== 'article') return outcome;
  const { sha256, assets, nearKeys, ...item } = outcome.item;
  return { ...item, assets: assets.map(({ mediaType, source }) => ({ mediaType, source })) };
}

/** Whole folders are dropped in the end-to-end tests; what is in one is a file here. */
const folders = 'folder';

const cases = readdirSync(root, { withFileTypes: true })
  .filter((format) => format.isDirectory() && format.name !== folders)
  .flatMap((format) => readdirSync(path.join(root, format.name)).map((name) => path.join(format.name, name)));

describe('each file in tests/fixtures comes out as expected.json beside it says', () => {
  test.each(cases)('%s', async (name) => {
    const folder = path.join(root, name);
    const input = readdirSync(folder).find((file) => file !== 'expected.json');
    if (!input) throw new Error(`no input in ${name}`);
    const outcomes = await importAll(dropped(input, readFileSync(path.join(folder, input))));
    const got = JSON.parse(JSON.stringify(outcomes.map(shown)));
    const expectation = path.join(folder, 'expected.json');
    if (process.env.UPDATE_FIXTURES === '1') writeFileSync(expectation, `${JSON.stringify(got, null, 2)}\n`);
    if (!existsSync(expectation))
      throw new Error(`${name} has no expected.json; write it with UPDATE_FIXTURES=1`);
    expect(got).toEqual(JSON.parse(readFileSync(expectation, 'utf8')));
  });
});
