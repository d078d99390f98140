import { expect, test } from 'vitest';
import type { Heading } from '../../../electron/api/model.ts';
import { currentHeading, type Standing } from '../../../renderer/reader/current-heading.ts';

const headings = [100, 500, 900].map((start): Heading => ({ level: 2, text: `at ${start}`, start }));
const standing = (change: Partial<Standing>): Standing => ({
  offset: 0,
  progress: 0,
  chosen: null,
  ...change,
});

test.each<[string, Partial<Standing>, number | null]>([
  ['nothing before the first heading', { offset: 0 }, null],
  ['the heading above the first visible words', { offset: 600 }, 500],
  [
    'the chosen heading, though the end of the text keeps it from the top',
    { offset: 450, chosen: { start: 900, offset: 450 } },
    900,
  ],
  [
    'the heading in sight once the person scrolls on',
    { offset: 520, chosen: { start: 900, offset: 450 } },
    500,
  ],
  ['the last heading at the end', { offset: 450, progress: 1 }, 900],
  [
    'the chosen heading even at the end',
    { offset: 450, progress: 1, chosen: { start: 500, offset: 450 } },
    500,
  ],
  [
    'the heading in sight where the chosen one is of another text',
    { offset: 600, chosen: { start: 7, offset: 600 } },
    500,
  ],
])('%s is the current one', (_name, change, start) => {
  expect(currentHeading(headings, standing(change))?.start ?? null).toBe(start);
});
