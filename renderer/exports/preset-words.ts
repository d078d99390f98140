import type { MarkdownPreset } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';

/** For whom Markdown is written, in words. */
export const presetWords: Readonly<Record<MarkdownPreset, string>> = {
  obsidian: t('exports-preset-obsidian'),
  logseq: t('exports-preset-logseq'),
  readwise: t('exports-preset-readwise'),
  plain: t('exports-preset-plain'),
  own: t('exports-preset-own'),
};
