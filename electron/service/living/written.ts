import type { LivingNoteRow } from '../../../db/queries/living-folders.ts';
import { type History, unknownBase } from '../../export/living/merge.ts';
import type { Written } from '../../export/living/render.ts';

/** How many of the texts that were written last are known: a program that had the file open may write an older one back. */
const historyLength = 4;

/** The texts that were written last into a file, the newest first. Before a folder could be kept in another form it was that for Obsidian. */
export const writtenIn = ({ written }: LivingNoteRow): Written[] =>
  (JSON.parse(written) as Written[]).map((one) => ({ ...one, preset: one.preset ?? 'obsidian' }));

/** What was written into the file of an article; where nobody remembers it, what can be taken for it. */
export function historyOf(
  row: LivingNoteRow | null,
  now: Written,
): History & { bases: [Written, ...Written[]] } {
  const [newest, second, ...rest] = row ? writtenIn(row) : [];
  if (!newest) return { bases: [unknownBase(now)], older: [] };
  const before = second === undefined ? [] : [second, ...rest];
  return row?.pending
    ? { bases: [newest, ...before.slice(0, 1)], older: rest }
    : { bases: [newest], older: before };
}

/** The memory of a file after the library has replaced `base` in it. */
export const replaced = (now: Written, base: Written, { older }: History): string =>
  JSON.stringify([now, base, ...older].slice(0, historyLength));
