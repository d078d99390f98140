import { Scalar, stringify } from 'yaml';
import type { AnnotatedArticle } from './annotated-article.ts';
import { obsidianTag } from './markdown-text.ts';

const present = ([, value]: [string, unknown]) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** White space at an end, or a line of nothing else, comes back from double quotes alone: `yaml` writes a block of it that loses some. */
function exact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value !== 'string' || !/^\s|\s$|\n[^\S\n]*\n/.test(value)) return value;
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
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
    ['published', article.published?.value ?? null],
    ['created', article.added],
    ['updated', article.updated],
    ['description', article.description],
    ['language', article.language],
    ['tags', article.tags.map(obsidianTag)],
    ['archive-id', article.id],
    ['reading-progress', percent(article.progress)],
  ];
  const fields = new Map(entries.filter(present).map(([key, value]) => [key, exact(value)]));
  // Lone surrogates are no characters and no YAML.
  const text = stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false }).toWellFormed();
  return `---\n${text}---\n`;
}
