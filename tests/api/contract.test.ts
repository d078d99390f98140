import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { directChannel } from '../../electron/api/carriers/direct.ts';
import { emitterPortChannel } from '../../electron/api/carriers/message-port.ts';
import { webSocketChannel } from '../../electron/api/carriers/web-socket.ts';
import type { Channel } from '../../electron/api/channel.ts';
import { createClient } from '../../electron/api/client.ts';
import type { Client, Events } from '../../electron/api/contract.ts';
import { type PageContract, pageContract } from '../../electron/api/contract.ts';
import { LecternError } from '../../electron/api/errors.ts';
import { serve } from '../../electron/api/server.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { startLoopback } from '../../electron/service/start-loopback.ts';
import { temporaryFolder } from '../cli/lectern.ts';

/** A small contract of every shape: the carriers must not know what they carry. */
const contract = {
  echo: { kind: 'read', args: v.strictObject({ value: v.unknown() }), result: undefined as unknown },
  add: { kind: 'read', args: v.strictObject({ a: v.number(), b: v.number() }), result: 0 },
  rows: {
    kind: 'read',
    args: v.strictObject({ count: v.number() }),
    result: [] as { n: number; text: string }[],
  },
  refuse: { kind: 'write', args: v.strictObject({}), result: null },
  bug: { kind: 'write', args: v.strictObject({}), result: null },
  wait: { kind: 'job', args: v.strictObject({}), result: null },
  tell: { kind: 'write', args: v.strictObject({ articleIds: v.array(v.string()) }), result: null },
} as const;

const bugs: unknown[] = [];

