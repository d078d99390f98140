import { t } from '../../electron/language/language.ts';

const comma = t('library-comma');

/** What is listed without being a sentence, in the way of the language; what is empty is left out. */
export const commaList = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(comma);
