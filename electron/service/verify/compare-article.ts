import type { Highlight, PublishedDate } from '../../api/model.ts';
import {
  type ArticleField,
  articleFields,
  type Finding,
  type HighlightField,
  highlightFields,
} from '../../api/verify.ts';
import type { AnnotatedArticle, OriginalFile } from '../../export/annotated-article.ts';
import { shortened } from './shorten.ts';

/** An article with what is compared of it, and the pictures that are kept with it. */
export interface Compared {
  article: AnnotatedArticle;
  html: string;
  text: string;
  /** By their SHA-256. */
  pictures: ReadonlySet<string>;
  /** The file that it came from; null where the form of the export does not hold it. */
  original: OriginalFile | null;
}

/** A finding, and the highlight on each side that it is about. */
export interface Found {
  finding: Finding;
  highlight?: Highlight;
  other?: Highlight;
}

const dateWords = (date: PublishedDate | null) =>
  date ? `${date.value} (${date.precision}${date.inferred ? ', inferred' : ''})` : '';
const pathWords = (names: readonly string[]) => names.join(' / ');

/** The pictures that the text shows and that are there: others are kept for the page as it was saved, and belong to that. */
function picturesShown({ html, pictures }: Compared): string {
  const shown = new Set([...html.matchAll(/asset:([0-9a-f]{64})/g)].map(([, sha256 = '']) => sha256));
  return [...shown].filter((sha256) => pictures.has(sha256)).join(' ');
}

/** What was saved with it for the page as it was saved. */
function filesBeside(one: Compared): string {
  const shown = new Set(picturesShown(one).split(' '));
  return one.original
    ? [...one.pictures]
        .filter((sha256) => !shown.has(sha256))
        .toSorted()
        .join(' ')
    : '';
}

const articleValue: Record<ArticleField, (one: Compared) => string> = {
  title: ({ article }) => article.title,
  authors: ({ article }) => article.authors.join('; '),
  siteName: ({ article }) => article.siteName ?? '',
  url: ({ article }) => article.url ?? '',
  published: ({ article }) => dateWords(article.published),
  added: ({ article }) => article.added,
  updated: ({ article }) => article.updated,
  language: ({ article }) => article.language ?? '',
  direction: ({ article }) => article.direction,
  description: ({ article }) => article.description ?? '',
  suggestedSection: ({ article }) => pathWords(article.suggestedSection),
  section: ({ article }) => pathWords(article.sectionPath),
  tags: ({ article }) => article.tags.join(', '),
  note: ({ article }) => article.note,
  read: ({ article }) => String(article.read),
  starred: ({ article }) => String(article.starred),
  saved: ({ article }) => String(article.saved),
  progress: ({ article }) => String(article.progress),
  readingOffset: ({ article }) => String(article.readingOffset),
  opened: ({ article }) => article.opened ?? '',
  text: ({ text }) => text,
  html: ({ html }) => html,
  pictures: picturesShown,
  original: ({ original }) => (original ? `${original.name}, SHA-256 ${original.sha256}` : ''),
  files: filesBeside,
};

const highlightValue: Record<HighlightField, (one: Highlight) => string> = {
  quote: ({ quote }) => quote,
  around: ({ prefix, suffix }) => `${prefix} … ${suffix}`,
  place: ({ start, end }) => `${start}–${end}`,
  heading: ({ heading }) => heading ?? '',
  state: ({ state }) => state,
  color: ({ color }) => color,
  style: ({ style }) => style,
  note: ({ note }) => note,
  tags: ({ tags }) => tags.join(', '),
  created: ({ created }) => created,
  updated: ({ updated }) => updated,
};

/** What another difference says already: the HTML of another text is another, and who reads on opens it. */
const saidBy: Partial<Record<ArticleField, readonly ArticleField[]>> = {
  opened: ['read', 'progress', 'readingOffset'],
  html: ['text'],
};
const saysMore = (field: ArticleField, before: readonly Found[]) =>
  !before.some(({ finding }) => finding.kind === 'article' && saidBy[field]?.includes(finding.field));

/** What differs in an article itself. */
export function compareArticle(here: Compared, back: Compared): Found[] {
  const { id: articleId, title } = here.article;
  const found: Found[] = [];
  for (const field of articleFields) {
    const [one, other] = [articleValue[field](here), articleValue[field](back)];
    if (one === other || !saysMore(field, found)) continue;
    const [library, inExport] = shortened(one, other);
    found.push({ finding: { kind: 'article', articleId, title, field, library, export: inExport } });
  }
  return found;
}

function compareHighlight(title: string, highlight: Highlight, other: Highlight): Found[] {
  const { articleId } = highlight;
  const [quote] = shortened(highlight.quote, '');
  return highlightFields.flatMap((field) => {
    const [one, two] = [highlightValue[field](highlight), highlightValue[field](other)];
    if (one === two) return [];
    const [library, inExport] = shortened(one, two);
    const finding: Finding = { kind: 'highlight', articleId, title, quote, field, library, export: inExport };
    return [{ finding, highlight, other }];
  });
}

/** What differs in the highlights of an article, and how many came back as they are. */
export function compareHighlights(
  here: AnnotatedArticle,
  back: AnnotatedArticle | null,
): { found: Found[]; back: number } {
  const { id: articleId, title } = here;
  const others = new Map((back?.highlights ?? []).map((other) => [other.id, other]));
  const found: Found[] = [];
  let same = 0;
  const alone = (kind: 'missing-highlight' | 'extra-highlight', highlight: Highlight): Found => ({
    finding: { kind, articleId, title, quote: shortened(highlight.quote, '')[0] },
    highlight,
  });
  for (const highlight of here.highlights) {
    const other = others.get(highlight.id);
    others.delete(highlight.id);
    const differences = other
      ? compareHighlight(title, highlight, other)
      : [alone('missing-highlight', highlight)];
    if (differences.length === 0) same++;
    found.push(...differences);
  }
  return {
    found: [...found, ...[...others.values()].map((other) => alone('extra-highlight', other))],
    back: same,
  };
}
