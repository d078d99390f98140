import { MessageChannel } from 'node:worker_threads';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { domPortChannel, emitterPortChannel } from '../../electron/api/carriers/message-port.ts';
import { createClient } from '../../electron/api/client.ts';
import type { Client } from '../../electron/api/contract.ts';
import { serve } from '../../electron/api/server.ts';
import { shareChannel } from '../../electron/preload/share-channel.ts';

const nothing = v.strictObject({});
const forPage = {
  greet: { kind: 'read', args: v.strictObject({ name: v.string() }), result: '' },
  wait: { kind: 'job', args: nothing, result: '' },
} as const;
const forShell = {
  offer: { kind: 'write', args: v.strictObject({ paths: v.array(v.string()) }), result: { token: '' } },
  hold: { kind: 'job', args: nothing, result: '' },
} as const;

/** The first number of the shell's calls; an attacker can read it in our source. */
const shellNumbers = 2 ** 40;

function start() {
  const { port1, port2 } = new MessageChannel();
  const ran: string[] = [];
  const aborted: string[] = [];
  const held = (name: string, signal: AbortSignal) =>
    new Promise<string>((resolve) => {
      signal.addEventListener('abort', () => aborted.push(name));
      freed.push(() => resolve(`${name} is done`));
    });
  const freed: (() => void)[] = [];
  let tell: (data: unknown) => void = () => undefined;
  const handlers = {
    greet({ name }: { name: string }) {
      ran.push('greet');
      return `Hello ${name}`;
    },
    wait: (_: object, { signal }: { signal: AbortSignal }) => held('wait', signal),
    offer({ paths }: { paths: string[] }) {
      ran.push('offer');
      return { token: `token of ${paths.join()}` };
    },
    hold: (_: object, { signal }: { signal: AbortSignal }) => held('hold', signal),
  };
  const on = (event: string, listener: (data: never) => void) => {
    if (event === 'libraryChanged') tell = listener as (data: unknown) => void;
    return () => undefined;
  };
  serve(emitterPortChannel(port1, 'message'), { handlers, on }, { ...forPage, ...forShell });
  const shared = shareChannel(domPortChannel(port2 as never), Object.keys(forPage));
  const seen: unknown[] = [];
  let listener: (message: unknown) => void = () => undefined;
  shared.onPageMessage((message) => {
    seen.push(message);
    listener(message);
  });
  const page: Client<typeof forPage> = createClient(
    {
      send: shared.sendFromPage,
      onMessage: (next) => {
        listener = next;
      },
      onClose: () => undefined,
      close: () => undefined,
    },
    forPage,
  );
  const shell: Client<typeof forShell> = createClient(shared.shell, forShell);
  return {
    page,
    shell,
    shared,
    seen,
    ran,
    aborted,
    freed,
    tell: (data: unknown) => tell(data),
    port1,
    port2,
  };
}

let all: ReturnType<typeof start>;
beforeEach(() => {
  all = start();
});
afterEach(() => {
  all.port1.close();
  all.port2.close();
});

/** Everything that was sent before has been answered once this is: messages keep their order. */
const settle = async () => {
  await all.shell.offer({ paths: ['settle'] });
  await all.page.greet({ name: 'settle' });
};

