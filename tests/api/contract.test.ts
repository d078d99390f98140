import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../electron/api/client.ts';
import type { Client } from '../../electron/api/contract.ts';
import type { LecternError } from '../../electron/api/errors.ts';
import { bugs, type Carried, carriers, contract } from './carriers.ts';

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
