import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let service: ReturnType<typeof createService>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-beside-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const text = '<p>The lamps were lit at dusk every evening of that long year, and put out at dawn.</p>'.repeat(
  5,
);

test('the parts of a saved page are no problems: the row of the page says how many there are, whatever becomes of it', async () => {
  const saved = path.join(folder, 'Saved');
  for (const page of ['Lamps', 'Empty']) {
    mkdirSync(path.join(saved, `${page}_files`), { recursive: true });
    writeFileSync(path.join(saved, `${page}_files`, 'a.css'), 'p { color: black }');
  }
  writeFileSync(path.join(saved, 'Lamps_files', 'frame.html'), `<article>${text}</article>`);
  writeFileSync(path.join(saved, 'Lamps.html'), `<title>Lamps</title><article>${text}</article>`);
  writeFileSync(path.join(saved, 'Empty.html'), '<title>Empty</title>');
  const rows = async () =>
    (await dropFiles(service, [saved]))
      .map(({ name, outcome, reason }) => [name, outcome, reason])
      .toSorted();
  expect(await rows()).toEqual([
    ['Saved/Empty.html', 'failed', expect.stringMatching(/No article text .* With one file beside it\.$/)],
    ['Saved/Lamps.html', 'imported', 'With 2 files beside it.'],
  ]);
  const { lastImport } = await service.handlers.libraryInfo({}, call);
  expect(await service.handlers.importReport({ batchId: lastImport ?? '' }, call)).toMatchObject({
    ...{ total: 2, done: 2, imported: 1, skipped: 0, failed: 1 },
  });
  expect(await rows()).toContainEqual([
    ...['Saved/Lamps.html', 'duplicate', 'Already in the library as “Lamps”. With 2 files beside it.'],
  ]);
});
