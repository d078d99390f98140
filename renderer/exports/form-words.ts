import { type ExportForm, exportForms, formFacts } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';

/** The names of the forms are those of formats, the same in every language. */
export const formNames = Object.fromEntries(
  exportForms.map((form) => [form, formFacts[form].name]),
) as Record<ExportForm, string>;

/** What each is good for, to those who do not know its name. */
export const formAbouts: Partial<Record<ExportForm, string>> = {
  markdown: t('exports-about-markdown'),
  html: t('exports-about-html'),
  epub: t('exports-about-epub'),
  docx: t('exports-about-docx'),
  json: t('exports-about-json'),
  text: t('exports-about-text'),
  csv: t('exports-about-csv'),
  bibtex: t('exports-about-bibtex'),
  ris: t('exports-about-ris'),
  csl: t('exports-about-csl'),
};
