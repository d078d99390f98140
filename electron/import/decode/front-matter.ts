import { parse, YAMLError } from 'yaml';
import type { Hints } from '../stages.ts';

const block = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The names that note-taking tools and site generators give to the same thing, the plainest first. */
const names = {
  title: ['title'],
  authors: ['authors', 'author', 'creator', 'by'],
  siteName: ['site', 'site_name', 'publication', 'publisher', 'source_name'],
  url: ['url', 'source', 'link', 'canonical', 'canonical_url', 'original_url'],
  published: ['published', 'date', 'date_published', 'publish_date', 'pubdate', 'created'],
  language: ['language', 'lang'],
  description: ['description', 'excerpt', 'summary', 'subtitle'],
  tags: ['tags', 'keywords', 'categories'],
} as const;

const textOf = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || null;
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return null;
};

/** A list of YAML, or one line of names parted by commas. A link of a notes tool (`[[Jane Roe]]`) is its name. */
function listOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value];
  return items.flatMap(
    (item) =>
      textOf(item)
        ?.replace(/^\[\[|\]\]$/g, '')
        .replace(/^#/, '') ?? [],
  );
}

function parsed(yaml: string): Record<string, unknown> | null {
  try {
    // The core schema leaves dates as they were written; aliases could unfold to any size.
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 0, logLevel: 'silent' });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch (error) {
    if (error instanceof YAMLError || error instanceof ReferenceError) return null;
    throw error;
  }
}

/**
 * A text without its YAML front matter, and what that says. Front matter that is no valid YAML stays in the text, where a
 * person can see it.
 */
export function splitFrontMatter(text: string): { hints: Hints; body: string } {
  const [whole = '', yaml = ''] = block.exec(text) ?? [];
  const values = whole ? parsed(yaml) : null;
  if (!values) return { hints: {}, body: text };
  const fields = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
  const hints: Hints = {};
  for (const name of ['title', 'siteName', 'url', 'published', 'language', 'description'] as const) {
    const value = names[name].map((own) => textOf(fields.get(own))).find((found) => found !== null);
    if (value) hints[name] = value;
  }
  for (const name of ['authors', 'tags'] as const) {
    const value = names[name].map((own) => listOf(fields.get(own))).find((found) => found.length > 0);
    if (value) hints[name] = value;
  }
  return { hints, body: text.slice(whole.length) };
}
