import { expect, test } from 'vitest';
import { daysAgree } from '../../electron/service/days-agree.ts';

test('two dates are of one day where that is one somewhere on earth', () => {
  for (const [one, other] of [
    ['2020-09-25', '2020-09-25T10:00:00'],
    ['2022-06-13T04:43:01+08:00', '2022-06-12T20:43:01Z'],
    ['2021-04-30', '2021-04-29T16:00:00Z'],
    ['2020-09-25T01:30:00+02:00', '2020-09-24'],
  ] as const) {
    expect(daysAgree(one, other)).toBe(true);
    expect(daysAgree(other, one)).toBe(true);
  }
  for (const [one, other] of [
    ['2020-09-25', '2020-09-26'],
    ['2020-09-25T23:00:00', '2020-09-26T01:00:00'],
    ['2021-04-30', '2021-04-29T08:00:00Z'],
    ['2022-06-13T23:43:01Z', '2022-06-14T00:43:01Z'],
  ] as const) {
    expect(daysAgree(one, other)).toBe(false);
    expect(daysAgree(other, one)).toBe(false);
  }
});

test('what is no date is of no day but the one that is written', () => {
  for (const [one, other] of [
    ['2016-12-31T23:59:75Z', '2017-01-01T00:00:00Z'],
    ['2016-12-31T23:59:00+99:00', '2017-01-01'],
    ['2016-99-99', '2017-01-01T00:00:00Z'],
  ] as const) {
    expect(daysAgree(one, other)).toBe(false);
    expect(daysAgree(other, one)).toBe(false);
  }
});
