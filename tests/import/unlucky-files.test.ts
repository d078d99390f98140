import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { detect, headLength } from '../../electron/import/detect/detect.ts';
import type { Outcome } from '../../electron/import/stages.ts';
import { dropped, importAll } from './support/import-bytes.ts';

const root = path.resolve(import.meta.dirname, '../fixtures');

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  .sort();

/** Nobody is left without an answer, and no answer is the admission of a mistake. */
function expectAnswers(outcomes: readonly Outcome[]): void {
  expect(outcomes.length).toBeGreaterThan(0);
  for (const outcome of outcomes) {
    if (outcome.kind !== 'problem') continue;
    expect(outcome.reason).toMatch(/^[A-Z].*\.$/);
    expect(outcome.reason).not.toMatch(/bug of ours|undefined|Error|\n/);
  }
}

const titles = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => (outcome.kind === 'article' ? outcome.item.title : outcome.kind)).sort();

describe('a file that came to harm has an answer', () => {
  test.each(files)('%s, cut off anywhere', async (file) => {
    const bytes = readFileSync(path.join(root, file));
    for (const part of [0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
      expectAnswers(await importAll(dropped(path.basename(file), bytes.subarray(0, bytes.length * part))));
  });

  test.each(files)('%s, with bytes turned over', async (file) => {
    const bytes = readFileSync(path.join(root, file));
    for (let at = 7; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expectAnswers(await importAll(dropped(path.basename(file), bytes)));
  });
});

/** What no bytes tell from plain text is known by its name alone. */
const isKnownByBytes = (file: string) => {
  const { format } = detect('', readFileSync(path.join(root, file)).subarray(0, headLength));
  return format?.name !== 'text';
};

describe('a file under a name that is not its own is read as what it is', () => {
  test.each(files.filter(isKnownByBytes))('%s', async (file) => {
    const bytes = readFileSync(path.join(root, file));
    const own = titles(await importAll(dropped(path.basename(file), bytes)));
    for (const ending of ['', '.txt', '.html', '.bin', '.pdf', '.xml', '.csv', '.json', '.zip', '.eml'])
      expect([ending, titles(await importAll(dropped(`${path.parse(file).name}${ending}`, bytes)))]).toEqual([
        ending,
        own,
      ]);
  });
});
