import type { ImportItem } from '../../electron/api/model.ts';
import { versionsWords } from './counted.ts';

/** Files of an import that are tried again, and the last place of its list at that time. */
export interface Retry {
  items: readonly ImportItem[];
  last: number;
}

const outcomes = { imported: 'imported', version: 'new version', duplicate: 'already in library' } as const;

function ofOne({ name, outcome, reason }: ImportItem): string {
  if (outcome !== 'failed' && outcome !== 'skipped') return `${name}: ${outcomes[outcome]}`;
  return `${name}: still not imported${reason === null ? '' : `: ${reason}`}`;
}

/** What came of files that were tried again, in words. What was not found anew keeps its place in the list, the others have new ones. */
export function retryWords({ items: tried, last }: Retry, now: readonly ImportItem[]): string {
  const before = new Set(tried.map(({ position }) => position));
  const ended = now.filter(({ position }) => position > last || before.has(position));
  const [only, ...others] = ended;
  if (only && others.length === 0) return ofOne(only);
  const count = (...wanted: ImportItem['outcome'][]) =>
    ended.filter(({ outcome }) => wanted.includes(outcome)).length;
  const parts: [number, (count: number) => string][] = [
    [count('imported'), (some) => `${some.toLocaleString('en')} imported`],
    [count('version'), versionsWords],
    [count('duplicate'), (some) => `${some.toLocaleString('en')} already in library`],
    [count('failed', 'skipped'), (some) => `${some.toLocaleString('en')} still not imported`],
  ];
  return `Tried again: ${parts.flatMap(([some, words]) => (some > 0 ? [words(some)] : [])).join(' · ')}`;
}
