import { type ExportForm, exportForms, formFacts } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';

/** The names of formats are the same in every language; a folder is none. */
export const formNames = {
  ...(Object.fromEntries(exportForms.map((form) => [form, formFacts[form].name])) as Record<
    ExportForm,
    string
  >),
  folder: t('exports-form-folder'),
};

/** What each is good for, to those who do not know its name. */
export const formAbouts: Readonly<Record<ExportForm, string>> = {
  markdown: t('exports-about-markdown'),
  html: t('exports-about-html'),
  epub: t('exports-about-epub'),
  docx: t('exports-about-docx'),
  folder: t('exports-about-folder'),
  pdf: t('exports-about-pdf'),
  json: t('exports-about-json'),
  text: t('exports-about-text'),
  csv: t('exports-about-csv'),
  bibtex: t('exports-about-bibtex'),
  ris: t('exports-about-ris'),
  csl: t('exports-about-csl'),
};
