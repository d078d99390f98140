import { expect, test } from 'vitest';
import { publishedDate } from '../../../electron/import/extract/metadata/published-date.ts';

test.each([
  ['2020', '2020', 'year'],
  ['2020-09', '2020-09', 'month'],
  ['2020/9', '2020-09', 'month'],
  ['20200925', '2020-09-25', 'day'],
  ['2020-09-25T10:00', '2020-09-25T10:00', 'minute'],
  ['2020-09-25 10:00:05 +0200', '2020-09-25T10:00:05+02:00', 'minute'],
  ['2020-09-25T10:00:05.123Z', '2020-09-25T10:00:05Z', 'minute'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z', 'minute'],
  ['Fri, 25 Sep 2020 9:00:00 GMT', '2020-09-25T09:00:00Z', 'minute'],
  ['Fri Sep 25 12:45:00 EDT 2020', '2020-09-25', 'day'],
  ['Published on September 25th, 2020', '2020-09-25', 'day'],
  ['2020年9月25日', '2020-09-25', 'day'],
])('%s is %s, given to the %s', (given, value, precision) => {
  expect(publishedDate(given)).toEqual({ value, precision, inferred: false });
});

test.each([
  '',
  '03/04/2020',
  'yesterday',
  '2020-13-01',
  'May you live 2020 times',
  '0001-01-01',
  '2020-09-25T10:00:75Z',
  '2020-09-25T10:00:00+99:00',
  '2020-09-25T10:00:00+14:30',
  '2020-09-25T10:00:00-02:60',
])('“%s” is no date', (given) => {
  expect(publishedDate(given)).toBeNull();
});
