import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesOf } from '../../electron/text/differences.ts';

test('words that came and words that went stand apart from those in both', () => {
  expect(differencesOf('The lamps were lit at dusk.', 'The lamps were dimmed at dawn.')).toEqual([
    { kind: 'same', text: 'The lamps were ' },
    { kind: 'removed', text: 'lit' },
    { kind: 'added', text: 'dimmed' },
    { kind: 'same', text: ' at ' },
    { kind: 'removed', text: 'dusk' },
    { kind: 'added', text: 'dawn' },
    { kind: 'same', text: '.' },
  ]);
});

test('what is in both and what went make the first text, what is in both and what came the second', () => {
  const text = fc.array(fc.constantFrom('lamp', ' ', '\n\n', 'sea', '灯', 'é', '.'), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const found = differencesOf(before, after);
      const joined = (left: string) =>
        found.flatMap(({ kind, text: run }) => (kind === left ? [] : [run])).join('');
      expect([joined('added'), joined('removed')]).toEqual([before, after]);
    }),
  );
});
