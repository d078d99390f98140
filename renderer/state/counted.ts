import { t } from '../../electron/language/language.ts';

/** A number with its word: “1 article”, “1,204 articles”. */
export const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const articlesWords = (count: number) => t('ui-articles', { count });

export const versionsWords = (count: number) => t('ui-versions', { count });
