import { isRecord, type JsonRecord, listOf } from '../exports/record.ts';
import type { SavedLink } from '../exports/saved-link.ts';
import { type Annotation, readAnnotation } from './annotation.ts';
import { type ArticleRecord, readArticle, textIn, textsIn } from './article-record.ts';

const typesOf = (value: JsonRecord): unknown[] =>
  Array.isArray(value['type']) ? value['type'] : [value['type']];

/**
 * The annotations of a set (Readium), a collection or page (W3C), or one alone; null for what is nothing of these. A collection that
 * is elsewhere in part has those that are here.
 */
function itemsOf(value: JsonRecord): unknown[] | null {
  const types = typesOf(value);
  if (types.includes('Annotation')) return [value];
  const isSet = ['AnnotationSet', 'AnnotationCollection', 'AnnotationPage'].some((type) =>
    types.includes(type),
  );
  if (!isSet) return null;
  const first = isRecord(value['first']) ? value['first'] : null;
  return listOf(value['items'] ?? first?.['items']);
}

const isWeb = (address: string) => /^https?:\/\/\S+$/i.test(address);

/** What a set is about, where it says so: a book or page as a whole, of which the sources of its annotations are parts. */
function aboutOf(value: JsonRecord): Pick<SavedLink, 'url' | 'title' | 'authors'> | null {
  const about = isRecord(value['about']) ? value['about'] : null;
  if (!about) return null;
  const url = textsIn([about['dc:identifier'], about['id'], about['source']].flat()).find(isWeb);
  const title = textIn(about['dc:title']) || textIn(value['title']);
  return title === '' && !url ? null : { url, title, authors: textsIn([about['dc:creator']].flat()) };
}

/** Annotations of another program, of one thing. */
const foreignLink = (
  about: Pick<SavedLink, 'url' | 'title' | 'authors'>,
  annotations: readonly Annotation[],
): SavedLink => {
  const onAll = annotations.filter(({ highlight }) => highlight === null);
  return {
    ...about,
    added: annotations.map(({ created }) => created).find((one) => one !== null) ?? undefined,
    tags: [...new Set(onAll.flatMap(({ tags }) => tags))],
    note:
      onAll
        .map(({ note }) => note)
        .filter(Boolean)
        .join('\n\n') || undefined,
    highlights: annotations.flatMap(({ highlight }) => highlight ?? []),
  };
};

/** Annotations of an article of a library of Lectern, of which the set tells more than a set of others can. */
const keptLink = ({ link }: ArticleRecord, annotations: readonly Annotation[]): SavedLink => ({
  ...link,
  highlights: annotations.flatMap(({ highlight }) => highlight ?? []),
});

/** An article and its annotations, as an export brings them. */
export interface AnnotatedLink {
  link: SavedLink;
  /** What Lectern wrote of the article itself; null where another program wrote of it. */
  record: ArticleRecord | null;
}

/** The articles that annotations are about, each with its own; null where the value holds no annotations. */
export function annotatedLinks(value: unknown): AnnotatedLink[] | null {
  const set = Array.isArray(value) ? { type: 'AnnotationSet', items: value } : value;
  if (!isRecord(set)) return null;
  const items = itemsOf(set);
  if (items === null) return null;
  const records = new Map<string, ArticleRecord>();
  for (const one of listOf(set['lectern:articles'])) {
    const record = readArticle(one);
    if (record) records.set(record.link.kept.id, record);
  }
  const annotations = items.flatMap(
    (item) => readAnnotation(item, (id) => records.get(id)?.textSha256 ?? '') ?? [],
  );
  const byArticle = Map.groupBy(annotations, ({ articleId }) =>
    records.has(articleId ?? '') ? articleId : null,
  );
  const own = [...records].map(([id, record]) => ({
    link: keptLink(record, byArticle.get(id) ?? []),
    record,
  }));
  return [...own, ...foreign(set, byArticle.get(null) ?? [])];
}

/** What is known of a thing by its address alone. */
const namedBy = (source: string) => (isWeb(source) ? { url: source } : { title: source });

function foreign(set: JsonRecord, annotations: readonly Annotation[]): AnnotatedLink[] {
  const about = aboutOf(set);
  const isApart = ({ source }: Annotation) => isWeb(source) && source !== about?.url;
  const bySource = Map.groupBy(annotations, (one) => (isApart(one) || !about ? one.source : null));
  return [...bySource].map(([source, its]) => ({
    link: foreignLink(source === null ? (about ?? {}) : namedBy(source), its),
    record: null,
  }));
}
