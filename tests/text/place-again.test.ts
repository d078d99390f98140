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

  const went = (old: string, after: string, words: string) => {
    const start = old.indexOf(words);
    const at = placerBetween(old, after)(selectorsOf(old, start, start + words.length));
    return at && after.slice(at.start, at.end);
  };

  test('covers both where its first or its last word was put in beside it once more', () => {
    const old = 'The tide that turned the boats was the lowest of that year, and nobody had foreseen it.';
    const more = (was: string, is: string) => old.replace(was, is);
    expect(went(old, more('boats was', 'boats boats was'), 'turned the boats')).toBe(
      'turned the boats boats',
    );
    expect(went(old, more('turned', 'turned turned'), 'turned the boats')).toBe('turned turned the boats');
    expect(went(old, more('boats', 'boats boats'), 'boats')).toBe('boats boats');
    expect(went(old, more('turned', 'turned slowly'), 'turned the boats')).toBe('turned slowly the boats');
  });

  test('covers words at its edge that a comparison took for later ones', () => {
    const old =
      'Have you ever left the shelves in the market behind you and have asked yourself what the long rows are for?';
    const after =
      'Have you ever have, left the shelves in the      Then asked yourself what the rows are for?';
    expect(went(old, after, 'Have you ever left the shelves in the market')).toBe(
      'Have you ever have, left the shelves in the',
    );
  });

  test('is followed into a text that ends with it', () => {
    const last = 'Well spent 20 cents, even if the picture was no masterwork!';
    const old = `A basket hung from the fourth floor:\n\n${last}\n\nTags: cents, harbour\n\nNews from the quay`;
    const after = `Written in September\n\nA basket hung from the fourth floor:\n\n20 cents 1 picture\n\n${last}`;
    expect(went(old, after, 'from the fourth floor:\n\nWell spent')).toBe(
      'from the fourth floor:\n\n20 cents 1 picture\n\nWell spent',
    );
    expect(went(old, after, 'spent 20 cents')).toBe('spent 20 cents');
  });

  test('is not left by a word that is there by chance, nor by a part of another word', () => {
    const old = 'In the evening the boats came in. The lamps of the quay were lit by the wardens.';
    expect(went(old, 'Once more: boats, quay, and what else is seen from here.', 'the boats')).toBeNull();
    expect(went(`${old} He saw art.`, `${old} He saw parts.`, 'art')).toBeNull();
  });

  test('does not go to other words that took its place', () => {
    const old = 'Press folder and pictures\n\nTermine\n\nA choice of what was made and failed here';
    expect(went(old, old.replace('Termine', 'eine'), 'Termine')).toBeNull();
  });

  test('stays with the larger part of its paragraph, where that was parted', () => {
    const rule =
      'A name that begins with two or more underscores in a class is a private name of that class.';
    const old = `What raises an error.\n\nPrivate names: ${rule} They are made longer before code is made.`;
    const after = `What raises an error.\n\nPrivate names\n\n${rule}\n\nMore precisely, they are made longer.`;
    expect(went(old, after, `Private names: ${rule}`)).toBe(rule);
  });

  test('keeps a line of one word where lines are parted in another way', () => {
    const old = ['Fish', 'Lamps', 'Oil', 'Ropes', 'Tar'].join('\n\n');
    expect(went(old, old.replaceAll('\n\n', '\n\n\n'), 'Oil')).toBe('Oil');
  });

  test('stays in a text of a word or two that is as it was', () => {
    expect(went('Hello world', 'Hello world', 'world')).toBe('world');
    expect(went('你好', '你好', '你好')).toBe('你好');
    expect(went('Thanks', 'Thanks', 'Thanks')).toBe('Thanks');
  });

  test('is not left by a part of another word in any script', () => {
    expect(went('Он видел рот.', 'Он видел ротор.', 'рот')).toBeNull();
    expect(went('او هر روز یک کتاب را خواند.', 'او هر روز یک کتاب\u200cها را خواند.', 'کتاب')).toBeNull();
    expect(went('Η θάλασσα ήταν ήρεμη.', 'Η θάλασσα ήταν ήρεμηθεί.', 'ήρεμη')).toBeNull();
  });

  test('covers a paragraph that was parted, with every word still there', () => {
    const quote = 'The pier was built of oak. The lamp was lit in spring.';
    const after = 'The pier was built of oak.\n\nThe lamp was lit in spring.';
    expect(went(`Before it. ${quote} After it.`, `Before it. ${after} After it.`, quote)).toBe(after);
  });

  test('goes with its paragraph, though a comma of it stands where it stood', () => {
    const [first, quote, last] = [
      'At first there was the pier.',
      'Lamps burn oil, not gas, when no wind comes in.',
      'Of that nobody speaks.',
    ];
    const after = [first, 'Some boats, many ropes!', last, quote].join('\n\n');
    expect(went([first, quote, last].join('\n\n'), after, quote)).toBe(quote);
  });

  test('stays beside other words in a script without spaces', () => {
    const [first, quote] = ['港は静かな朝だった。', '灯台の番人は毎晩、灯りと風と船を帳面に書き留めていた。'];
    const at = placerBetween(
      `${first}${quote}`,
      `次の日${quote}`,
    )(selectorsOf(`${first}${quote}`, first.length, first.length + quote.length));
    expect(at).toEqual({ start: 3, end: 3 + quote.length, how: 'exact' });
    expect(went('町の灯台守が来た。', '町に灯台守は来た。', '灯台守')).toBe('灯台守');
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

  test('is found in each paragraph of a long text, where each was changed', () => {
    const words = (paragraph: number) =>
      Array.from({ length: 80 }, (_, at) => ((paragraph * 80 + at) * 7919).toString(36)).join(' ');
    const long = Array.from({ length: 40 }, (_, paragraph) => words(paragraph));
    const changed = long.map((one, at) => `${at % 3 === 0 ? 'Put in.\n\n' : ''}${one.replace(' ', ' new ')}`);
    expect(expectSame(long.join('\n\n'), changed.join('\n\n'))).toBe(long.join('\n\n').length);
  });

  test('is looked for in long texts with little in common no longer than it is worth', () => {
    const words = (seed: number) =>
      Array.from({ length: 60_000 }, (_, at) => ((at * seed) % 7919).toString(36)).join(' ');
    expectSame(words(31), words(101));
  });
});
