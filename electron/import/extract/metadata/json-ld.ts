import { addressOf, isThing, listOf, type Thing, textOf, typeOf } from './linked-things.ts';

/** What schema.org data in a page (JSON-LD, https://schema.org/Article) says of its article. */
export interface LinkedData {
  title: string | null;
  authors: string[];
  /** Who publishes, and those of the authors that are no people. */
  organisations: string[];
  siteName: string | null;
  url: string | null;
  published: string | null;
  language: string | null;
  description: string | null;
  /** The sections that it is filed under, as they are written. */
  sections: string[];
}

const articleType =
  /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|DiscussionForumPosting|Recipe|WebPage)$/;
const pageType = /WebPage$/;

const isArticle = (thing: Thing) => typeOf(thing).some((type) => articleType.test(type));
const isPage = (thing: Thing) => typeOf(thing).every((type) => pageType.test(type));

const isOrganisation = (value: unknown) =>
  isThing(value) && typeOf(value).some((type) => /Organization$/.test(type));

const textsOf = (value: unknown): string[] => listOf(value).flatMap((one) => textOf(one) ?? []);

function namesOf(value: unknown, byId: Map<unknown, Thing>): string[] {
  return listOf(value).flatMap((item) =>
    isThing(item) ? textsOf(item.name ?? byId.get(item['@id'])?.name) : textsOf(item),
  );
}

/** What the linked data of a page says of its article; of several things the first article counts, then a plain page. */
export function readLinkedData(things: readonly Thing[]): LinkedData | null {
  const articles = things.filter(isArticle);
  const article = articles.find((thing) => !isPage(thing)) ?? articles[0];
  if (!article) return null;
  const authors = listOf(article.author ?? article.creator);
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  return {
    title: textOf(article.headline) ?? textOf(article.name),
    authors: namesOf(authors, byId),
    organisations: namesOf([...listOf(article.publisher), ...authors.filter(isOrganisation)], byId),
    siteName: namesOf(article.publisher, byId)[0] ?? null,
    url: addressOf(article.mainEntityOfPage) ?? textOf(article.url),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    language: textOf(article.inLanguage),
    description: textOf(article.description),
    sections:
      articles.map(({ articleSection }) => textsOf(articleSection)).find((all) => all.length > 0) ?? [],
  };
}
