import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as zlib from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../electron/import/limits.ts';
import type { Outcome } from '../../electron/import/stages.ts';
import { createImportPool, type ImportPool } from '../../electron/service/import-pool.ts';
import { noLargeOriginal } from './no-large-original.ts';

let folder = '';
let pool: ImportPool | undefined;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-limits-'));
});
afterEach(async () => {
  await pool?.close();
  pool = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function importFile(name: string, heap?: number): Promise<Outcome[]> {
  pool ??= createImportPool(heap === undefined ? { size: 1 } : { size: 1, heap });
  const file = path.join(folder, name);
  const source = { kind: 'file', path: file, root: folder } as const;
  const outcomes: Outcome[] = [];
  await pool.run(
    { name, shownPath: name, sectionPath: [], named: true, source },
    {
      known: () => false,
      asks: () => false,
      ...noLargeOriginal,
      original: () => undefined,
      outcome: (outcome) => outcomes.push(outcome),
    },
    new AbortController().signal,
  );
  return outcomes;
}

const reasons = (outcomes: Outcome[]) =>
  outcomes.map((outcome) =>
    outcome.kind === 'problem' ? `${outcome.outcome}: ${outcome.reason}` : outcome.kind,
  );
const prose = 'The harbour of the small town was quiet that winter. ';
const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);

/**
 * A ZIP file of one entry that says it has more, in the records for more than 65,535 of them (APPNOTE 6.3.10, 4.3.14 to
 * 4.3.16).
 */
function zipThatNames(entries: number): Uint8Array {
  const zip = Buffer.from(zipSync({ 'a.txt': Buffer.from(prose) }, { level: 0 }));
  const end = zip.subarray(zip.length - 22);
  const [size, offset] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(zip.length - 22), 8);
  locator.writeUInt32LE(1, 16);
  const newEnd = Buffer.from(end);
  newEnd.writeUInt16LE(0xffff, 8);
  newEnd.writeUInt16LE(0xffff, 10);
  newEnd.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, zip.length - 22), record, locator, newEnd]);
}

describe('over a limit, a file fails in words and costs nothing', () => {
  test('a file larger than one may be is not read at all', async () => {
    write('huge.html', '<p>Start</p>');
    truncateSync(path.join(folder, 'huge.html'), limits.sourceBytes + 1);
    expect(reasons(await importFile('huge.html'))).toEqual([expect.stringMatching(/^failed: .*65536 M/)]);
  });

  test('a document larger than a parser takes', async () => {
    write('long.html', `<p>${prose.repeat(Math.ceil((limits.documentBytes + 1) / prose.length))}</p>`);
    expect(reasons(await importFile('long.html'))).toEqual([expect.stringMatching(/^failed: .*64 M/)]);
  });

  test('a gzip file that unfolds to more than it may', async () => {
    write('bomb.html.gz', zlib.gzipSync(Buffer.alloc(limits.gzipBytes + 1, 'a')));
    expect(reasons(await importFile('bomb.html.gz'))).toEqual([expect.stringMatching(/^failed: /)]);
  });

  test('a ZIP file with more entries than anyone saves', async () => {
    write('many.zip', zipThatNames(limits.zipEntries + 1));
    expect(reasons(await importFile('many.zip'))).toEqual([expect.stringMatching(/^failed: .*100,000/)]);
  });

  test('a file that takes more memory than a worker has, and the next file is read', async () => {
    write('wide.html', `<p>${'<b>a</b>'.repeat(1_500_000)}</p>`);
    write('next.html', `<title>Next</title><article><h1>Next</h1><p>${prose.repeat(20)}</p></article>`);
    expect(reasons(await importFile('wide.html', 96))).toEqual([expect.stringMatching(/^failed: .*memory/)]);
    expect(reasons(await importFile('next.html'))).toEqual(['article']);
  });

  test('an image larger than one may be stays away, and its article comes in', async () => {
    write('a.png', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(limits.assetBytes)]));
    write('b.png', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(1000)]));
    const images = '<p><img src="a.png" alt="A"></p><p><img src="b.png" alt="B"></p>';
    write('two.html', `<title>Two</title><article><h1>Two</h1><p>${prose.repeat(20)}</p>${images}</article>`);
    const [only] = await importFile('two.html');
    expect(only?.kind === 'article' && only.item.assets.map(({ source }) => source)).toEqual(['b.png']);
  });

  test('elements deeper than one may nest are taken out, and their words stay', async () => {
    const deep = `${'<div>'.repeat(5000)}<p>${prose.repeat(20)}</p>${'</div>'.repeat(5000)}`;
    write('deep.html', `<title>Deep</title><article><h1>Deep</h1>${deep}</article>`);
    const [only] = await importFile('deep.html');
    expect(only?.kind === 'article' && only.item.text).toContain(prose.trim());
  });
});
