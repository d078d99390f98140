import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles } from '../score/stored.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-foreign-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filler =
  '<p>The harbour of the small town was quiet that winter, and nobody went out to sea at all.</p>';

test('highlights and notes that come with a page are in the library, and what has no place is kept', async () => {
  const mark = (id: number, color: string, words: string) =>
    `<span class="single-file-highlight single-file-highlight-${color}" data-singlefile-highlight-id="${id}">${words}</span>`;
  const file = path.join(folder, 'a.html');
  writeFileSync(
    file,
    `<html><head><title>Lamps</title></head><body><nav>${mark(1, 'blue', 'Start page')}</nav><article><h2>Dusk</h2>
     <p>The lamps were ${mark(2, 'pink', 'lit at dusk')} every evening of that long year.</p>${filler.repeat(4)}</article>
     <single-file-note data-note-id="1"><template shadowrootmode="open"><div class="note"><main>Read again.</main></div></template></single-file-note></body></html>`,
  );
  const [article] = (await importFiles([file])).get(file)?.articles ?? [];
  expect(article?.note).toBe('Read again.');
  expect(article?.highlights).toMatchObject([
    { quote: 'Start page', color: 'blue', state: 'unplaced' },
    { quote: 'lit at dusk', color: 'pink', state: 'placed', heading: 'Dusk' },
  ]);
});
