import { safeName } from '../file-name.ts';
import {
  blockQuote,
  escapeInline,
  indented,
  markdownLink,
  markdownText,
  obsidianTag,
  wikiLink,
} from '../markdown-text.ts';
import { toldByNumbers } from '../yaml-text.ts';
import { formatDate } from './date-filter.ts';

/**
 * What a template may use of the library's own filters. The others read the clock, draw lots, or run what is given to them as text.
 */
export const filtersOfLiquid: ReadonlySet<string> = new Set(
  `abs append array_to_sentence_string at_least at_most capitalize ceil compact concat default divided_by downcase escape escape_once
  find first floor group_by has join json last lstrip map minus modulo newline_to_br normalize_whitespace number_of_words plus prepend
  reject remove remove_first remove_last replace replace_first replace_last reverse round rstrip size slice sort sort_natural split
  squish strip strip_html strip_newlines sum times truncate truncatewords uniq upcase url_decode url_encode where`.split(
    /\s+/,
  ),
);

/** What a value is in a text: nothing for what is not known, the items of a list one after the other. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? '' : String(value);
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined || value === '' ? [] : [value];
/** A string is quoted, a list is one of flow: valid wherever one value may stand. Lone surrogates are no characters of YAML. */
const yaml = (value: unknown): string =>
  toldByNumbers(
    JSON.stringify(value ?? null, (_key, one) => (typeof one === 'string' ? one.toWellFormed() : one)),
  );

const number = (value: unknown, usual: number, most: number): number => {
  const given = Number(value);
  return Number.isFinite(given) && given >= 0 ? Math.min(given, most) : usual;
};

const one =
  (change: (text: string) => string) =>
  (value: unknown): string =>
    change(textOf(value));

/** Our own filters, by the names that users of Jinja, Readwise and Obsidian Web Clipper know. */
export const ownFilters: Readonly<Record<string, (value: unknown, ...args: unknown[]) => unknown>> = {
  date: (value, format) => formatDate(textOf(value), textOf(format) || '%Y-%m-%d'),
  upper: one((text) => text.toUpperCase()),
  lower: one((text) => text.toLowerCase()),
  trim: one((text) => text.trim()),
  length: (value) => (Array.isArray(value) ? value.length : textOf(value).length),
  markdown: one(escapeInline),
  blockquote: one((text) => blockQuote(markdownText(text))),
  quote: one((text) => blockQuote(text.trim())),
  indent: (value, by) => indented(textOf(value), number(by, 2, 40)),
  list: (value) =>
    listOf(value)
      .map((item) => `- ${indented(textOf(item), 2).trimStart()}`)
      .join('\n'),
  link: (value, label) => markdownLink(escapeInline(textOf(label) || textOf(value)), textOf(value)),
  wikilink: (value) =>
    listOf(value)
      .map((name) => wikiLink(textOf(name)))
      .filter(Boolean)
      .join(', '),
  hashtag: (value) =>
    listOf(value)
      .map((tag) => `#${obsidianTag(textOf(tag))}`)
      .join(' '),
  slug: one((text) =>
    safeName(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  ),
  file_name: one(safeName),
  yaml,
};
