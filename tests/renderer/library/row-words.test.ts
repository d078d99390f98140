import { describe, expect, test } from 'vitest';
import type { ArticleSummary } from '../../../electron/api/model.ts';
import { factsOf, publishedWords, rowName, shortDate } from '../../../renderer/library/row-words.ts';

const now = new Date(2026, 10, 23, 15, 0);
const on = (month: number, day: number, year = 2026, hour = 12) =>
  new Date(year, month - 1, day, hour).toISOString();
const words = (options: Intl.DateTimeFormatOptions, instant: string) =>
  new Intl.DateTimeFormat(undefined, options).format(new Date(instant));

const row: ArticleSummary = {
  id: 'a',
  title: 'Salt',
  authors: [],
  siteName: null,
  sectionId: null,
  published: null,
  added: on(11, 23, 2026, 9),
  read: true,
  starred: false,
  saved: true,
  trashed: false,
  progress: 0,
  highlightCount: 0,
  tags: [],
  language: null,
  wordCount: 4,
  score: null,
  titleRuns: [],
  snippet: [],
};

describe('a moment in a list', () => {
  test.each<[string, string, Intl.DateTimeFormatOptions]>([
    ['today is a time', on(11, 23), { timeStyle: 'short' }],
    ['six days ago is a weekday', on(11, 17), { weekday: 'long' }],
    ['a week ago is a day', on(11, 16), { day: 'numeric', month: 'short' }],
    ['last year has its year', on(11, 23, 2025), { day: 'numeric', month: 'short', year: 'numeric' }],
    ['a clock that runs ahead is a day', on(11, 25), { day: 'numeric', month: 'short' }],
  ])('%s', (_sentence, instant, options) => {
    expect(shortDate(instant, now)).toBe(words(options, instant));
  });
});

describe('a published date', () => {
  const full = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  test.each([
    ['2020', 'year', { year: 'numeric' }],
    ['2020-09', 'month', { year: 'numeric', month: 'short' }],
    ['2020-09-25', 'day', full],
    ['2020-09-25T23:30:00-11:00', 'minute', full],
  ] as const)('%s known to the %s is the same day everywhere', (value, precision, options) => {
    expect(publishedWords({ value, precision, inferred: false })).toBe(
      words({ ...options, timeZone: 'UTC' }, '2020-09-25T00:00:00Z'),
    );
  });

  test('that is none is shown as it is', () => {
    expect(publishedWords({ value: 'some day', precision: 'day', inferred: false })).toBe('some day');
  });
});

describe('a row', () => {
  test('tells the day an article came from the day it was published', () => {
    const time = words({ timeStyle: 'short' }, row.added);
    expect(factsOf(row, now)).toBe(`Added ${time}`);
    const published = { value: '2020-09-25', precision: 'day', inferred: false } as const;
    expect(factsOf({ ...row, siteName: 'Coast', authors: ['A', 'B'], published }, now)).toBe(
      `Coast · A, B · ${publishedWords(published)}`,
    );
    const itself = { ...row, siteName: 'Coast', authors: ['COAST', 'A'], published };
    expect(factsOf(itself, now)).toBe(`Coast · A · ${publishedWords(published)}`);
  });

  test('is named by its title and what the eye sees besides', () => {
    const marked = { ...row, read: false, starred: true, highlightCount: 2 };
    expect(rowName(marked, now)).toMatch(/^Salt, unread, starred, Added .+, 2 highlights$/);
    expect(rowName({ ...row, highlightCount: 1 }, now)).toMatch(/^Salt, Added .+, 1 highlight$/);
  });
});
