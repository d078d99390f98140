import type { TagColor, TagsChanged } from '../../electron/api/model.ts';
import { colorNames } from './annotation-words.ts';
import { articlesWords, counted } from './counted.ts';

const highlightsWords = (count: number) => counted(count, 'highlight', 'highlights');

/** How many carry a tag: “12 articles and 3 highlights”; what is none is left out, but for articles where nothing is left. */
export function carriersWords(articles: number, highlights: number): string {
  if (highlights === 0) return articlesWords(articles);
  if (articles === 0) return highlightsWords(highlights);
  return `${articlesWords(articles)} and ${highlightsWords(highlights)}`;
}

const below = (count: number) => (count === 0 ? '' : ` with ${counted(count, 'tag', 'tags')} in it`);

export const renamedWords = (from: string, to: string, inIt: number): string =>
  `Tag “${from}”${below(inIt)} renamed to “${to}”`;

export const mergedWords = (
  from: string,
  to: string,
  inIt: number,
  { articles, highlights }: TagsChanged,
): string => `Tag “${from}”${below(inIt)} merged into “${to}”: ${carriersWords(articles, highlights)}`;

export const deletedTagWords = (name: string, inIt: number, { articles, highlights }: TagsChanged): string =>
  `Tag “${name}”${below(inIt)} deleted, taken from ${carriersWords(articles, highlights)}`;

export const coloredWords = (name: string, color: TagColor | null): string =>
  color === null
    ? `Colour of the tag “${name}” taken away`
    : `Tag “${name}” coloured ${colorNames[color].toLowerCase()}`;

/** What is said of a tag besides its name, its colour first, for that is what the eye sees. */
export const tagSigned = (color: TagColor | null, facts: string): string =>
  color === null ? facts : `${colorNames[color]}, ${facts}`;
