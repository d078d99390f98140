import { expect, test, vi } from 'vitest';
import { createPrintQueue, type Draw, limitFor } from '../../electron/main/print-queue.ts';

const pdf = new Uint8Array([1]);
const page = { address: 'file:///page.html', size: 10 };
const never = new AbortController().signal;
const whenAborted: Draw = (_address, signal) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

test('what takes too long is stopped and told, and the next has its turn', async () => {
  const draws = [whenAborted, async () => pdf];
  const queue = createPrintQueue(
    (address, signal) => draws.shift()?.(address, signal) ?? Promise.reject(new Error('one too many')),
    () => 5,
  );
  const first = queue(page, never);
  const second = queue(page, never);
  await expect(first).rejects.toMatchObject({
    code: 'timed-out',
    message: expect.stringContaining('too long'),
  });
  expect(await second).toBe(pdf);
});

test('what breaks down is told in words, with its cause', async () => {
  const cause = new Error('Printing: oom.');
  const queue = createPrintQueue(() => Promise.reject(cause));
  await expect(queue(page, never)).rejects.toMatchObject({ code: 'too-large', cause });
});

test('one that is cancelled fails as its caller said, also before its turn', async () => {
  const drawn: string[] = [];
  const queue = createPrintQueue((address, signal) => {
    drawn.push(address);
    return signal.aborted ? Promise.reject(signal.reason) : whenAborted(address, signal);
  });
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = queue(page, running.signal);
  const second = queue({ ...page, address: 'file:///second.html' }, waiting.signal);
  await vi.waitFor(() => expect(drawn.length).toBe(1));
  waiting.abort('second');
  running.abort('first');
  await expect(first).rejects.toBe('first');
  await expect(second).rejects.toBe('second');
  expect(drawn).toEqual(['file:///page.html']);
});

test('pages are drawn one after the other, and a larger one has more time', async () => {
  let now = 0;
  let most = 0;
  const queue = createPrintQueue(async () => {
    most = Math.max(most, ++now);
    await Promise.resolve();
    now--;
    return pdf;
  });
  await Promise.all([1, 2, 3].map(() => queue(page, never)));
  expect(most).toBe(1);
  expect(limitFor(50_000_000)).toBeGreaterThan(limitFor(1000));
});
