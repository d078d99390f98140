import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type Socket, webSocketChannel } from '../../electron/api/carriers/web-socket.ts';
import { createClient } from '../../electron/api/client.ts';
import type { Client } from '../../electron/api/contract.ts';
import { serve } from '../../electron/api/server.ts';
import { type Carried, carriers, contract, served } from './carriers.ts';

describe.each(Object.entries(carriers))('events over %s', (_name, open) => {
  let carried: Carried;
  let client: Client<typeof contract>;
  const heardOf: unknown[] = [];
  beforeEach(async () => {
    heardOf.length = 0;
    carried = await open();
    client = createClient(carried.near, contract, (bug) => heardOf.push(bug));
  });
  afterEach(() => carried.end());

  test('none reaches a listener that has stopped, not even one that was on its way', async () => {
    const heard: string[] = [];
    const off = client.on('libraryChanged', () => heard.push('first'));
    client.on('libraryChanged', () => heard.push('second'));
    const told = client.tell({ articleIds: ['a'] });
    off();
    off();
    await told;
    expect(heard).toEqual(['second']);
  });

  test('a listener may stop itself and others while it is told', async () => {
    const heard: string[] = [];
    const offs = ['a', 'b', 'c'].map((name) =>
      client.on('libraryChanged', () => {
        heard.push(name);
        for (const off of offs) off();
      }),
    );
    await client.tell({ articleIds: [] });
    await client.tell({ articleIds: [] });
    expect(heard).toEqual(['a']);
  });

  test('a listener that throws costs neither the others nor the answers that come with it', async () => {
    const heard: unknown[] = [];
    client.on('libraryChanged', () => {
      throw new Error('a listener of the page');
    });
    client.on('libraryChanged', (data) => heard.push(data));
    const answers = await Promise.all([client.tell({ articleIds: [] }), client.add({ a: 1, b: 1 })]);
    expect(answers).toEqual([null, 2]);
    expect(heard).toHaveLength(1);
    expect(heardOf).toEqual([new Error('a listener of the page')]);
  });

  test('10,000 events come in order, before the answer that follows them', async () => {
    const heard: string[] = [];
    client.on('libraryChanged', ({ articleIds }) => heard.push(articleIds?.[0] ?? ''));
    const names = Array.from({ length: 10_000 }, (_, n) => `${n}`);
    await Promise.all(names.map((name) => client.tell({ articleIds: [name] })));
    expect(heard).toEqual(names);
  });
});

describe('frames of a web socket', () => {
  let server: WebSocketServer;
  let address = '';
  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    address = `ws://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  afterEach(async () => {
    for (const client of server.clients) client.terminate();
    await new Promise((resolve) => server.close(resolve));
  });

  async function pair(): Promise<[near: WebSocket, far: WebSocket]> {
    const connected = once(server, 'connection');
    const near = new WebSocket(address);
    await once(near, 'open');
    return [near, (await connected)[0] as WebSocket];
  }

  test('what is sent in one turn goes together, but no frame grows without end', async () => {
    const [near, far] = await pair();
    const sizes: number[] = [];
    const arrived: unknown[] = [];
    near.on('message', (data) => {
      sizes.push(String(data).length);
      arrived.push(...(JSON.parse(String(data)) as unknown[]).map((one) => (one as { n: number }).n));
    });
    const channel = webSocketChannel(far);
    for (let n = 0; n < 1000; n++) channel.send({ n });
    const image = 'x'.repeat(3 * 1024 * 1024);
    for (let n = 1000; n < 1006; n++) channel.send({ n, image });
    channel.send({ n: 1006, image: 'x'.repeat(20 * 1024 * 1024) });
    channel.send({ n: 1007 });
    await vi.waitFor(() => expect(arrived).toHaveLength(1008), { timeout: 10_000 });
    expect(arrived).toEqual(Array.from({ length: 1008 }, (_, n) => n));
    expect(sizes.map((size) => Math.round(size / 1024 / 1024))).toEqual([6, 6, 6, 20, 0]);
  });

  test('a slow reader gets everything it asked for', async () => {
    const [near, far] = await pair();
    serve(webSocketChannel(far), served(), contract);
    const client = createClient(webSocketChannel(near), contract);
    near.pause();
    const calls = Array.from({ length: 20 }, () => client.rows({ count: 20_000 }));
    await vi.waitFor(() => expect(far.bufferedAmount).toBeGreaterThan(1024 * 1024), { timeout: 10_000 });
    near.resume();
    const lengths = (await Promise.all(calls)).map((rows) => rows.length);
    expect(lengths).toEqual(Array.from({ length: 20 }, () => 20_000));
  });

  test('an end that never reads is given up before it fills the memory', async () => {
    const [, far] = await pair();
    // The same socket, which says that more waits in it than a test should make wait.
    const full: Socket = {
      readyState: WebSocket.OPEN,
      bufferedAmount: 1024 ** 3 + 1,
      send: (text) => far.send(text),
      close: () => far.close(),
      addEventListener: far.addEventListener.bind(far) as Socket['addEventListener'],
    };
    const channel = webSocketChannel(full);
    const closed = new Promise<void>((resolve) => channel.onClose(resolve));
    channel.send({ type: 'event' });
    await closed;
    expect(far.readyState).toBe(WebSocket.CLOSING);
  });
});
