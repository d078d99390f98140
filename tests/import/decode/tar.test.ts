import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dropped, importAll } from '../support/import-bytes.ts';
import { page, pixel } from '../support/pages.ts';

/** An entry of a TAR archive (POSIX ustar). */
function entry(name: string, content: string | Uint8Array, type = '0'): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar\x0000', 257, 'latin1');
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}
const long = `Lamps/${'a'.repeat(120)}.html`;
const archive = Buffer.concat([
  entry('Lamps/', '', '5'),
  entry('Lamps/Oil/page.html', page('<img src="../a.gif">')),
  entry('Lamps/a.gif', pixel()),
  entry('././@LongLink', `${long}\0`, 'L'),
  entry(long.slice(0, 99), page('<h2>Long name</h2>')),
  entry('../out.html', page('<h2>Out</h2>')),
  Buffer.alloc(1024),
]);

test('a TAR archive is its files with their folders as sections, also gzipped and under any name', async () => {
  for (const [name, bytes] of [
    ['Lamps.tar', archive],
    ['Lamps.tgz', gzipSync(archive)],
    ['Lamps', archive],
  ] as const) {
    const outcomes = await importAll(dropped(name, bytes));
    const items = outcomes.flatMap((outcome) => (outcome.kind === 'article' ? [outcome.item] : []));
    expect(items.map(({ partPath, sectionPath }) => [partPath, sectionPath])).toEqual([
      ['Lamps/Oil/page.html', ['Lamps', 'Oil']],
      [long, ['Lamps']],
    ]);
    expect(items[0]?.assets).toHaveLength(1);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ kind: 'problem', reason: expect.stringContaining('leads out') }),
    );
  }
});

test('what a TAR archive only links to is told, and one without files is a problem in words', async () => {
  const linked = Buffer.concat([entry('a.html', page()), entry('b.html', '', '2'), Buffer.alloc(1024)]);
  expect(await importAll(dropped('a.tar', linked))).toMatchObject([
    { kind: 'article', item: { partPath: 'a.html' } },
    { kind: 'problem', outcome: 'skipped', path: 'a.tar/b.html', reason: expect.stringContaining('link') },
  ]);
  const folders = Buffer.concat([entry('a/', '', '5'), Buffer.alloc(1024)]);
  expect(await importAll(dropped('a.tar', folders))).toMatchObject([
    { kind: 'problem', outcome: 'failed', reason: expect.stringContaining('no files') },
  ]);
});

test('a TAR archive that is cut off says in which entry', async () => {
  const outcomes = await importAll(dropped('a.tar', archive.subarray(0, 1124)));
  expect(outcomes).toMatchObject([
    { kind: 'problem', outcome: 'failed', reason: expect.stringContaining('cut off') },
  ]);
});

test('what a page in a TAR archive has in its folder is a part of it', async () => {
  const saved = Buffer.concat([
    entry('Oil.html', page('<img src="Oil_files/a.gif">')),
    entry('Oil_files/a.gif', pixel()),
    entry('Oil_files/frame.html', page('<h2>A frame</h2>')),
    Buffer.alloc(1024),
  ]);
  const outcomes = await importAll(dropped('Lamps.tar', saved));
  expect(outcomes).toMatchObject([{ kind: 'article', item: { partPath: 'Oil.html' } }]);
});
