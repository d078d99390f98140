import { expect, test } from 'vitest';
import { type Checks, createChecks } from '../../electron/service/verify/checks.ts';

/** An export that counts how often it was let go of. */
function made() {
  const given = { discarded: 0 };
  const snapshot = { db: null as never, close: () => undefined };
  const discard = async () => {
    given.discarded++;
  };
  const offer = (checks: Checks) =>
    checks.offer({ roots: [], outline: [], isWhole: true, snapshot, discard });
  return { given, offer };
}

test('of two exports that were made at the same moment one waits, and the other is let go of', async () => {
  const checks = createChecks();
  const [first, second] = [made(), made()];
  const [, token] = await Promise.all([first.offer(checks), second.offer(checks)]);
  expect([first.given.discarded, second.given.discarded]).toEqual([1, 0]);
  await checks.take(token).discard();
  await checks.close();
  expect([first.given.discarded, second.given.discarded]).toEqual([1, 1]);
});

test('an export is offered also where the one before cannot be let go of, which is logged', async () => {
  const checks = createChecks();
  const { given, offer } = made();
  const snapshot = { db: null as never, close: () => undefined };
  const discard = () => Promise.reject(new Error('The disk is gone.'));
  await checks.offer({ roots: [], outline: [], isWhole: true, snapshot, discard });
  await checks.take(await offer(checks)).discard();
  expect(given.discarded).toBe(1);
});
