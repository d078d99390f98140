import type { ArticleField, Finding, Findings, Verification } from '../../electron/api/verify.ts';
import { t } from '../../electron/language/language.ts';

/** How many came back. */
export const countsOf = ({ articles, highlights }: Verification): string =>
  t('verify-came-back', {
    articles: articles.wanted,
    articlesBack: articles.back,
    highlights: highlights.wanted,
    highlightsBack: highlights.back,
  });

/** What differs, without the values. */
export const whatDiffers = (finding: Finding): string =>
  'field' in finding
    ? t('verify-field', { field: finding.field })
    : t('verify-finding', { kind: finding.kind });

/** What it differs in: an article, a highlight of it, a file, or the library as a whole. */
export function ofWhat(finding: Finding): { title: string; quote: string | null } {
  if (finding.kind === 'unread') return { title: finding.name, quote: null };
  if (finding.kind === 'library') return { title: t('verify-library'), quote: null };
  return { title: finding.title, quote: 'quote' in finding ? finding.quote : null };
}

const yesOrNo = (value: string) => t('verify-yes-no', { is: value === 'true' ? 'yes' : 'no' });

/** What is no text to a library is told in words. */
const inWords: Partial<Record<ArticleField, (value: string) => string>> = {
  read: yesOrNo,
  starred: yesOrNo,
  saved: yesOrNo,
  progress: (value) => t('verify-share', { percent: Number(value) * 100 }),
};

/** The two values; a reason stands for what could not be read. */
export function valuesOf(finding: Finding): { library: string; export: string } {
  if (finding.kind === 'unread') return { library: '', export: finding.reason };
  if (!('library' in finding)) return { library: '', export: '' };
  const words = finding.kind === 'article' ? inWords[finding.field] : undefined;
  return words ? { library: words(finding.library), export: words(finding.export) } : finding;
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

function rowsOf({ first }: Findings): string[] {
  return first.map((finding) => {
    const { title, quote } = ofWhat(finding);
    const { library, export: inExport } = valuesOf(finding);
    return [title, quote ?? '', whatDiffers(finding), library, inExport].map(inOneLine).join('\t');
  });
}

/** All of it as lines of text, for a mail or a table. */
export function linesOf(verification: Verification): string {
  const { differences, changedSince } = verification;
  const head = [
    t('verify-column-article'),
    t('verify-column-highlight'),
    t('verify-column-what'),
    t('verify-column-library'),
    t('verify-column-export'),
  ].join('\t');
  return [
    countsOf(verification),
    head,
    ...rowsOf(differences),
    ...(changedSince.total > 0 ? [t('verify-since'), ...rowsOf(changedSince)] : []),
  ].join('\n');
}
