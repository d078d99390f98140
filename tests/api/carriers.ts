import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import * as v from 'valibot';
import { WebSocket, WebSocketServer } from 'ws';
import { directChannel } from '../../electron/api/carriers/direct.ts';
import { emitterPortChannel } from '../../electron/api/carriers/message-port.ts';
import { webSocketChannel } from '../../electron/api/carriers/web-socket.ts';
import type { Channel } from '../../electron/api/channel.ts';
import type { Events } from '../../electron/api/contract.ts';
import { LecternError } from '../../electron/api/errors.ts';
import { serve } from '../../electron/api/server.ts';

/** A small contract of every shape: the carriers must not know what they carry. */
export const contract = {
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
  /** Answers with what {@link given} holds. */
  give: { kind: 'read', args: v.strictObject({}), result: undefined as unknown },
  /** Tells an event of what {@link given} holds. */
  announce: { kind: 'write', args: v.strictObject({}), result: null },
  /** Hears of the cancel, and answers all the same a little later. */
  stubborn: { kind: 'job', args: v.strictObject({}), result: '' },
  tell: { kind: 'write', args: v.strictObject({ articleIds: v.array(v.string()) }), result: null },
} as const;

/** What handlers give or tell, set by a test. */
export const given: { value: unknown } = { value: null };
/** The signals of the calls to handlers that wait. */
export const signals: AbortSignal[] = [];
/** What the far side called a bug. */
export const bugs: unknown[] = [];

/** Handlers of every shape. */
export function served() {
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
      wait: (_args: object, { signal }: { signal: AbortSignal }) => {
        signals.push(signal);
        return new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        );
      },
      give: () => given.value,
      announce: () => {
        for (const listener of listeners) listener(given.value as Events['libraryChanged']);
        return null;
      },
      stubborn: async (_args: object, { signal }: { signal: AbortSignal }) => {
        signals.push(signal);
        await once(signal, 'abort');
        await new Promise((resolve) => setTimeout(resolve, 20));
        return 'late';
      },
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

export interface Carried {
  near: Channel;
  /** The far side goes. */
  end(): Promise<void>;
}

/** Puts the small contract behind a real socket of the `ws` package: what the browser host runs on. */
async function overSocket(): Promise<Carried> {
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

export const carriers: Record<string, () => Promise<Carried>> = {
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
