import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../electron/api/client.ts';
import type { Client } from '../../electron/api/contract.ts';
import type { LecternError } from '../../electron/api/errors.ts';
import { bugs, type Carried, carriers, contract, given } from './carriers.ts';

const shared = { n: 1 };
const view = new Uint8Array(1000).subarray(10, 13);

/** What may cross, and how it arrives. */
const crossing: [what: string, sent: unknown, arrives: unknown][] = [
  ['null', null, null],
  ['numbers at their limits', [Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53, -1.5], null],
  ['a negative zero, which JSON does not know', [-0], [0]],
  ['text of every kind', ['', '\u0000', '\ud800', '😀', '\u2028'], null],
  [
    'a field that is undefined, as one that is not there',
    { a: undefined, b: [{ c: undefined }] },
    { b: [{}] },
  ],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  ['a field called __proto__', JSON.parse('{"__proto__": {"a": 1}}'), JSON.parse('{"__proto__": {"a": 1}}')],
  ['one object in two places', [shared, shared], [{ n: 1 }, { n: 1 }]],
  ['no bytes', new Uint8Array(), null],
  ['bytes', [{ bytes: new Uint8Array([0, 255, 7]) }], null],
  ['bytes of Node', Buffer.from('abc'), new Uint8Array([97, 98, 99])],
  ['a part of other bytes', view, new Uint8Array([0, 0, 0])],
  ['the marks of the codec', [{ $bytes: 'AAAA' }, { $value: 1 }, { $value: { $bytes: [] } }], null],
];

const cyclic: unknown[] = [];
cyclic.push({ cyclic });
let deep: unknown = 0;
for (let level = 0; level < 200; level++) deep = [deep];

/** What may not, and the words that refuse it. `undefined` as a whole result would be no answer at all. */
const refused: [what: string, sent: unknown, words: RegExp][] = [
  ['NaN', { a: [1, Number.NaN] }, /a\[1\] is NaN;/],
  ['Infinity', [Number.POSITIVE_INFINITY], /\[0\] is Infinity;/],
  ['minus Infinity', { a: -Infinity }, /a is -Infinity;/],
  ['undefined in a list', { a: { b: [1, undefined] } }, /a\.b\[1\] is undefined;/],
  ['a hole in a list', new Array(2), /\[0\] is undefined;/],
  ['a Date', { at: new Date(0) }, /at is a Date;/],
  ['a Map', new Map([[1, 2]]), /is a Map;/],
  ['a Set', [new Set([1])], /is a Set;/],
  ['a BigInt', [10n], /is a bigint;/],
  ['a function', { a: () => 1 }, /a is a function;/],
  ['a symbol', [Symbol('a')], /is a symbol;/],
  ['a regular expression', [/a/], /is a RegExp;/],
  ['an error', [new Error('a')], /is a Error;/],
  ['an object of a class', [new (class Point {})()], /an object of a class;/],
  ['memory without a view', [new ArrayBuffer(1)], /is a ArrayBuffer;/],
  ['numbers of another width', [new Float64Array(1)], /is a Float64Array;/],
  ['a Promise', [Promise.resolve()], /is a Promise;/],
  ['what holds itself', cyclic, /a part of itself;/],
  ['lists in lists in lists', deep, /too deep inside;/],
];

describe.each(Object.entries(carriers))('over %s', (_name, open) => {
  let carried: Carried;
  let client: Client<typeof contract>;
  beforeAll(async () => {
    carried = await open();
    client = createClient(carried.near, contract);
  });
  afterAll(() => carried.end());

  const failure = (call: Promise<unknown>) =>
    call.then(
      () => 'it passed',
      (error: LecternError) => error,
    );

  test.each(crossing)('%s crosses both ways', async (_what, sent, arrives) => {
    const expected = arrives ?? sent;
    expect(await client.echo({ value: { sent } })).toStrictEqual({ sent: expected });
    given.value = { sent };
    expect(await client.give({})).toStrictEqual({ sent: expected });
    const heard: unknown[] = [];
    const off = client.on('libraryChanged', (data) => heard.push(data));
    await client.announce({});
    off();
    expect(heard).toStrictEqual([{ sent: expected }]);
  });

  test.each(refused)('%s is refused in words and nothing is sent', async (_what, value, words) => {
    const error = await failure(client.echo({ value }));
    expect(error).toMatchObject({ code: 'bad-arguments', message: expect.stringMatching(words) });
    expect((error as LecternError).message).toMatch(/^echo: value/);
  });

  test.each(refused)('a handler that answers with %s has a bug', async (_what, value, words) => {
    bugs.length = 0;
    given.value = value;
    expect(await failure(client.give({}))).toMatchObject({
      code: 'bug',
      cause: expect.stringMatching(words),
    });
    expect(bugs).toHaveLength(1);
  });

  test('a part of other bytes comes without the memory around it', async () => {
    given.value = { part: new Uint8Array(5000).subarray(7, 10) };
    const { part } = (await client.give({})) as { part: Uint8Array };
    expect([part.length, part.buffer.byteLength]).toEqual([3, 3]);
    const echoed = (await client.echo({ value: given.value })) as { part: Uint8Array };
    expect(echoed.part.buffer.byteLength).toBe(3);
  });

  test('an answer of undefined is a bug and not a call without end', async () => {
    given.value = undefined;
    expect(await failure(client.give({}))).toMatchObject({ code: 'bug' });
  });

  test('an event that cannot be sent is a bug, and fails nobody else', async () => {
    bugs.length = 0;
    given.value = { at: new Date() };
    expect(await client.announce({})).toBe(null);
    expect(bugs).toEqual([expect.objectContaining({ message: expect.stringMatching(/at is a Date/) })]);
  });
});

const cloning = Object.entries(carriers).filter(([name]) => name !== 'a web socket');
test.each(cloning)('over %s, one who is no client of ours cannot send more', async (_name, open) => {
  const { near, end } = await open();
  const answer = new Promise((resolve) => near.onMessage(resolve));
  near.send({ type: 'call', id: 1, method: 'echo', args: { value: new Map() } });
  expect(await answer).toMatchObject({ type: 'error', error: { code: 'bad-arguments' } });
  await end();
});
