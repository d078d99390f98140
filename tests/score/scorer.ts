import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The figures that a scorer prints, by name. */
export type Figures = Record<string, unknown>;

/** The lines of a file of JSON, one object a line. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/**
 * Runs a scorer of the shared data (Python 3, no modules) over predictions. Fails where Python is missing or the scorer
 * does not understand what it was given.
 */
export function runScorer(script: string, args: readonly string[], predictions: readonly object[]): Figures {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-score-'));
  const file = path.join(folder, 'predictions.jsonl');
  try {
    writeFileSync(file, predictions.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const { status, stdout, stderr, error } = spawnSync('python3', [script, ...args, file], {
      encoding: 'utf8',
    });
    if (error) throw new Error('The scorers need Python 3, which is not here.', { cause: error });
    if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr.slice(-2000)}`);
    return JSON.parse(stdout) as Figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
