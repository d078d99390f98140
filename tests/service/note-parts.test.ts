import { expect, test } from 'vitest';
import { addTo, holds, takeFrom } from '../../electron/service/note-parts.ts';

test.each([
  ['late', 'late', true],
  ['It was\nlate, again.', 'was late', true],
  ['my later note', 'late', false],
  ['chocolate, late', 'late', true],
  ['', 'late', false],
  ['Why? 👍', '👍', true],
  ['Why', '👍', false],
])('“%s” says “%s”: %s', (note, text, expected) => {
  expect(holds(note, text)).toBe(expected);
});

test.each([
  ['', ''],
  ['mine', 'mine'],
  ['mine\n\nalso mine', 'mine\n\nalso mine'],
])('what is added to “%s” is taken from it again, also where more was written below', (note, rest) => {
  const added = addTo(note, 'theirs\n\nboth parts');
  expect(takeFrom(added, 'theirs\n\nboth parts')).toBe(rest);
  expect(takeFrom(`${added}\n\nmore`, 'theirs\n\nboth parts')).toBe(addTo(rest, 'more'));
});

test('what was changed since stays', () => {
  expect(takeFrom('mine\n\ntheirs, I think', 'theirs')).toBe('mine\n\ntheirs, I think');
});
