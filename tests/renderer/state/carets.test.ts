import { expect, test } from 'vitest';
import { createCarets } from '../../../renderer/state/carets.ts';

test('what was kept is there again, the oldest of too many places is not', () => {
  let kept: unknown;
  const carets = createCarets(undefined, (value) => {
    kept = value;
  });
  expect(kept).toBeUndefined();
  carets.on.value = true;
  for (let at = 0; at < 201; at++) carets.keep(`a${at}`, { offset: at, kind: 'word' });
  const again = createCarets(JSON.parse(JSON.stringify(kept)), () => undefined);
  expect(again.on.value).toBe(true);
  expect(again.of('a200')).toEqual({ offset: 200, kind: 'word' });
  expect(again.of('a0')).toBeNull();
});

test('a place that was read again is not the oldest', () => {
  const carets = createCarets(undefined, () => undefined);
  for (let at = 0; at < 200; at++) carets.keep(`a${at}`, { offset: at, kind: 'sentence' });
  carets.keep('a0', { offset: 7, kind: 'sentence' });
  carets.keep('b', { offset: 1, kind: 'sentence' });
  expect(carets.of('a0')?.offset).toBe(7);
  expect(carets.of('a1')).toBeNull();
});

test('what is not understood is left out', () => {
  const places = [['a', 3, 'page'], ['b', -1, 'word'], ['c', '4', 'word'], 'd', null];
  const carets = createCarets({ on: 'yes', places }, () => undefined);
  expect(carets.on.value).toBe(false);
  expect(carets.of('a')).toEqual({ offset: 3, kind: 'sentence' });
  for (const id of ['b', 'c', 'd']) expect(carets.of(id)).toBeNull();
  expect(createCarets('?', () => undefined).of('a')).toBeNull();
});
