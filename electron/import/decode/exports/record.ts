import type { ForeignHighlight } from '../../stages.ts';
import { known } from '../known.ts';
import { foreignHighlight, type SavedLink } from './saved-link.ts';
import { tagNames } from './tag-names.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const text = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value.trim() || undefined
    : typeof value === 'number'
      ? String(value)
      : undefined;
const pick = (record: JsonRecord, ...names: string[]) =>
  names.map((name) => text(record[name])).find((value) => value !== undefined);
const isTrue = (value: unknown) => value === true || value === 1 || value === '1' || value === 'true';

function tagsOf(value: unknown, by: RegExp): string[] {
  if (typeof value === 'string') return tagNames(value, by);
  return listOf(value).flatMap((tag) =>
    isRecord(tag) ? (pick(tag, 'name', 'label', 'slug') ?? []) : (text(tag) ?? []),
  );
}

/** A highlight of wallabag (`quote`, `text`), Pocket (`quote`, `created_at`), and what is like them. */
function highlightOf(value: unknown): ForeignHighlight | null {
  if (!isRecord(value)) return null;
  return foreignHighlight(pick(value, 'quote', 'exact', 'highlight') ?? '', {
    note: pick(value, 'text', 'note', 'annotation', 'comment'),
    color: pick(value, 'color'),
    created: pick(value, 'created_at', 'createdAt', 'created'),
    prefix: pick(value, 'prefix') ?? '',
    suffix: pick(value, 'suffix') ?? '',
  });
}

function readState(record: JsonRecord): boolean | undefined {
  const state = pick(record, 'state', 'status')?.toLowerCase();
  if (state === 'archived' || state === 'archive') return true;
  for (const name of ['is_archived', 'is_read', 'archive', 'archived', 'readAt'])
    if (record[name] !== undefined) return name === 'readAt' ? Boolean(record[name]) : isTrue(record[name]);
  if (record['toread'] !== undefined) return record['toread'] !== 'yes';
  return undefined;
}

/** An article as wallabag, Omnivore, Pinboard, Readability, Karakeep, Linkwarden, GoodLinks and browsers write it into JSON. */
export function linkOfRecord(record: JsonRecord, folders: readonly string[] = []): SavedLink {
  const content = isRecord(record['content']) ? record['content'] : null;
  const isPinboard = record['href'] !== undefined;
  const authors = listOf(record['published_by']).flatMap((name) => text(name) ?? []);
  const author = pick(record, 'author', 'article__author', 'byline');
  const highlights = [...listOf(record['annotations']), ...listOf(record['highlights'])];
  const starred = ['is_starred', 'is_fav', 'starred', 'favorite', 'favourited', 'isFavorite'].some((name) =>
    isTrue(record[name]),
  );
  return known({
    url:
      pick(record, 'url', 'given_url', 'href', 'uri', 'link', 'article__url') ??
      (content ? pick(content, 'url') : undefined),
    title:
      pick(record, 'title', 'name', 'article__title', isPinboard ? 'description' : 'title') ??
      (content ? pick(content, 'title') : undefined),
    authors: authors.length > 0 ? authors : author ? [author] : undefined,
    siteName: pick(record, 'site_name', 'siteName', 'publisher'),
    description: isPinboard ? undefined : pick(record, 'description', 'summary', 'excerpt'),
    language: pick(record, 'language'),
    published: pick(record, 'published_at', 'publishedAt'),
    added: pick(
      record,
      'created_at',
      'savedAt',
      'createdAt',
      'addedAt',
      'dateAdded',
      'date_added',
      'time',
      'saved_date',
    ),
    tags: tagsOf(record['tags'] ?? record['labels'], isPinboard ? /\s+/ : /,/),
    read: readState(record),
    starred,
    note: pick(record, 'note', 'extended'),
    highlights: highlights.map(highlightOf).filter((one) => one !== null),
    folders: [...folders],
    html: typeof record['content'] === 'string' ? record['content'] : undefined,
  });
}
