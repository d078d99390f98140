import type { ListQuery, ListScope, ListSort, Section } from '../../electron/api/model.ts';

/** By what a list can be sorted, as it is chosen and as the columns are headed. */
export const sortNames: Record<ListSort, string> = {
  added: 'Added',
  published: 'Published',
  opened: 'Last opened',
  title: 'Title',
  author: 'Author',
  source: 'Source',
  section: 'Section',
  tags: 'Tags',
  length: 'Length',
  progress: 'Progress',
  highlights: 'Highlights',
  relevance: 'Relevance',
};

const names = new Set<ListSort>(['title', 'author', 'source', 'section', 'tags']);
const times = new Set<ListSort>(['added', 'published', 'opened']);

/** Whether the least stands first: A before B, the old before the new. */
export const rises = ({ sort, reversed = false }: Pick<ListQuery, 'sort' | 'reversed'>): boolean =>
  names.has(sort) !== reversed;

/** Which way a list goes, in words. */
export function wayWords(query: Pick<ListQuery, 'sort' | 'reversed'>): string {
  if (names.has(query.sort)) return rises(query) ? 'A to Z' : 'Z to A';
  if (times.has(query.sort)) return rises(query) ? 'Oldest first' : 'Newest first';
  if (query.sort === 'relevance') return rises(query) ? 'Least fitting first' : 'Best first';
  return rises(query) ? 'Least first' : 'Most first';
}

export const scopeNames: Record<Exclude<ListScope['kind'], 'section'>, string> = {
  all: 'All articles',
  inbox: 'Inbox',
  unread: 'Unread',
  reading: 'Continue reading',
  opened: 'Recently read',
  starred: 'Starred',
  highlighted: 'Highlighted',
  import: 'Last import',
  trash: 'Trash',
};

/** What a list is called. */
export function scopeName(scope: ListScope, sections: readonly Section[]): string {
  if (scope.kind !== 'section') return scopeNames[scope.kind];
  return sections.find((section) => section.id === scope.id)?.name ?? 'Section';
}
