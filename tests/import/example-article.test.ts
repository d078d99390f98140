import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importOne } from './support/import-bytes.ts';

const example = path.resolve(import.meta.dirname, '../../../shared/data/example-article.txt');
const present = existsSync(example);
if (!present) console.warn(`SKIPPED: the example article is not at ${example}`);

describe.skipIf(!present)('the example article (skipped only where the shared data is absent)', () => {
  test('has its title, its date, six paragraphs, and three lines of navigation left out', async () => {
    const bytes = readFileSync(example);
    const item = await importOne('example-article.txt', bytes);
    const lines = bytes.toString('utf8').split('\n');
    expect(item.title).toBe(lines[0]?.trim());
    expect(item.published).toEqual({ value: '2020-09-25', precision: 'day', inferred: true });
    expect(item.html.match(/<p>/g)).toHaveLength(6);
    expect(item.text).not.toContain(item.title);
    expect(item.dropped.map((dropped) => dropped.preview)).toEqual(
      lines
        .filter((line) => line.trim())
        .slice(-3)
        .map((line) => line.trim()),
    );
    expect(item.language).toBe('en');
  });
});
