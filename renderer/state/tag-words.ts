import type { TagColor, TagsChanged } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { colorNames } from './annotation-words.ts';

/** How many carry a tag: “12 articles and 3 highlights”; what is none is left out, but for articles where nothing is left. */
export const carriersWords = (articles: number, highlights: number): string =>
  t('state-carriers', { articles, highlights });

/** `inIt` is how many tags stand below it, here and in the others. */
export const renamedWords = (from: string, to: string, inIt: number): string =>
  t('state-tag-renamed', { from, to, below: inIt });

export const mergedWords = (
  from: string,
  to: string,
  inIt: number,
  { articles, highlights }: TagsChanged,
): string => t('state-tag-merged', { from, to, below: inIt, articles, highlights });

export const deletedTagWords = (name: string, inIt: number, { articles, highlights }: TagsChanged): string =>
  t('state-tag-deleted', { name, below: inIt, articles, highlights });

export const coloredWords = (name: string, color: TagColor | null): string =>
  color === null ? t('state-tag-uncolored', { name }) : t('state-tag-colored', { name, color });

/** What is said of a tag besides its name, its colour first, for that is what the eye sees. */
export const tagSigned = (color: TagColor | null, facts: string): string =>
  color === null ? facts : t('state-tag-signed', { color: colorNames[color], facts });
