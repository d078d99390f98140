import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { directChannel } from '../../electron/api/carriers/direct.ts';
import type { Channel } from '../../electron/api/channel.ts';
import { createClient } from '../../electron/api/client.ts';
import { type Client, eventNames } from '../../electron/api/contract.ts';
import { LecternError } from '../../electron/api/errors.ts';
import { serve } from '../../electron/api/server.ts';
import { bugs, type Carried, carriers, contract, served, signals } from './carriers.ts';

const unhandled: unknown[] = [];
const hear = (error: unknown) => unhandled.push(error);

/** Long enough for anything late to arrive. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 60));

const handlerRuns = () => vi.waitFor(() => expect(signals).toHaveLength(1));

describe.each(Object.entries(carriers))('over %s', (_name, open) => {
  let carried: Carried;
  let client: Client<typeof contract>;
  beforeEach(async () => {
    bugs.length = 0;
    signals.length = 0;
    unhandled.length = 0;
    process.on('unhandledRejection', hear);
    carried = await open();
    client = createClient(carried.near, contract);
  });
  afterEach(async () => {
    await carried.end();
    process.off('unhandledRejection', hear);
    expect(unhandled).toEqual([]);
  });

  test('the signal of the handler aborts when the caller cancels, and only then', async () => {
    const stop = new AbortController();
    const call = client.wait({}, { signal: stop.signal });
    await handlerRuns();
    await pause();
    expect(signals[0]?.aborted).toBe(false);
    stop.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
    expect(bugs).toEqual([]);
  });

  test('a cancelled call does not touch the others', async () => {
    const stop = new AbortController();
    const cancelled = client.wait({}, { signal: stop.signal });
    const other = new AbortController();
    const kept = client.wait({}, { signal: other.signal });
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    stop.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
    expect(signals[1]?.aborted).toBe(false);
    other.abort();
    await expect(kept).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a handler that answers after it was cancelled does no harm', async () => {
    const stop = new AbortController();
    const call = client.stubborn({}, { signal: stop.signal });
    await handlerRuns();
    stop.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    await pause();
    expect(await client.add({ a: 1, b: 2 })).toBe(3);
    expect(bugs).toEqual([]);
  });

  test('a cancel after the answer changes nothing', async () => {
    const stop = new AbortController();
    expect(await client.add({ a: 1, b: 2 }, { signal: stop.signal })).toBe(3);
    stop.abort();
    expect(await client.add({ a: 2, b: 2 })).toBe(4);
  });

  test('the signal of the handler aborts when the caller goes away, and its late answer does no harm', async () => {
    const calls = [client.stubborn({}), client.wait({})].map((call) => call.catch(() => null));
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    carried.near.close();
    await vi.waitFor(() => expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]));
    await Promise.all(calls);
    await pause();
    expect(bugs).toEqual([]);
  });

  test('closing at the caller’s end fails what is under way and what comes after, at once and once', async () => {
    const failures: unknown[] = [];
    const note = (error: unknown) => failures.push(error);
    const call = client.wait({});
    call.catch(note);
    await handlerRuns();
    let told = 0;
    carried.near.onClose(() => told++);
    carried.near.close();
    // No wait for the other end: it may be the one that hangs. A tick lets promises settle and nothing arrive.
    await new Promise((resolve) => process.nextTick(resolve));
    expect(failures).toHaveLength(1);
    const after = client.add({ a: 1, b: 1 });
    await expect(after).rejects.toMatchObject({ code: 'service-stopped' });
    carried.near.close();
    await pause();
    expect(failures).toEqual([expect.any(LecternError)]);
    expect(failures).toMatchObject([{ code: 'service-stopped' }]);
    expect(told).toBe(1);
  });

  test('what was sent before the end closed still arrives', async () => {
    const heard: unknown[] = [];
    const other = await open();
    const off = createClient(other.near, contract);
    off.wait({}).catch(() => null);
    off.tell({ articleIds: ['last'] }).catch((error: LecternError) => heard.push(error.code));
    other.near.close();
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    expect(heard).toEqual(['service-stopped']);
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
    await other.end();
  });

  test('who closes hears no more, not even of what is there already', async () => {
    let heard = 0;
    client.on('libraryChanged', () => {
      heard++;
      carried.near.close();
    });
    const calls = ['a', 'b', 'c'].map((id) => client.tell({ articleIds: [id] }).catch(() => null));
    await Promise.all(calls);
    await pause();
    expect(heard).toBe(1);
  });

  test('a number that is in use does not begin a second call', async () => {
    const other = await open();
    other.near.send({ type: 'call', id: 1, method: 'wait', args: {} });
    other.near.send({ type: 'call', id: 1, method: 'wait', args: {} });
    await handlerRuns();
    await pause();
    expect(signals).toHaveLength(1);
    other.near.close();
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
    await other.end();
  });
});

test('a service does not listen on for a caller who has gone', async () => {
  let listening = 0;
  const on = () => {
    listening++;
    return () => listening--;
  };
  const [near, far] = directChannel();
  serve(far, { handlers: {}, on }, {});
  expect(listening).toBe(eventNames.length);
  near.close();
  await pause();
  expect(listening).toBe(0);
});

/** A channel whose `send` throws for messages of some types, as one does whose process is going down. */
function failing([near, far]: [Channel, Channel], types: string[]): [Channel, Channel] {
  const send = (message: unknown) => {
    if (types.includes((message as { type: string }).type)) throw new Error('the pipe is broken');
    near.send(message);
  };
  return [{ ...near, send }, far];
}

describe('a channel whose send throws', () => {
  test('fails the call that it was for, and no other', async () => {
    const [near, far] = failing(directChannel(), ['call']);
    serve(far, served(), contract);
    const client = createClient(near, contract);
    await expect(client.add({ a: 1, b: 1 })).rejects.toMatchObject({
      code: 'service-stopped',
      cause: new Error('the pipe is broken'),
    });
  });

  test('cannot keep a cancelled call waiting', async () => {
    const heard: unknown[] = [];
    const [near, far] = failing(directChannel(), ['cancel']);
    serve(far, served(), contract);
    const client = createClient(near, contract, (bug) => heard.push(bug));
    const stop = new AbortController();
    const call = client.wait({}, { signal: stop.signal });
    stop.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    expect(heard).toEqual([new Error('the pipe is broken')]);
    near.close();
  });

  test('at the service’s end is heard of as a bug; a result that cannot be sent is answered as an error', async () => {
    const heard: unknown[] = [];
    const [far, near] = failing(directChannel(), ['result', 'event']);
    serve(far, served(), contract, (bug) => heard.push(bug));
    const client = createClient(near, contract);
    await expect(client.tell({ articleIds: [] })).rejects.toMatchObject({ code: 'bug' });
    expect(heard).toEqual([new Error('the pipe is broken'), new Error('the pipe is broken')]);
    near.close();
  });

  test('not even for an error, it ends nothing but this call', async () => {
    const heard: unknown[] = [];
    const [far, near] = failing(directChannel(), ['result', 'error']);
    serve(far, served(), contract, (bug) => heard.push(bug));
    const client = createClient(near, contract);
    client.add({ a: 1, b: 1 }).catch(() => null);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    near.close();
  });
});
