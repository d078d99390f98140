import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPart } from '../../../electron/import/run-import.ts';
import type { Outcome } from '../../../electron/import/stages.ts';
import { dropped, importAll } from '../support/import-bytes.ts';

const prose = 'The ferry left at six and the whole village stood on the pier to see it go. '.repeat(6);
const page = (title: string, more = '') =>
  strToU8(
    `<!doctype html><meta charset=utf-8><title>${title}</title><article><h1>${title}</h1><p>${prose}</p>${more}</article>`,
  );
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const brief = (outcome: Outcome) =>
  outcome.kind === 'article'
    ? [outcome.item.title, outcome.item.partPath, outcome.item.sectionPath.join(' > ')]
    : [outcome.kind, outcome.path, outcome.kind === 'problem' ? outcome.reason : ''];

const importZip = async (name: string, files: Parameters<typeof zipSync>[0]) =>
  (await importAll(dropped(name, zipSync(files)))).map(brief);

describe('a ZIP file', () => {
  test('gives its articles, its folders as sections under its own name', async () => {
    expect(
      await importZip('Island.zip', { 'a.html': page('First'), north: { 'b.html': page('Second') } }),
    ).toEqual([
      ['First', 'a.html', 'Island'],
      ['Second', 'north/b.html', 'Island > north'],
    ]);
  });

  test('does not say the name of its only folder twice', async () => {
    expect(await importZip('Island.zip', { Island: { 'a.html': page('First') } })).toEqual([
      ['First', 'Island/a.html', 'Island'],
    ]);
  });

  test('holds other ZIP and gzip files, whose parts are found again by their path', async () => {
    // Packed once: fflate writes the time of packing into the header.
    const deep = gzipSync(page('Deep'));
    const inner = zipSync({ 'deep.html.gz': deep });
    const outer = zipSync({ 'in.zip': inner });
    const outcomes = await importAll(dropped('out.zip', outer));
    expect(outcomes.map(brief)).toEqual([['Deep', 'in.zip/deep.html.gz', 'out > in']]);
    expect(await readPart(outer, 'in.zip/deep.html.gz')).toEqual(Buffer.from(deep));
    await expect(readPart(outer, 'in.zip/other')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('lends a page the images of its companion folder, which is no section', async () => {
    const files = {
      'a.html': page('First', '<p><img src="a_files/x%20y.png"></p>'),
      a_files: { 'x y.png': png },
    };
    const [only, ...more] = await importAll(dropped('z.zip', zipSync(files)));
    expect(more).toEqual([]);
    expect(only?.kind === 'article' && only.item.assets.map((asset) => asset.source)).toEqual([
      'a_files/x%20y.png',
    ]);
  });

  test('says that an entry leads out of it, and imports the others', async () => {
    const outcomes = await importZip('z.zip', { '../../evil.html': page('Evil'), 'good.html': page('Good') });
    expect(outcomes).toEqual([
      ['problem', 'z.zip/../../evil.html', expect.stringMatching(/leads out/)],
      ['Good', 'good.html', 'z'],
    ]);
  });

  test('says that an entry is a bomb, and imports the others', async () => {
    const outcomes = await importZip('z.zip', {
      'bomb.html': new Uint8Array(20 * 1024 * 1024),
      'good.html': page('Good'),
    });
    expect(outcomes[0]?.[2]).toMatch(/bomb/);
    expect(outcomes[1]?.[0]).toBe('Good');
  });

  test('says that an entry is damaged, and imports the others', async () => {
    const bytes = Buffer.from(
      zipSync({ 'bad.html': [page('Bad'), { level: 0 }], 'good.html': page('Good') }),
    );
    const at = bytes.indexOf('ferry');
    bytes.write('FERRY', at);
    const outcomes = (await importAll(dropped('z.zip', bytes))).map(brief);
    expect(outcomes[0]).toEqual(['problem', 'z.zip/bad.html', expect.stringMatching(/damaged/)]);
    expect(outcomes[1]?.[0]).toBe('Good');
  });

  test('says that an entry is locked with a password', async () => {
    const bytes = Buffer.from(zipSync({ 'a.html': page('First') }));
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1;
    bytes[6] = (bytes[6] ?? 0) | 1;
    expect((await importAll(dropped('z.zip', bytes))).map(brief)[0]?.[2]).toMatch(/password/);
  });

  test.each([
    ['nothing at all', {}],
    ['nothing but folders', { a: {}, b: { c: {} } }],
    ['nothing but what systems put there', { __MACOSX: { x: strToU8('x') }, mimetype: strToU8('x') }],
  ])('that holds %s is one problem', async (_, files) => {
    expect(await importZip('z.zip', files)).toEqual([
      ['problem', 'z.zip', expect.stringMatching(/empty.*Pack it again/)],
    ]);
  });

  test('that is cut off is one problem', async () => {
    const bytes = zipSync({ 'a.html': page('First') });
    const outcomes = await importAll(dropped('z.zip', bytes.subarray(0, bytes.length - 30)));
    expect(outcomes.map(brief)).toEqual([['problem', 'z.zip', expect.stringMatching(/damaged or cut off/)]]);
  });

  test.each([
    ['a.zip', 'ZIP'],
    ['a.epub', 'EPUB'],
    ['a.DOCX', 'DOCX'],
    ['a.wacz', 'WACZ'],
    ['a.maff', 'MAFF'],
    ['a.textpack', 'TextBundle'],
    ['a.html', 'ZIP'],
  ])('that is cut off and is called %s is told of as %s', async (name, kind) => {
    const bytes = zipSync({ 'a.html': page('First') });
    const [only] = await importAll(dropped(name, bytes.subarray(0, bytes.length - 30)));
    expect(only?.kind === 'problem' && only.reason).toMatch(new RegExp(`^This ${kind} file is damaged`));
  });

  test('reads names that an old system wrote without saying in which charset', async () => {
    const bytes = Buffer.from(zipSync({ 'Island.html': page('Остров') }));
    const name = Buffer.from([0xee, 0xf1, 0xf2, 0xf0, 0xee, 0xe2]);
    for (let at = bytes.indexOf('Island'); at >= 0; at = bytes.indexOf('Island')) name.copy(bytes, at);
    const [outcome] = await importAll(dropped('z.zip', bytes));
    expect(outcome?.kind).toBe('article');
    expect(outcome?.kind === 'article' && outcome.item.path).not.toContain('\ufffd');
  });

  test('skips what is no article, in words, and leaves out what systems put into archives', async () => {
    const outcomes = await importZip('z.zip', {
      'x.json': strToU8('{}'),
      __MACOSX: { 'a.html': page('No') },
    });
    expect(outcomes).toEqual([['problem', 'z.zip/x.json', expect.stringMatching(/data and no article/)]]);
  });
});

test('ZIP files inside ZIP files end at the limit of depth', async () => {
  let bytes: Uint8Array = page('Deep');
  let name = 'deep.html';
  for (let level = 0; level < 8; level++) {
    bytes = zipSync({ [name]: bytes });
    name = `l${level}.zip`;
  }
  const outcomes = await importAll(dropped(name, bytes));
  expect(outcomes.map(brief)).toEqual([['problem', expect.any(String), expect.stringMatching(/too deep/)]]);
});

test('a page in gzip is the same document as the page itself', async () => {
  const [plain] = await importAll(dropped('a.html', page('First')));
  const [packed] = await importAll(dropped('a.html.gz', gzipSync(page('First'))));
  if (plain?.kind !== 'article' || packed?.kind !== 'article') throw new Error('both are articles');
  expect(packed.item).toEqual({ ...plain.item, path: 'a.html.gz' });
  const again = await importAll(dropped('b.html.gz', gzipSync(page('First'))), [plain.item.sha256]);
  const { said } = plain;
  expect(again).toEqual([{ kind: 'duplicate', path: 'b.html.gz', sha256: plain.item.sha256, said }]);
});

test('a gzip file that is cut off is a problem in words', async () => {
  const cut = gzipSync(page('First')).subarray(0, 60);
  expect((await importAll(dropped('a.html.gz', cut))).map(brief)[0]?.[2]).toMatch(/damaged or cut off/);
});
