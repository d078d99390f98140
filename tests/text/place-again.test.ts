import { describe, expect, test } from 'vitest';
import { placerBetween } from '../../electron/text/place-again.ts';
import { sameRuns } from '../../electron/text/same-runs.ts';
import { describe as selectorsOf } from '../../electron/text/selectors.ts';

const row = 'Row of the table, the same in each place.';
const before = [
  'The harbour was built in the year 1951, by the town.',
  row,
  'Its lamp was lit for the first time in the spring.',
  row,
  'Nobody remembers who laid the first stone of it.',
].join('\n\n');

/** Where words of the old text stand in the new one. */
function placed(after: string, words: string, from = 0) {
  const start = before.indexOf(words, from);
  const at = placerBetween(before, after)(selectorsOf(before, start, start + words.length));
  return at && { words: after.slice(at.start, at.end), start: at.start, how: at.how };
}

describe('a highlight of a text that was changed', () => {
  test('stays where its words stay', () => {
    expect(placed(before, 'lit for the first time')).toMatchObject({ how: 'position' });
    const after = `A word before. ${before}`;
    expect(placed(after, 'lit for the first time')).toMatchObject({ how: 'exact' });
  });

  test('covers what is left of its words', () => {
    expect(placed(before.replace('first time', 'last time'), 'lit for the first time')).toMatchObject({
      words: 'lit for the last time',
      how: 'fuzzy',
    });
  });

  test('is told from the same words elsewhere, which stand among the same words', () => {
    const second = before.lastIndexOf(row);
    expect(placed(`${before}\n\n${row}`, row, second)?.start).toBe(second);
    const without = before.slice(0, second) + before.slice(second + row.length + 2);
    expect(placed(without, row, second)).toBeNull();
    expect(placed(without, row)).toMatchObject({ words: row });
  });

  test('goes with a paragraph that was moved', () => {
    const [first, ...rest] = before.split('\n\n');
    expect(placed([...rest, first].join('\n\n'), 'built in the year 1951')).toMatchObject({
      words: 'built in the year 1951',
      how: 'exact',
    });
  });

  test('covers a word at its edge that stayed among others which were exchanged', () => {
    const after = before.replace('lit for the first time', 'lit for every the  time');
    expect(placed(after, 'lamp was lit for the')).toMatchObject({ words: 'lamp was lit for every the' });
  });

  test('covers the same words that stand there still, where one of them stood beside it twice', () => {
    const twice =
      'It whizzed down the avenue.\n\n“Then multiple, multiple shots,” he said.\n\nBy sundown he was gone.';
    const words = 'multiple shots,” he said.';
    const start = twice.indexOf(words);
    const after = twice.replace('Then multiple, multiple', 'Then  multiple');
    const at = placerBetween(twice, after)(selectorsOf(twice, start, start + words.length));
    expect(at && after.slice(at.start, at.end)).toBe(words);
  });

  test('is not taken to be moved to other words beside what is left of it', () => {
    const notice = 'The stories that matter, delivered to you on weekday mornings.';
    const old = 'His sentencing is scheduled for Feb. 14.\n\nHe was arrested in April for the call.';
    const after = old.replace('14.\n\n', `14.\n\n${notice}\n\n`);
    const start = old.indexOf('14.');
    const at = placerBetween(old, after)(selectorsOf(old, start, start + '14.\n\nHe was'.length));
    expect(at).toBeNull();
  });

  test('has no place where its words are gone', () => {
    expect(
      placed(before.replace('Its lamp was lit for the first time in the spring.', ''), 'lamp was lit'),
    ).toBeNull();
    expect(placed('Something else entirely.', 'lamp was lit')).toBeNull();
  });
});

describe('what two states of a text have in common', () => {
  const expectSame = (one: string, other: string) => {
    const runs = sameRuns(one, other);
    for (const run of runs)
      expect(other.slice(run.after, run.after + run.length)).toBe(
        one.slice(run.before, run.before + run.length),
      );
    return runs.reduce((sum, { length }) => sum + length, 0);
  };

  test('is the same characters in both', () => {
    const after = before.replace('lamp', 'light').replace('Nobody', 'Somebody').replace(`${row}\n\n`, '');
    expect(expectSame(before, after)).toBeGreaterThan(after.length * 0.7);
  });

  test('is looked for in long texts with little in common no longer than it is worth', () => {
    const words = (seed: number) =>
      Array.from({ length: 60_000 }, (_, at) => ((at * seed) % 7919).toString(36)).join(' ');
    expectSame(words(31), words(101));
  });
});
