import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { charsetNames } from '../../electron/api/charsets.ts';
import { decodeText } from '../../electron/import/decode/charset.ts';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };

test('an article is read anew in the encoding that the user chose, keeps its highlights, and the choice lasts', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-decode-'));
  const file = path.join(folder, 'page.html');
  // The page says windows-1252 and is windows-1251, once its first word is Russian: "Лампы" is shown as "Ëàìïû".
  const html =
    '<html><head><meta charset="windows-1252"><title>Lamps</title></head><body><article><p>Lampy stand along the quay, as they did before the war.</p><p>The harbour of the small town was quiet that winter, and nobody went out to sea.</p></article></body></html>';
  const bytes = Buffer.from(html);
  bytes.set([0xcb, 0xe0, 0xec, 0xef, 0xfb], bytes.indexOf('Lampy'));
  writeFileSync(file, bytes);
  const service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
  try {
    const [item] = await dropFiles(service, [file]);
    const id = item?.articles[0]?.id ?? '';
    const article = async () => service.handlers.wholeArticle({ id }, call);
    expect((await article()).text).toContain('Ëàìïû stand');
    const look = { prefix: '', suffix: '', color: 'yellow', style: 'highlight', note: '' } as const;
    for (const quote of ['Ëàìïû stand', 'quiet that winter'])
      await service.handlers.addHighlightByQuote({ articleId: id, quote, ...look }, call);

    expect(await service.handlers.reExtract({ articleIds: [id], charset: 'windows-1251' }, call)).toEqual({
      articles: 1,
      unplaced: 0,
      failed: [],
    });
    const read = await article();
    expect(read.text).toContain('Лампы stand');
    expect(read.original.charset).toEqual({ name: 'windows-1251', rule: 'user' });
    expect(read.highlights).toMatchObject([
      { quote: 'Лампы stand', start: 0, end: 11, state: 'placed' },
      { quote: 'quiet that winter', state: 'placed' },
    ]);

    await service.handlers.reExtract({ articleIds: [id] }, call);
    expect((await article()).text).toContain('Лампы stand');
    await service.handlers.reExtract({ articleIds: [id], charset: null }, call);
    expect((await article()).original.charset).toEqual({ name: 'windows-1252', rule: 'meta' });
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a page in an encoding that browsers do not know is read in another one, and in its own again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-decode-'));
  const file = path.join(folder, 'page.html');
  const html = `<title>Lamps</title><article>${'<p>Lamps stand along the quay, as they did before the war.</p>'.repeat(3)}</article>`;
  const units = Uint32Array.from([0xfeff, ...Buffer.from(html)]);
  writeFileSync(file, new Uint8Array(units.buffer));
  const service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
  try {
    const [item] = await dropFiles(service, [file]);
    const id = item?.articles[0]?.id ?? '';
    const charset = async () => (await service.handlers.wholeArticle({ id }, call)).original.charset?.name;
    expect(await charset()).toBe('UTF-32LE');
    await service.handlers.reExtract({ articleIds: [id], charset: 'UTF-16LE' }, call);
    expect(await charset()).toBe('UTF-16LE');
    await service.handlers.reExtract({ articleIds: [id], charset: null }, call);
    expect(await charset()).toBe('UTF-32LE');
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every encoding that can be chosen is one, by its own name', () => {
  for (const chosen of charsetNames)
    expect(decodeText(Buffer.from('abcdefgh'), { markup: 'none', chosen }).charset).toEqual({
      name: chosen,
      rule: 'user',
    });
});
