import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LecternError } from '../../electron/api/errors.ts';
import { createDrops } from '../../electron/service/loopback-drops.ts';
import { createOffers } from '../../electron/service/offers.ts';
import { createService } from '../../electron/service/service.ts';
import { createSpool } from '../../electron/service/spool.ts';
import type { UploadedFile } from '../../electron/service/upload-frames.ts';
import { type BrowserHost, frame, startHost } from './browser-host.ts';

let host: BrowserHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

const call = { signal: new AbortController().signal };
const text = `Tides\n\n${'The water rises twice a day along the coast. '.repeat(20)}`;

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5000 });

/** An upload that claims to be longer than what is sent; the connection stays until it is cut. */
async function beginUpload(place: string, body: Buffer, claimed: number, to = host) {
  const [address, port] = to.host.split(':');
  const socket = connect(Number(port), address);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('utf8');
  });
  // Cut on purpose.
  socket.on('error', () => undefined);
  socket.write(
    `POST ${place} HTTP/1.1\r\nHost: ${to.host}\r\nOrigin: ${to.url}\r\n` +
      `Authorization: ${to.headers.authorization}\r\nContent-Length: ${claimed}\r\n\r\n`,
  );
  socket.write(body);
  return { socket, answer: () => answer };
}

async function importAll(token: string) {
  const states: string[] = [];
  const ended = new Promise<void>((resolve) => {
    const off = host.service.on('importProgress', ({ state }) => {
      states.push(state);
      if (state === 'running') return;
      off();
      resolve();
    });
  });
  const { batchId } = await host.service.handlers.startImport({ token, sectionId: null }, call);
  await ended;
  return host.service.handlers.importReport({ batchId }, call);
}

test('a drop that is said to be done twice is one import: the same token, good once', async () => {
  await host.post('/upload/twice-001', frame('tides.txt', text));
  const both = await Promise.all([1, 2].map(() => host.post('/upload/twice-001/done', null)));
  both.push(await host.post('/upload/twice-001/done', null));
  expect(new Set(both.map(({ token }) => token)).size).toBe(1);
  const token = both[0]?.token ?? '';
  expect(await importAll(token)).toMatchObject({ state: 'done', imported: 1, failed: 0 });
  expect(() => host.service.handlers.startImport({ token, sectionId: null }, call)).toThrow(/Drop the files/);
  expect(await host.post('/upload/twice-001/done', null)).toMatchObject({ error: { code: 'not-found' } });
  expect(host.spooled()).toEqual([]);
});

test('a complete drop takes no more files, and keeps those it has', async () => {
  await host.post(
    '/upload/closed-01',
    frame('a.txt', `Of something else\n\n${'Nobody knew the name of that bird. '.repeat(12)}`),
  );
  const { token = '' } = await host.post('/upload/closed-01/done', null);
  expect(await host.post('/upload/closed-01', frame('b.txt', text))).toMatchObject({
    status: 400,
    error: { code: 'bad-arguments' },
  });
  expect(await importAll(token)).toMatchObject({ state: 'done', total: 1, imported: 1 });
  expect(host.spooled()).toEqual([]);
});

test('a drop without a file is none', async () => {
  expect(await host.post('/upload/empty-001', Buffer.alloc(0))).toEqual({ status: 200 });
  expect(await host.post('/upload/empty-001/done', null)).toMatchObject({ error: { code: 'not-found' } });
});

test('a connection that is cut in the middle of an upload leaves nothing, and the drop says why', async () => {
  await host.post('/upload/cut-00001', frame('first.txt', text));
  const body = frame('second.txt', text, 5_000_000);
  const { socket } = await beginUpload('/upload/cut-00001', body, 5_000_000 + body.length);
  await eventually(() => expect(host.spooled()).toContain('cut-00001/second.txt'));
  socket.destroy();
  await eventually(() => expect(host.spooled()).toEqual([]));
  const late = await host.post('/upload/cut-00001', frame('third.txt', text));
  const done = await host.post('/upload/cut-00001/done', null);
  for (const answer of [late, done])
    expect(answer).toMatchObject({
      status: 400,
      error: { code: 'cancelled', message: expect.stringMatching(/Drop the files/) },
    });
  expect(host.spooled()).toEqual([]);
});

test('a batch that is refused takes along one that is still on its way', async () => {
  const slow = await beginUpload('/upload/race-0001', frame('slow.txt', text, 1_000_000), 1_000_100);
  await eventually(() => expect(host.spooled()).toContain('race-0001/slow.txt'));
  expect(await host.post('/upload/race-0001/done', null)).toMatchObject({
    error: { code: 'bad-arguments' },
  });
  expect(await host.post('/upload/race-0001', frame('../up.txt', 'x'))).toMatchObject({ status: 400 });
  slow.socket.destroy();
  await eventually(() => expect(host.spooled()).toEqual([]));
  expect(await host.post('/upload/race-0001/done', null)).toMatchObject({
    error: { code: 'bad-arguments', message: expect.stringContaining('up.txt') },
  });
});

