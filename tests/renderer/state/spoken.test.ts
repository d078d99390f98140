import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSpoken } from '../../../renderer/state/spoken.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('words go by themselves, later words in their own time', () => {
  const { last, say } = createSpoken();
  say('Starred');
  vi.advanceTimersByTime(7999);
  say('Unstarred');
  vi.advanceTimersByTime(7999);
  expect(last.value).toEqual({ words: 'Unstarred' });
  vi.advanceTimersByTime(1);
  expect(last.value).toBeNull();
});

test('words of an article stand where a sentence has them, and keep their language', () => {
  const { last, say } = createSpoken();
  const quoted = { text: 'Es brannte.', language: 'de' };
  say((words) => `Selected: ${words}, and no more.`, quoted);
  expect(last.value).toEqual({ words: 'Selected: ', quoted, after: ', and no more.' });
  say((words) => words, quoted);
  expect(last.value).toEqual({ words: '', quoted, after: '' });
});

test('the same words can be said twice', () => {
  const { last, say } = createSpoken();
  say('Starred');
  const first = last.value;
  say('Starred');
  expect(last.value).not.toBe(first);
});
