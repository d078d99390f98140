import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ZipFile, zipped } from '../../electron/export/zip.ts';
import { bytesOfEntry, entriesOf, openZip } from '../../electron/import/decode/zip-reader.ts';
import { memorySource } from '../../electron/import/sources.ts';

async function zipOf(files: readonly ZipFile[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

// One of the readers takes the name of a file for that of a property.
const anyFile = fc.record({
  name: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((name) => !/[\\/:]|^\.|\p{Cc}|^__proto__$/u.test(name)),
  bytes: fc.uint8Array({ maxLength: 3000 }),
  stored: fc.boolean(),
});

test('any files come out of a ZIP as they went in, by two readers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyFile, { selector: ({ name }) => name, maxLength: 8 }),
      async (files) => {
        const zip = await zipOf(files);
        expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, [...bytes]])).toEqual(
          files.map(({ name, bytes }) => [name, [...bytes]]),
        );
        const read = await openZip(memorySource(zip));
        for (const entry of await entriesOf(read, 100)) {
          // It checks the checksum and the size.
          const bytes = await bytesOfEntry(read, entry);
          expect([...bytes]).toEqual([
            ...(files.find(({ name }) => name === entry.fileName.toString())?.bytes ?? []),
          ]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('the size of a file stands before it, also where it is stored, and no day that it was made on', async () => {
  const zip = Buffer.from(await zipOf([{ name: 'a', bytes: new Uint8Array(5), stored: true }]));
  expect(zip.readUInt16LE(6) & 8).toBe(0);
  expect([zip.readUInt32LE(18), zip.readUInt32LE(22)]).toEqual([5, 5]);
  expect(zip.readUInt32LE(10)).toBe(0x210000);
});
