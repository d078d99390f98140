import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { importOne } from './support/import-bytes.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/data/extraction/scrapinghub-aeb/dev/html');
const present = existsSync(folder);
if (!present) console.warn(`SKIPPED: no real pages at ${folder}`);
const every = 8;
const pages = present
  ? readdirSync(folder).filter((name, index) => index % every === 0 && name.endsWith('.html'))
  : [];

describe.skipIf(!present)('real pages (skipped only where the shared data is absent)', () => {
  test('are there', () => expect(pages.length).toBeGreaterThan(5));

  test.each(pages)('%s yields a titled text whose HTML is read back as it stands', async (name) => {
    const item = await importOne(name, readFileSync(path.join(folder, name)));
    expect(item.wordCount).toBeGreaterThan(50);
    expect(item.title).not.toBe('');
    expect(serialize(parseFragment(item.html))).toBe(item.html);
    expect(item.html).not.toMatch(/<(?:script|style|iframe|svg|form)\b| on\w+=/i);
  });
});