function served() {
  const listeners = new Set<(data: Events['libraryChanged']) => void>();
  return {
    handlers: {
      echo: ({ value }: { value: unknown }) => value,
      add: ({ a, b }: { a: number; b: number }) => a + b,
      rows: ({ count }: { count: number }) =>
        Array.from({ length: count }, (_, n) => ({ n, text: `row ${n}` })),
      refuse: () => {
        throw new LecternError('too-large', 'This is too large.', { cause: new Error('2 GB') });
      },
      bug: () => {
        throw new TypeError('nobody expected this');
      },
      wait: (_args: object, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
      tell: ({ articleIds }: { articleIds: string[] }) => {
        for (const listener of listeners) listener({ family: 'articles', articleIds });
        return null;
      },
    },
    on: (event: string, listener: (data: never) => void) => {
      if (event !== 'libraryChanged') return () => undefined;
      listeners.add(listener as never);
      return () => listeners.delete(listener as never);
    },
  };
}

interface Carried {
  near: Channel;
  end(): Promise<void>;
}

/** Puts the small contract behind a real socket of the `ws` package: what the browser host runs on. */
async function overSocket(): Promise<Carried> {
  const { WebSocketServer } = await import('ws');
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', (socket) =>
    serve(webSocketChannel(socket), served(), contract, (bug) => bugs.push(bug)),
  );
  const { port } = server.address() as { port: number };
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  await new Promise((resolve) => socket.once('open', resolve));
  return {
    near: webSocketChannel(socket),
    end: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}

const carriers: Record<string, () => Promise<Carried>> = {
  'a direct call': async () => {
    const [near, far] = directChannel();
    serve(far, served(), contract, (bug) => bugs.push(bug));
    return { near, end: async () => far.close() };
  },
  'a message port': async () => {
    const { port1, port2 } = new MessageChannel();
    const far = emitterPortChannel(port2, 'message');
    serve(far, served(), contract, (bug) => bugs.push(bug));
    return { near: emitterPortChannel(port1, 'message'), end: async () => far.close() };
  },
  'a web socket': overSocket,
};

describe.each(Object.entries(carriers))('the contract over %s', (_name, open) => {
  let carried: Carried;
  let client: Client<typeof contract>;
  beforeAll(async () => {
    carried = await open();
    client = createClient(carried.near, contract);
  });
  afterAll(() => carried.end());

  test('a call is answered with its result, many at once each with their own', async () => {
    const sums = await Promise.all([1, 2, 3].map((a) => client.add({ a, b: 10 })));
    expect(sums).toEqual([11, 12, 13]);
  });

  test('plain data and bytes arrive as they were sent', async () => {
    const value = {
      text: 'Zeichen 😀 \u202e "quoted"',
      list: [1, null, { deep: [true] }],
      bytes: new Uint8Array([0, 255, 7]),
      $bytes: 'not bytes',
      escaped: { $value: { $bytes: 'AAAA' } },
    };
    expect(await client.echo({ value })).toEqual(value);
  });

  test('20,000 rows come in one answer', async () => {
    const rows = await client.rows({ count: 20_000 });
    expect([rows.length, rows.at(-1)]).toEqual([20_000, { n: 19_999, text: 'row 19999' }]);
  });

  test('an expected failure keeps its code, its sentence and its cause', async () => {
    const error = await client.refuse({}).catch((thrown: LecternError) => thrown);
    expect(error).toMatchObject({ code: 'too-large', message: 'This is too large.', cause: 'Error: 2 GB' });
  });

  test('anything else that is thrown is a bug of ours, and is heard of', async () => {
    bugs.length = 0;
    await expect(client.bug({})).rejects.toMatchObject({ code: 'bug' });
    expect(bugs).toEqual([new TypeError('nobody expected this')]);
  });

  test('bad arguments are refused by the name of the field before a handler runs', async () => {
    const wrong = { a: 1, b: 'two' } as unknown as { a: number; b: number };
    await expect(client.add(wrong)).rejects.toMatchObject({
      code: 'bad-arguments',
      message: expect.stringMatching(/^add: b: /),
    });
    const more = { a: 1, b: 2, c: 3 };
    await expect(client.add(more)).rejects.toMatchObject({ code: 'bad-arguments' });
  });

  test.each(['nothing', 'constructor', '__proto__', 'toString'])('“%s” is no method', async (name) => {
    const other = createClient(carried.near, { [name]: contract.echo });
    const call = Object.getOwnPropertyDescriptor(other, name)?.value as (args: object) => Promise<unknown>;
    await expect(call({})).rejects.toMatchObject({ code: 'unknown-method' });
    client = createClient(carried.near, contract);
    expect(await client.add({ a: 1, b: 1 })).toBe(2);
  });

  test('a cancelled call ends at once, and the handler hears of it without being called a bug', async () => {
    bugs.length = 0;
    const stop = new AbortController();
    const call = client.wait({}, { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    await expect(client.wait({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await client.add({ a: 2, b: 2 })).toBe(4);
    expect(bugs).toEqual([]);
  });

  test('events reach whoever listens, until they stop', async () => {
    const heard: unknown[] = [];
    const off = client.on('libraryChanged', (data) => heard.push(data));
    await client.tell({ articleIds: ['a'] });
    off();
    await client.tell({ articleIds: ['b'] });
    expect(heard).toEqual([{ family: 'articles', articleIds: ['a'] }]);
  });

  test('what is no message of ours is passed over', async () => {
    for (const junk of [null, 7, 'call', [], { type: 'call' }, { type: 'call', id: -1, method: 'add' }])
      carried.near.send(junk);
    expect(await client.add({ a: 3, b: 3 })).toBe(6);
  });
});

test.each(Object.entries(carriers))(
  'over %s, calls under way and to come end when the other side goes',
  async (_name, open) => {
    const { near, end } = await open();
    const client = createClient(near, contract);
    const call = client.wait({}).catch((thrown: LecternError) => thrown.code);
    await client.add({ a: 1, b: 1 });
    await end();
    expect(await call).toBe('service-stopped');
    await expect(client.add({ a: 1, b: 1 })).rejects.toMatchObject({ code: 'service-stopped' });
  },
);

describe('the browser host with a real library', () => {
  const { folder, remove } = temporaryFolder();
  const rendererDir = path.join(folder, 'page');
  const token = randomBytes(32).toString('base64url');
  let service: Service;
  let url = '';
  let close: () => Promise<void>;

  beforeAll(async () => {
    mkdirSync(rendererDir);
    writeFileSync(path.join(rendererDir, 'index.html'), '<!doctype html><title>Lectern</title>');
    writeFileSync(path.join(folder, 'secret.html'), 'secret');
    service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
    const loopback = await startLoopback({ service, token, rendererDir, port: 0 });
    url = loopback.url.slice(0, loopback.url.indexOf('/#'));
    close = loopback.close;
  });
  afterAll(async () => {
    await close();
    await service.close();
    remove();
  });

  const connect = (options: { protocols?: string[]; origin?: string; path?: string }) =>
    new Promise<WebSocket | number>((resolve) => {
      const { protocols = ['lectern', `token.${token}`], origin = url, path: place = '/ws' } = options;
      const socket = new WebSocket(`${url.replace('http', 'ws')}${place}`, protocols, { origin });
      socket.once('open', () => resolve(socket));
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });

  test('a page with the token reads the library', async () => {
    const socket = await connect({});
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const client = createClient<PageContract>(webSocketChannel(socket), pageContract);
    expect(await client.libraryInfo({})).toMatchObject({ name: 'a.lectern', articles: 0, readOnly: false });
    const paths = client as unknown as Record<string, unknown>;
    expect(paths['offerPaths']).toBe(undefined);
    socket.terminate();
  });

  const sockets: [string, Parameters<typeof connect>[0]][] = [
    ['no token', { protocols: ['lectern'] }],
    ['a wrong token', { protocols: ['lectern', 'token.wrong'] }],
    ['a page of another site', { origin: 'https://example.org' }],
    ['another place', { path: '/other' }],
  ];
  test.each(sockets)('a socket with %s is refused', async (_name, options) => {
    expect(await connect(options)).toBe(403);
  });

  const probes: [string, string, RequestInit & { headers?: Record<string, string> }, number][] = [
    ['the page', '/', {}, 200],
    ['what is not there', '/none.js', {}, 404],
    ['a path upwards', '/..%2fsecret.html', {}, 404],
    ['a path upwards in a path', '/a/..%2f..%2fsecret.html', {}, 404],
    ['a backslash', '/..%5csecret.html', {}, 404],
    ['a broken escape', '/%E0%A4%A', {}, 404],
    ['two slashes', '//', {}, 404],
    ['another method', '/', { method: 'PUT' }, 405],
    ['another site asking', '/', { headers: { origin: 'https://example.org' } }, 403],
    ['an upload without a token', '/upload/aaaaaaaa', { method: 'POST', body: 'x' }, 403],
    [
      'an upload of another site',
      '/upload/aaaaaaaa',
      { method: 'POST', body: 'x', headers: { origin: 'https://example.org' } },
      403,
    ],
  ];
  test.each(probes)('%s is answered as it should be', async (_name, place, init, status) => {
    const response = await fetch(url + place, init);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('secret');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  const frame = (name: string, text: string, size = Buffer.byteLength(text)) => {
    const head = Buffer.from(JSON.stringify({ path: name, size }));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(head.length);
    return Buffer.concat([length, head, Buffer.from(text)]);
  };
  const post = async (place: string, body: Buffer | null) => {
    const headers = { authorization: `Bearer ${token}`, origin: url };
    const response = await fetch(url + place, {
      method: 'POST',
      headers,
      body: body ? new Uint8Array(body) : null,
    });
    return {
      status: response.status,
      ...((await response.json()) as { token?: string; error?: { code: string } }),
    };
  };

  test('uploaded files become an import, with the path inside the drop as what is kept', async () => {
    const text = `Tides\n\n${'The water rises twice a day along the coast. '.repeat(20)}`;
    expect(await post('/upload/drop-0001', frame('Sea/tides.txt', text))).toEqual({ status: 200 });
    const { token: given = '' } = await post('/upload/drop-0001/done', null);
    const ended = new Promise<void>((resolve) => {
      service.on('importProgress', ({ state }) => state !== 'running' && resolve());
    });
    const call = { signal: new AbortController().signal };
    await service.handlers.startImport({ token: given, sectionId: null }, call);
    await ended;
    const query = { scope: { kind: 'all' as const }, tags: [], text: '', sort: 'added' as const };
    const { rows } = await service.handlers.listArticles({ query, offset: 0, limit: 10 }, call);
    const article = await service.handlers.wholeArticle({ id: rows[0]?.id ?? '' }, call);
    expect([article.title, article.originalPath, article.sectionPath]).toEqual([
      'Tides',
      'Sea/tides.txt',
      ['Sea'],
    ]);
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
    expect(await post('/upload/drop-slip', frame(name, 'x'))).toMatchObject({
      status: 400,
      error: { code: 'bad-arguments' },
    });
  });

  test('an upload that breaks off, and one that is no upload, leave nothing to import', async () => {
    const short = await post('/upload/drop-0002', frame('a.txt', 'only this', 5000));
    expect(short).toMatchObject({ status: 400, error: { code: 'damaged-file' } });
    const junk = await post('/upload/drop-0003', Buffer.from([0, 0, 0, 3, 1, 2, 3]));
    expect(junk).toMatchObject({ status: 400, error: { code: 'damaged-file' } });
    expect(await post('/upload/drop-0002/done', null)).toMatchObject({
      status: 400,
      error: { code: 'not-found' },
    });
  });
});
