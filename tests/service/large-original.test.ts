import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../db/open.ts';
import { beginBlob, putChunk, readBlob } from '../../db/queries/blobs.ts';
import { startBatch } from '../../db/queries/import-journal.ts';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let library = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-large-'));
  library = path.join(folder, 'a.lectern');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two notes with a file of five million letters each: more than goes at once. */
const note = (title: string, letters = 5_000_000) =>
  `<note><title>${title}</title><content><![CDATA[<en-note><div>Words of ${title}.</div></en-note>]]></content><created>20240206T070948Z</created><resource><data encoding="base64">${title.charAt(0).repeat(letters)}</data><mime>application/pdf</mime></resource></note>`;
const enex = `<?xml version="1.0"?><en-export>${note('First')}${note('Second')}</en-export>`;

const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p><DT><A HREF="https://keeper.example/a" ADD_DATE="1700000000">The keeper</A></DL><p>`;

test('the bytes of a large file come piece by piece, are kept once and are the same', async () => {
  const file = path.join(folder, 'large.enex');
  writeFileSync(file, enex);
  const service = createService({ libraryPath: library, mode: 'write' });
  const drop = async () => await dropFiles(service, [file]);
  const items = await drop();
  expect(items.map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
  expect((await drop()).map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate']);
  const id = items[1]?.articles[0]?.id ?? '';
  await service.handlers.reExtract({ articleIds: [id] }, call);
  expect((await service.handlers.wholeArticle({ id }, call)).text).toBe('Words of Second.');
  await service.close();
  const { read, close } = openLibrary(library, { mode: 'read', now: () => new Date() });
  const [blob, ...others] = read.prepare('SELECT sha256 FROM blob').all() as { sha256: string }[];
  expect(others).toEqual([]);
  expect(Buffer.from(readBlob(read, blob?.sha256 ?? '')?.bytes ?? []).toString()).toBe(enex);
  close();
});

test('bytes of a large file whose import was broken off go at the next start', async () => {
  const before = openLibrary(library, { mode: 'write', now: () => new Date() });
  if (!before.write) throw new Error('opened for writing');
  startBatch(before.write, { id: 'a'.repeat(16), started: new Date().toISOString() });
  beginBlob(before.write, { sha256: 'x', mediaType: 'text/plain', codec: 'none', size: 2 });
  putChunk(before.write, 'x', 0, Buffer.from('a'));
  before.close();
  await createService({ libraryPath: library, mode: 'write' }).close();
  const after = openLibrary(library, { mode: 'read', now: () => new Date() });
  expect(
    after.read
      .prepare('SELECT (SELECT count(*) FROM blob) + (SELECT count(*) FROM blob_chunk) AS left')
      .get(),
  ).toEqual({ left: 0 });
  after.close();
});

const words = 'The harbour of the small town was quiet that winter, and nobody went out to sea at all. ';
const page = `<html><head><title>Ice</title></head><body><article><p>${words.repeat(4)}</p></article></body></html>`;

test.each([
  ['an article', 'Ice.html', page],
  ['a link', 'links.html', bookmarks],
])('a large file that brings only %s which is known leaves nothing behind', async (_, name, known) => {
  const files = { [name]: strToU8(known), 'noise.bin': new Uint8Array(9_000_000) };
  const [alone, container] = [path.join(folder, name), path.join(folder, 'large.zip')];
  writeFileSync(alone, known);
  writeFileSync(container, zipSync(files, { level: 0 }));
  const service = createService({ libraryPath: library, mode: 'write' });
  const outcomes = async (file: string) => (await dropFiles(service, [file])).map(({ outcome }) => outcome);
  expect(await outcomes(alone)).toEqual(['imported']);
  expect(await outcomes(container)).toContain('duplicate');
  await service.close();
  const { read, close } = openLibrary(library, { mode: 'read', now: () => new Date() });
  expect(read.prepare('SELECT media_type AS type FROM blob').all()).toEqual([{ type: 'text/html' }]);
  close();
});

test('two copies of a large file in one drop are kept once', async () => {
  const copies = ['one.enex', 'two.enex'].map((name) => path.join(folder, name));
  // So large that the second one comes while the first is read.
  const notes = `<?xml version="1.0"?><en-export>${note('First', 30_000_000)}${note('Second')}</en-export>`;
  for (const copy of copies) writeFileSync(copy, notes);
  const service = createService({ libraryPath: library, mode: 'write', workers: 2 });
  const items = await dropFiles(service, copies);
  expect(items.map(({ outcome }) => outcome).sort()).toEqual([
    'duplicate',
    'duplicate',
    'imported',
    'imported',
  ]);
  await service.close();
  const { read, close } = openLibrary(library, { mode: 'read', now: () => new Date() });
  const [blob, ...others] = read.prepare('SELECT sha256 FROM blob').all() as { sha256: string }[];
  expect(others).toEqual([]);
  expect(Buffer.from(readBlob(read, blob?.sha256 ?? '')?.bytes ?? []).toString()).toBe(notes);
  close();
});