test('an upload that is too large is refused in words, and the rest of it is read away', async () => {
  const body = Buffer.concat([frame('film.txt', 'x', 9 * 1024 ** 3), Buffer.alloc(48 * 1024 * 1024)]);
  const { socket, answer } = await beginUpload('/upload/large-001', body, body.length);
  await eventually(() => expect(answer()).toMatch(/^HTTP\/1\.1 413 [\s\S]*Drop fewer at a time/));
  await eventually(() => expect(socket.bytesWritten).toBeGreaterThan(body.length));
  // The connection is good for the next request only once the whole body is out of the way.
  socket.write(`GET /none.js HTTP/1.1\r\nHost: ${host.host}\r\n\r\n`);
  await eventually(() => expect(answer()).toContain('HTTP/1.1 404'));
  socket.destroy();
  expect(host.spooled()).toEqual([]);
});

test.each([
  ['two files of one name', [frame('a.txt', 'one'), frame('a.txt', 'two')], /same name/],
  ['a file and a folder of one name', [frame('a', 'one'), frame('a/b.txt', 'two')], /“a\/b.txt”|same name/],
  ['a path that no disk takes', [frame(Array(20).fill('x'.repeat(250)).join('/'), 'x')], /Rename it/],
])('%s are refused in words', async (name, frames, words) => {
  const place = `/upload/${name.replaceAll(' ', '-')}`;
  expect(await host.post(place, Buffer.concat(frames))).toMatchObject({
    status: 400,
    error: { code: 'bad-arguments', message: expect.stringMatching(words) },
  });
  expect(host.spooled()).toEqual([]);
});

test('a host that closes while files are being written waits for them, and leaves no spool behind', async () => {
  const own = await startHost();
  const files = Array.from({ length: 500 }, (_, n) => frame(`${n}/${n}.txt`, 'x'));
  const { socket } = await beginUpload('/upload/closing-1', Buffer.concat(files), 900_000, own);
  await eventually(() => expect(own.spooled()).toContain('closing-1/0/0.txt'));
  await own.closeLoopback();
  expect(own.spoolExists()).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(own.spoolExists()).toBe(false);
  await expect(fetch(own.url)).rejects.toThrow('fetch failed');
  socket.destroy();
  await own.close();
});

test('an import that the end of the host broke off keeps its copies, goes on at the next start, and they go with its end', {
  timeout: 90_000,
}, async () => {
  const own = await startHost();
  const files = Array.from({ length: 400 }, (_, n) => frame(`${n}.txt`, `${n}\n\n${text}`));
  await own.post('/upload/quitting', Buffer.concat(files));
  await own.post('/upload/waiting-1', frame('a.txt', text));
  await own.post('/upload/waiting-1/done', null);
  const { token = '' } = await own.post('/upload/quitting/done', null);
  const { batchId } = await own.service.handlers.startImport({ token, sectionId: null }, call);
  await own.closeLoopback();
  expect(own.spooled().filter((name) => name.startsWith('waiting'))).toEqual([]);
  await own.service.close();
  expect(own.spooled()).toContain('quitting/399.txt');
  const later = createService({ libraryPath: own.service.libraryPath, mode: 'write', resume: true });
  // What the start of the host does to what is left from before.
  const spool = await createSpool(later.libraryPath, later.spoolsInUse());
  const ended = async () => {
    const report = await later.handlers.importReport({ batchId }, call);
    expect(report).toMatchObject({ state: 'done', imported: 400, failed: 0 });
    expect(own.spooled()).toEqual([]);
  };
  await vi.waitFor(ended, { timeout: 60_000 });
  await later.close();
  await spool.close();
  expect(own.spoolExists()).toBe(false);
  own.remove();
});

test('the folder of a drop that failed goes only when nobody writes into it any more', async () => {
  const said: string[] = [];
  const slow = Promise.withResolvers<void>();
  const spool = {
    write: (_id: string, { path }: UploadedFile) =>
      path === 'slow' ? slow.promise : Promise.reject(new LecternError('too-large', 'no')),
    folderOf: (id: string) => `/spool/${id}`,
    roots: async () => [],
    remove: async () => void said.push('removed'),
    close: async () => undefined,
  };
  const files = async function* (path: string) {
    yield { path, size: 1, chunks: Readable.from([]) };
  };
  const drops = createDrops(spool, createOffers());
  const first = drops.take('drop-0001', files('slow')).catch(({ code }) => said.push(code));
  await expect(drops.take('drop-0001', files('bad'))).rejects.toMatchObject({ code: 'too-large' });
  said.push('refused');
  slow.resolve();
  await first;
  expect(said).toEqual(['refused', 'removed', 'too-large']);
});

test('drops that are never imported do not pile up: the oldest goes, with its copies', async () => {
  const offers = createOffers();
  const cleaned: number[] = [];
  const tokens = Array.from({ length: 102 }, (_, n) =>
    offers.add([{ path: `/drop/${n}`, shownPath: String(n) }], {
      folder: `/drop/${n}`,
      remove: async () => void cleaned.push(n),
    }),
  );
  expect(cleaned).toEqual([0, 1]);
  expect(() => offers.take(tokens[1] ?? '')).toThrow(/Drop the files again/);
  expect(offers.take(tokens[2] ?? '').roots).toEqual([{ path: '/drop/2', shownPath: '2' }]);
});
