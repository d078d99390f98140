import { describe, expect, test } from 'vitest';
import { standfirstOf } from '../../electron/text/standfirst.ts';

const title = 'The walls of the harbour';
const text =
  'A wall of stone stands at the sea since the harbour was built, and nobody remembers who laid it.\n\nThe town is to mend it next spring.';
const shown = (description: string | null, change: { title?: string; text?: string } = {}) =>
  standfirstOf({ title, text, description, ...change });

describe('what is shown below the title', () => {
  test('is a description that says something new, on one line', () => {
    expect(shown('Stone is dear,\n and  money is short')).toBe('Stone is dear, and money is short');
    expect(shown('石材は高く、町にはお金がない。')).toBe('石材は高く、町にはお金がない。');
    expect(shown('الحجر غالٍ والمال قليل في المدينة')).toBe('الحجر غالٍ والمال قليل في المدينة');
  });

  test('is all that is known of an article that is not here', () => {
    expect(shown('A wall of stone stands at the sea', { text: '' })).toBe(
      'A wall of stone stands at the sea',
    );
  });

  test.each([
    ['there is none', null],
    ['it says nothing', ' '],
    ['it is a word or two', 'Harbour news'],
    ['the text begins with it', 'A wall of stone stands at the sea since the harbour was built'],
    ['the text begins with nearly the same', 'A WALL of stone stands at the sea, since a harbour was built'],
    ['it was cut from the text', 'A wall of stone stands at the sea since the harbour was built, and nob…'],
    ['a later paragraph of the beginning is the same', 'The town is to mend it next spring.'],
    ['it is the title', 'The walls of the harbour'],
    ['it is the title with the name of its site', 'The walls of the harbour | News'],
    ['it is no line', 'Stone is dear and money is short in this town. '.repeat(20)],
  ])('is nothing where %s', (_what, description) => {
    expect(shown(description)).toBe(null);
  });

  test('is nothing where a text in a script without spaces begins with it', () => {
    const japanese = '港の壁は海に立っている。誰が石を積んだのか、もう誰も覚えていない。';
    expect(shown('港の壁は海に立っている。', { text: japanese })).toBe(null);
  });

  test('is what only the end of a long text says again', () => {
    const long = `${'Nobody went out to sea at all that winter. '.repeat(80)}Stone is dear, and money is short.`;
    expect(shown('Stone is dear, and money is short.', { text: long })).not.toBe(null);
  });
});
