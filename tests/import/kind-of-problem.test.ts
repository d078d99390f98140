import { expect, test } from 'vitest';
import { LecternError } from '../../electron/api/errors.ts';
import { dropped, importAll } from './support/import-bytes.ts';

/** A file that is there but cannot be read. */
const unreadable = (error: Error) => ({
  ...dropped('a.pdf', 'x'),
  bytes: { size: 1, read: async () => Promise.reject(error) },
});

test('a file that cannot be read has that for its problem, and no kind', async () => {
  const error = new LecternError('unreadable-file', 'You may not read this file.');
  expect(await importAll(unreadable(error))).toEqual([
    { kind: 'problem', path: 'a.pdf', outcome: 'failed', reason: 'You may not read this file.' },
  ]);
});

test('a mistake of ours in reading a file is told as one', async () => {
  const [outcome] = await importAll(unreadable(new TypeError('no such method')));
  expect(outcome).toMatchObject({
    outcome: 'failed',
    reason: expect.stringMatching(/bug of ours.*no such method/),
    transient: true,
  });
});