describe('the channel that page and shell share', () => {
  test('takes the calls of both and gives each its own answers', async () => {
    const answers = await Promise.all([
      all.page.greet({ name: 'Anna' }),
      all.shell.offer({ paths: ['/srv/anna/a.html'] }),
      all.page.greet({ name: 'Ben' }),
    ]);
    expect(answers).toEqual(['Hello Anna', { token: 'token of /srv/anna/a.html' }, 'Hello Ben']);
  });

  test('shows the page nothing of what the shell was answered', async () => {
    await all.shell.offer({ paths: ['/srv/anna/secret.html'] });
    await settle();
    expect(all.seen.length).toBeGreaterThan(0);
    expect(JSON.stringify(all.seen)).not.toContain('token');
  });

  test('answers a call that is not the page’s with a refusal, and nothing runs', async () => {
    all.shared.sendFromPage({ type: 'call', id: 7, method: 'offer', args: { paths: ['/etc/passwd'] } });
    expect(all.seen).toEqual([
      { type: 'error', id: 7, error: { code: 'unknown-method', message: expect.any(String) } },
    ]);
    await all.page.greet({ name: 'Anna' });
    expect(all.ran).toEqual(['greet']);
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'has',
    '',
    'greet ',
    'GREET',
    'offer\0',
  ])('refuses the method “%s”', async (method) => {
    all.shared.sendFromPage({ type: 'call', id: 7, method, args: { name: 'x' } });
    expect(all.seen).toMatchObject([{ type: 'error', id: 7, error: { code: 'unknown-method' } }]);
    await all.page.greet({ name: 'Anna' });
    expect(all.ran).toEqual(['greet']);
  });

  test.each([
    shellNumbers,
    shellNumbers + 1,
    2 ** 41,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
    1e300,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    0,
    -1,
    -shellNumbers,
    1.5,
    '1',
    null,
    undefined,
    [1],
    { valueOf: () => 1 },
    1n,
  ])('drops a call of the page with the number %s', async (id) => {
    all.shared.sendFromPage({ type: 'call', id, method: 'greet', args: { name: 'x' } });
    all.shared.sendFromPage({ type: 'call', id, method: 'offer', args: { paths: ['/etc/passwd'] } });
    expect(all.seen).toEqual([]);
    await settle();
    expect(all.ran).toEqual(['offer', 'greet']);
  });

  test.each([
    null,
    undefined,
    '',
    'call',
    42,
    [],
    [{ type: 'call', id: 1, method: 'greet', args: { name: 'x' } }],
    {},
    { type: 'close' },
    { type: 'connect', id: 1 },
    { type: 'result', id: shellNumbers + 1, value: { token: 'forged' } },
    { type: 'event', event: 'libraryChanged', data: null },
    { type: 'call', id: 1, method: ['offer'], args: {} },
    { type: 'call', id: 1, method: { toString: (): string => 'greet' }, args: {} },
    { type: ['call'], id: 1, method: 'greet', args: {} },
  ])('drops what is no call: %j', async (message) => {
    all.shared.sendFromPage(message);
    await settle();
    expect(all.ran).toEqual(['offer', 'greet']);
  });

  test('passes on of a call what a call has, and nothing that was put beside it', async () => {
    const sent: unknown[] = [];
    const channel = {
      send: (message: unknown) => void sent.push(message),
      onMessage: () => undefined,
      onClose: () => undefined,
      close: () => undefined,
    };
    const { sendFromPage } = shareChannel(channel, ['greet']);
    sendFromPage({ type: 'call', id: 1, method: 'greet', args: {}, ports: [1], shell: true });
    expect(sent).toEqual([{ type: 'call', id: 1, method: 'greet', args: {} }]);
  });

  test('lets the page cancel its own call, and no call of the shell’s', async () => {
    const own = new AbortController();
    const waiting = all.page.wait({}, { signal: own.signal });
    const holding = all.shell.hold({});
    await settle();
    for (let id = 1; id <= 8; id += 1) all.shared.sendFromPage({ type: 'cancel', id: shellNumbers + id });
    await settle();
    expect(all.aborted).toEqual([]);
    own.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await settle();
    expect(all.aborted).toEqual(['wait']);
    for (const free of all.freed) free();
    expect(await holding).toBe('hold is done');
  });

  test('gives the events of the service to the page', async () => {
    const heard: unknown[] = [];
    all.page.on('libraryChanged', (data) => heard.push(data));
    all.tell({ family: 'tags', articleIds: null });
    await settle();
    expect(heard).toEqual([{ family: 'tags', articleIds: null }]);
  });

  test('fails the shell’s calls under way when the service ends', async () => {
    const holding = all.shell.hold({});
    await settle();
    all.port1.close();
    await expect(holding).rejects.toMatchObject({ code: 'service-stopped' });
    await expect(all.shell.offer({ paths: [] })).rejects.toMatchObject({ code: 'service-stopped' });
  });
});
