import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserHost, frame, startHost } from './browser-host.ts';

let host: BrowserHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

const call = { signal: new AbortController().signal };

test('uploaded files become an import, with the path inside the drop as what is kept', async () => {
  const text = `Tides\n\n${'The water rises twice a day along the coast. '.repeat(20)}`;
  expect(await host.post('/upload/drop-0001', frame('Sea/tides.txt', text))).toEqual({ status: 200 });
  const { token = '' } = await host.post('/upload/drop-0001/done', null);
  const ended = new Promise<void>((resolve) => {
    host.service.on('importProgress', ({ state }) => state !== 'running' && resolve());
  });
  await host.service.handlers.startImport({ token, sectionId: null }, call);
  await ended;
  const query = { scope: { kind: 'all' as const }, tags: [], text: '', sort: 'added' as const };
  const { rows } = await host.service.handlers.listArticles({ query, offset: 0, limit: 10 }, call);
  const article = await host.service.handlers.wholeArticle({ id: rows[0]?.id ?? '' }, call);
  expect([article.title, article.originalPath, article.sectionPath]).toEqual([
    'Tides',
    'Sea/tides.txt',
    ['Sea'],
  ]);
  expect(host.spooled()).toEqual([]);
});

const slips = [
  '../a.txt',
  '/etc/a.txt',
  'a/../../b.txt',
  'a\\b.txt',
  'C:a.txt',
  'con.txt',
  '',
  '.',
  'a//b.txt',
  'a\u0000.txt',
];
test.each(slips)('the name %j leads nowhere', async (name) => {
  const answer = await host.post(`/upload/slip-${slips.indexOf(name)}-drop`, frame(name, 'x'));
  expect(answer).toMatchObject({ status: 400, error: { code: 'bad-arguments' } });
  expect(host.spooled()).toEqual([]);
});

test('a folder without files is kept as one, and leads nowhere else', async () => {
  expect(await host.post('/upload/empty-001', frame('Sea/', ''))).toEqual({ status: 200 });
  const { token = '' } = await host.post('/upload/empty-001/done', null);
  const ended = new Promise<void>((resolve) => {
    host.service.on('importProgress', ({ state }) => state !== 'running' && resolve());
  });
  const { batchId } = await host.service.handlers.startImport({ token, sectionId: null }, call);
  await ended;
  const { items } = await host.service.handlers.importReport({ batchId }, call);
  expect(items.map(({ name, outcome, reason }) => [name, outcome, reason])).toEqual([
    ['Sea', 'skipped', 'There is no file in this folder, so nothing was imported.'],
  ]);
  for (const [at, name] of ['../up/', '/', 'a//', './'].entries())
    expect(await host.post(`/upload/empty-1${at}-drop`, frame(name, ''))).toMatchObject({
      error: { code: 'bad-arguments' },
    });
  expect(await host.post('/upload/empty-002', frame('Sea/', 'x'))).toMatchObject({
    error: { code: 'damaged-file' },
  });
  expect(host.spooled()).toEqual([]);
});

test('an upload without the token, with a wrong one or of another site is refused', async () => {
  const bearer = host.headers.authorization;
  const refused: Record<string, string>[] = [
    {},
    { origin: host.url },
    { origin: host.url, authorization: 'Bearer wrong' },
    { origin: host.url, authorization: bearer.replace('Bearer', 'Basic') },
    { origin: host.url, authorization: `${bearer}x` },
    { authorization: bearer },
    { authorization: bearer, origin: 'https://example.org' },
    { authorization: bearer, origin: 'null' },
  ];
  for (const headers of refused)
    for (const place of ['/upload/drop-0009', '/upload/drop-0009/done'])
      expect(await host.post(place, frame('a.txt', 'x'), headers)).toEqual({ status: 403 });
  expect(host.spooled()).toEqual([]);
});

test('an upload that is too short, and one that is no upload, leave nothing to import', async () => {
  const short = await host.post('/upload/drop-0002', frame('a.txt', 'only this', 5000));
  expect(short).toMatchObject({ status: 400, error: { code: 'damaged-file' } });
  const junk = await host.post('/upload/drop-0003', Buffer.from([0, 0, 0, 3, 1, 2, 3]));
  expect(junk).toMatchObject({ status: 400, error: { code: 'damaged-file' } });
  expect(host.spooled()).toEqual([]);
  expect(await host.post('/upload/drop-0002/done', null)).toMatchObject({
    status: 400,
    error: { code: 'damaged-file' },
  });
});
