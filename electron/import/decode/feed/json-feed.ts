import { paragraphsHtml } from '../../../text/markup.ts';
import { isRecord, type JsonRecord, listOf } from '../exports/record.ts';
import type { SavedLink } from '../exports/saved-link.ts';
import type { Feed } from './xml-feed.ts';

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

function itemOf(item: JsonRecord): SavedLink {
  const people = [...listOf(item['authors']), item['author']].filter(isRecord);
  const plain = text(item['content_text']);
  const summary = text(item['summary']);
  return {
    url: text(item['url']) ?? text(item['external_url']) ?? text(item['id']),
    title: text(item['title']) ?? summary?.slice(0, 80) ?? plain?.slice(0, 80),
    authors: people.flatMap((one) => text(one['name']) ?? []),
    description: summary,
    published: text(item['date_published']) ?? text(item['date_modified']),
    language: text(item['language']),
    tags: listOf(item['tags']).filter((tag) => typeof tag === 'string'),
    html: text(item['content_html']) ?? (plain && paragraphsHtml(plain)),
    base: text(item['url']),
  };
}

/** A JSON Feed (version 1 and 1.1); null where it is none. */
export function readJsonFeed(source: string): Feed | null {
  const feed: unknown = JSON.parse(source);
  if (!isRecord(feed) || !Array.isArray(feed['items'])) return null;
  return { title: text(feed['title']) ?? '', items: feed['items'].filter(isRecord).map(itemOf) };
}
