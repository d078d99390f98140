import type { ImportItem } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { versionsWords } from './counted.ts';

/** Files of an import that are tried again, and the last place of its list at that time. */
export interface Retry {
  items: readonly ImportItem[];
  last: number;
}

function ofOne({ name, outcome, reason }: ImportItem): string {
  const isLeft = outcome === 'failed' || outcome === 'skipped';
  return isLeft && reason !== null
    ? t('state-retried-in-vain', { name, reason })
    : t('state-retried-file', { name, outcome });
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
    [count('imported'), (files) => t('state-retried-imported', { count: files })],
    [count('version'), versionsWords],
    [count('duplicate'), (files) => t('state-retried-duplicate', { count: files })],
    [count('failed', 'skipped'), (files) => t('state-retried-left', { count: files })],
  ];
  const results = parts.flatMap(([some, words]) => (some > 0 ? [words(some)] : [])).join(' · ');
  return t('state-retried', { results });
}
