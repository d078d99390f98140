import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { webSocketChannel } from '../../electron/api/carriers/web-socket.ts';
import { createClient } from '../../electron/api/client.ts';
import { type PageContract, pageContract } from '../../electron/api/contract.ts';
import { type BrowserHost, type SocketOptions, startHost } from './browser-host.ts';

let host: BrowserHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

async function open(): Promise<WebSocket> {
  const socket = await host.connect();
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}

test('a page with the token reads the library', async () => {
  const socket = await open();
  const client = createClient<PageContract>(webSocketChannel(socket), pageContract);
  expect(await client.libraryInfo({})).toMatchObject({ name: 'a.lectern', articles: 0, readOnly: false });
  const paths = client as unknown as Record<string, unknown>;
  expect(paths['offerPaths']).toBe(undefined);
  socket.terminate();
});

test('what only a shell may call does not exist for a page', async () => {
  const socket = await open();
  const client = createClient(webSocketChannel(socket), { offerPaths: pageContract.libraryInfo });
  await expect(client.offerPaths({})).rejects.toMatchObject({ code: 'unknown-method' });
  socket.terminate();
});

const refused: [string, SocketOptions, number][] = [
  ['no token', { protocols: ['lectern'] }, 403],
  ['a wrong token', { protocols: ['lectern', 'token.wrong'] }, 403],
  ['a page of another site', { origin: 'https://example.org' }, 403],
  ['another place', { path: '/other' }, 403],
  ['another host name', { headers: { host: 'example.org' } }, 421],
  ['this machine by another name', { headers: { host: 'localhost' } }, 421],
];
test.each(refused)('a socket with %s is refused', async (_name, options, status) => {
  expect(await host.connect(options)).toBe(status);
});

const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));

async function stillServes() {
  const socket = await open();
  const client = createClient<PageContract>(webSocketChannel(socket), pageContract);
  expect(await client.libraryInfo({})).toMatchObject({ articles: 0 });
  socket.terminate();
}

test('a frame over the limit ends its own socket, not the host', async () => {
  const socket = await open();
  const end = closed(socket);
  socket.send(`[${' '.repeat(33 * 1024 * 1024)}]`);
  expect(await end).toBe(1009);
  await stillServes();
});

const malformed: [string, string | Buffer][] = [
  ['broken JSON', '[{"type":'],
  ['nothing', ''],
  ['bytes', Buffer.from([0xff, 0xfe, 0])],
  ['lists in lists without end', '['.repeat(200_000) + ']'.repeat(200_000)],
];
test.each(malformed)('a frame of %s ends its own socket, not the host', async (_name, sent) => {
  const socket = await open();
  const end = closed(socket);
  socket.send(sent);
  await end;
  await stillServes();
});
