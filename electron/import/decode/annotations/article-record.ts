import { type Instant, idPattern, type PublishedDate } from '../../../api/model.ts';
import { oneLine } from '../../../text/markup.ts';
import type { KeptArticle } from '../../stages.ts';
import { isRecord, type JsonRecord, listOf } from '../exports/record.ts';
import { instantOf, type SavedLink } from '../exports/saved-link.ts';

/** What an export of Lectern says of an article. It may have been changed by anybody: nothing in it is believed that could not be true. */
export interface ArticleRecord {
  link: SavedLink & { kept: KeptArticle };
  saved: boolean;
  textSha256: string;
}

const id = new RegExp(`^${idPattern}$`);

/** Whether a library could have given it. */
export const isId = (value: unknown): value is string => typeof value === 'string' && id.test(value);

export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : '';
export const textsIn = (value: unknown): string[] =>
  listOf(value)
    .map(textIn)
    .filter((one) => one.trim() !== '');

/** Texts that stand on one line wherever they are shown. */
const lineIn = (value: unknown): string | undefined => oneLine(textIn(value)) || undefined;
const linesIn = (value: unknown): string[] => listOf(value).flatMap((one) => lineIn(one) ?? []);

/** Only addresses of the web are kept of an article, whatever it comes from. */
const webIn = (value: unknown): string | undefined => {
  const address = textIn(value).trim();
  return /^https?:\/\/\S+$/i.test(address) ? address : undefined;
};

/** An offset in a text, or null. */
export const offsetIn = (value: unknown): number | null =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31
    ? (value as number)
    : null;

export const instantIn = (value: unknown): Instant | null =>
  typeof value === 'string' ? instantOf(value) : null;

const forms: Readonly<Record<PublishedDate['precision'], RegExp>> = {
  year: /^\d{4}$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  day: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  minute:
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/,
};

function publishedIn(value: unknown): PublishedDate | null {
  if (!isRecord(value)) return null;
  const { value: date, precision, inferred } = value;
  const form = Object.entries(forms).find(([name]) => name === precision);
  if (!form || typeof date !== 'string' || !form[1].test(date)) return null;
  return { value: date, precision: form[0] as PublishedDate['precision'], inferred: inferred === true };
}

function directionIn(value: unknown): 'ltr' | 'rtl' | 'auto' {
  return value === 'ltr' || value === 'rtl' ? value : 'auto';
}

const shareIn = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : 0;

export const sha256In = (value: unknown): string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : '';

/** The record of an article; null where it has no id that one could have. */
export function readArticle(value: unknown): ArticleRecord | null {
  if (!isRecord(value) || !isId(value['id'])) return null;
  const record: JsonRecord = value;
  return {
    saved: record['saved'] !== false,
    textSha256: sha256In(record['textSha256']),
    link: {
      url: webIn(record['url']),
      title: lineIn(record['title']),
      authors: linesIn(record['authors']),
      siteName: lineIn(record['siteName']),
      description: textIn(record['description']) || undefined,
      language: lineIn(record['language']),
      added: instantIn(record['added']) ?? undefined,
      tags: linesIn(record['tags']),
      read: record['read'] === true,
      starred: record['starred'] === true,
      note: textIn(record['note']) || undefined,
      folders: linesIn(record['section']),
      kept: {
        id: value['id'],
        updated: instantIn(record['updated']),
        opened: instantIn(record['opened']),
        published: publishedIn(record['published']),
        direction: directionIn(record['direction']),
        suggestedSection: linesIn(record['suggestedSection']),
        progress: shareIn(record['progress']),
        readingOffset: offsetIn(record['readingOffset']) ?? 0,
      },
    },
  };
}
