import type { ListQuery, ListScope, ListSort, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';

/** By what a list can be sorted, as it is chosen and as the columns are headed. */
export const sortNames: Record<ListSort, string> = {
  added: t('state-sort-added'),
  published: t('state-sort-published'),
  opened: t('state-sort-opened'),
  title: t('state-sort-title'),
  author: t('state-sort-author'),
  source: t('state-sort-source'),
  section: t('state-sort-section'),
  tags: t('state-sort-tags'),
  length: t('state-sort-length'),
  progress: t('state-sort-progress'),
  highlights: t('state-sort-highlights'),
  relevance: t('state-sort-relevance'),
};

const names = new Set<ListSort>(['title', 'author', 'source', 'section', 'tags']);
const times = new Set<ListSort>(['added', 'published', 'opened']);

/** Whether the least stands first: A before B, the old before the new. */
export const rises = ({ sort, reversed = false }: Pick<ListQuery, 'sort' | 'reversed'>): boolean =>
  names.has(sort) !== reversed;

/** Which way a list goes, in words. */
export function wayWords(query: Pick<ListQuery, 'sort' | 'reversed'>): string {
  if (names.has(query.sort)) return rises(query) ? t('state-name-rising') : t('state-name-falling');
  if (times.has(query.sort)) return rises(query) ? t('state-time-rising') : t('state-time-falling');
  if (query.sort === 'relevance')
    return rises(query) ? t('state-relevance-rising') : t('state-relevance-falling');
  return rises(query) ? t('state-number-rising') : t('state-number-falling');
}

export const scopeNames: Record<Exclude<ListScope['kind'], 'section'>, string> = {
  all: t('state-scope-all'),
  inbox: t('state-scope-inbox'),
  unread: t('state-scope-unread'),
  reading: t('state-scope-reading'),
  opened: t('state-scope-opened'),
  starred: t('state-scope-starred'),
  highlighted: t('state-scope-highlighted'),
  import: t('state-scope-import'),
  trash: t('state-scope-trash'),
};

/** What a list is called. */
export function scopeName(scope: ListScope, sections: readonly Section[]): string {
  if (scope.kind !== 'section') return scopeNames[scope.kind];
  return sections.find((section) => section.id === scope.id)?.name ?? t('state-scope-section');
}
