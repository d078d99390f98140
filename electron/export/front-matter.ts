import { Scalar, stringify } from 'yaml';
import type { AnnotatedArticle } from './annotated-article.ts';
import { dayOf } from './day.ts';
import { obsidianTag } from './markdown-text.ts';
import { needsNumbers, toldByNumbers } from './yaml-text.ts';

const present = ([, value]: [string, unknown]) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** White space at an end, or a line of nothing else: the library writes a block of it that loses some. */
const losesSpace = /^\s|\s$|\n[^\S\n]*\n/;

/** A value that comes back exactly. */
function exact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value !== 'string' || !(losesSpace.test(value) || needsNumbers(value))) return value;
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** Words with nothing between them that YAML reads anything into. */
const plainWords = /^\p{L}[\p{L}\p{N}]*(?:[ ./-][\p{L}\p{N}]+)*$/u;
/** Addresses: a colon is read into only before white space, and a `#` after it. */
const plainAddress = /^https?:\/\/[\p{L}\p{N}./?=&%_~+-]+$/u;
/** Ids that begin with a digit: with one of these letters a word is a number in no version of YAML. */
const plainId = /^\d[a-z\d]*[g-np-wyz][a-z\d]*$/;
const constants = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Properties that are dates for who reads them; everywhere else a date is a text. */
const dates = new Set(['published', 'created', 'updated']);
const plainDate = /^\d{4}-\d\d-\d\d$/;

/** Whether a value stands in YAML as it is, and means itself there. */
function isPlain(key: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => isPlain(key, one));
  if (typeof value !== 'string') return typeof value === 'number';
  if (dates.has(key)) return plainDate.test(value);
  if (plainAddress.test(value) || plainId.test(value)) return true;
  return plainWords.test(value) && !constants.test(value);
}

/** Many programs read YAML 1.1, for which more words are no texts: `no`, or a time of day. */
const options = { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' } as const;

/**
 * A line of front matter, or more. Where there is anything to be quoted the library says how; most values are dates and plain words, and for
 * those it would take a third of the time of a whole export (measured).
 */
function entry([key, value]: [string, unknown]): string {
  if (!isPlain(key, value)) return toldByNumbers(stringify(new Map([[key, exact(value)]]), options));
  return Array.isArray(value)
    ? `${key}:\n${value.map((one) => `  - ${one}\n`).join('')}`
    : `${key}: ${value}\n`;
}

/** Share of the article that was read, as a whole percentage. */
const percent = (progress: number) => Math.round(progress * 100);

/**
 * Flat YAML between `---` lines, its keys in the order that Obsidian Web Clipper and Joplin know. What is not known is
 * left out.
 */
export function frontMatter(article: AnnotatedArticle): string {
  const entries: [string, unknown][] = [
    ['title', article.title],
    ['source', article.url],
    ['author', article.authors],
    ['published', dayOf(article.published?.value ?? '')],
    ['created', dayOf(article.added)],
    ['updated', dayOf(article.updated)],
    ['description', article.description],
    ['language', article.language],
    ['tags', article.tags.map(obsidianTag)],
    ['archive-id', article.id],
    ['reading-progress', percent(article.progress)],
  ];
  // Lone surrogates are no characters and no YAML.
  const text = entries.filter(present).map(entry).join('').toWellFormed();
  return `---\n${text}---\n`;
}
