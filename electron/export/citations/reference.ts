import { articleAddress } from '../../api/article-address.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { lineOf, paragraphs, plainNotes } from '../plain-notes.ts';
import { webAddress } from '../web-address.ts';
import { doiInAddress, doiInText } from './doi.ts';
import { type Name, nameOf } from './names.ts';

/** What is known of the kind of a thing: what has a DOI is taken for an article of a journal. */
export type Kind = 'article-journal' | 'book' | 'webpage' | 'document';

/** A year, with month and day where they are known. */
export type DateParts = number[];

/** An article as a reference, for all forms of citations. Texts are on one line, but for `abstract` and `notes`. */
export interface Reference {
  /** What it is cited by, told apart from all others of this export. */
  key: string;
  kind: Kind;
  title: string;
  authors: Name[];
  /** The site, journal or publisher. */
  container: string;
  issued: DateParts | null;
  /** The date was read from the text, or is that of the file. */
  isInferred: boolean;
  accessed: DateParts;
  url: string;
  doi: string;
  language: string;
  keywords: string[];
  abstract: string;
  /** The note and the highlights, each a paragraph or more. */
  notes: string[];
  /** Its address in Lectern. */
  link: string;
}

function dateParts(value: string): DateParts | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value);
  return found?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])) ?? null;
}

function kindOf({ original, url }: AnnotatedArticle, doi: string): Kind {
  if (doi !== '') return 'article-journal';
  if (original.format === 'epub') return 'book';
  return webAddress(url) === null ? 'document' : 'webpage';
}

/** Latin letters without their marks: what every program for references takes in a key. */
const plainLetters = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const smallWords = new Set(
  'a an and as at by das de den der des die du ein eine el en et for from how il in into is its la las le les los of on or the to un una und une von what when who why with y'.split(
    ' ',
  ),
);

function nameInKey([first]: Name[], container: string): string {
  if (first === undefined) return plainLetters(container).split(' ')[0] ?? '';
  return plainLetters('family' in first ? first.family : first.literal).replaceAll(' ', '');
}

/** Author, year and the first word of the title that says something. */
function keyOf({ authors, container, issued, title }: Omit<Reference, 'key'>): string {
  const words = plainLetters(title).split(' ');
  const word = words.find((one) => one.length > 1 && !smallWords.has(one)) ?? words[0] ?? '';
  return `${nameInKey(authors, container).slice(0, 40) || 'anon'}${issued?.[0] ?? 'nd'}${word.slice(0, 40)}`;
}

function fieldsOf(article: AnnotatedArticle): Omit<Reference, 'key'> {
  const { url, siteName, published, added } = article;
  const doi = doiInAddress(url) ?? doiInText(article.body().text) ?? '';
  const authors = article.authors.map(lineOf).filter((author) => author !== '');
  return {
    kind: kindOf(article, doi),
    title: lineOf(article.title),
    authors: authors.map((author) => nameOf(author, siteName)),
    container: lineOf(siteName ?? ''),
    issued: published && dateParts(published.value),
    isInferred: published?.inferred ?? false,
    accessed: dateParts(added) ?? [],
    url: webAddress(url) ?? '',
    doi,
    language: article.language ?? '',
    keywords: article.tags.map(lineOf).filter((tag) => tag !== ''),
    abstract: paragraphs(article.description ?? ''),
    notes: plainNotes(article),
    link: articleAddress(article.id),
  };
}

/**
 * Makes references of articles that come one after the other. The first with a key keeps it, a later one gets its id behind it: articles
 * come oldest first, so that what was cited keeps its key when others are added.
 */
export function referenceMaker(): (article: AnnotatedArticle) => Reference {
  const taken = new Set<string>();
  return (article) => {
    const fields = fieldsOf(article);
    const own = keyOf(fields);
    const key = taken.has(own) ? `${own}-${article.id}` : own;
    taken.add(key);
    return { key, ...fields };
  };
}

/** `2020`, `2020-09` or `2020-09-25`. */
export const isoDate = (parts: DateParts): string =>
  parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
