import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import { temporaryFolder } from '../cli/lectern.ts';
import { dropFiles } from './drop-files.ts';

const { folder, remove } = temporaryFolder();
const service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
afterAll(async () => {
  await service.close();
  remove();
});
const call = () => ({ signal: new AbortController().signal });

async function drop(count: number): Promise<string[]> {
  const files = Array.from({ length: count }, (_, at) => {
    const file = path.join(folder, `${at}.html`);
    writeFileSync(
      file,
      `<title>Tide ${at} & ebb</title><link rel="canonical" href="https://shore.test/${at}"><p>The water of ${at} rises twice a day, and nobody asks it to.</p>`,
    );
    return file;
  });
  return (await dropFiles(service, files)).flatMap(({ articles }) => articles).map(({ id }) => id);
}

test('articles are given as Markdown, as HTML and by their addresses: 50 of them, and how many more there are', async () => {
  const ids = await drop(52);
  const look = { color: 'yellow', style: 'highlight', note: '**By** the moon <b>.' } as const;
  for (const articleId of ids.slice(0, 1))
    await service.handlers.addHighlightByQuote(
      { articleId, quote: 'twice a day', prefix: '', suffix: '', ...look },
      call(),
    );
  const one = await service.handlers.draggedNotes({ ids: ids.slice(0, 1), total: 1 }, call());
  expect(one.addresses).toEqual([expect.stringMatching(/^https:\/\/shore\.test\/\d+$/)]);
  expect(one.text).toContain('> twice a day');
  expect(one.html).toMatch(
    /^<h3><a href="https:\/\/shore\.test\/\d+">Tide \d+ &amp; ebb<\/a><\/h3><blockquote><p>twice a day <a href="lectern:\/\/article\/\w+#h-\w+">↗<\/a><\/p><\/blockquote><p><strong>By<\/strong> the moon &lt;b&gt;\.<\/p>$/,
  );
  expect(`${one.text}${one.html}`).not.toContain('more of');
  const all = await service.handlers.draggedNotes({ ids: ids.slice(0, 50), total: 52 }, call());
  expect(all.addresses.length).toBe(50);
  for (const given of [all.text, all.html])
    expect(given).toContain('2 more of 52 articles: at most 50 can be dragged at once.');
});

test('what goes to a folder that files only pass through is not what is exported again', async () => {
  const [id = ''] = await drop(1);
  const to = path.join(folder, 'drag');
  mkdirSync(to);
  const { token } = await service.handlers.offerDestination({ path: to, passing: true }, call());
  const wanted = { scope: { kind: 'article', id }, form: 'text', options: { annotatedOnly: false } } as const;
  await service.handlers.exportNotes({ ...wanted, destination: token, single: true }, call());
  expect(readdirSync(to).length).toBe(1);
  await expect(service.handlers.exportAgain({}, call())).rejects.toMatchObject({ code: 'not-found' });
});
