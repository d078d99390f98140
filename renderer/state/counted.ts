import { t } from '../../electron/language/language.ts';

export const articlesWords = (count: number) => t('ui-articles', { count });

export const versionsWords = (count: number) => t('ui-versions', { count });
