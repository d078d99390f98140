import type { Survey } from './survey.ts';

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
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null;

const articleType =
  /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|DiscussionForumPosting|Recipe|WebPage)$/;
const pageType = /WebPage$/;

/** Scripts hold line breaks inside strings and HTML comments around the data more often than they should. */
function parsed(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ');
  try {
    return JSON.parse(text);
  } catch (error) {
    // Broken data of a page is as good as none.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function thingsIn(value: unknown, depth = 0): Thing[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...thingsIn(value['@graph'], depth + 1), ...thingsIn(value.mainEntity, depth + 1)];
}

const typeOf = (thing: Thing) => listOf(thing['@type']).filter((type) => typeof type === 'string');
const isArticle = (thing: Thing) => typeOf(thing).some((type) => articleType.test(type));
const isPage = (thing: Thing) => typeOf(thing).every((type) => pageType.test(type));

const isOrganisation = (value: unknown) =>
  isThing(value) && typeOf(value).some((type) => /Organization$/.test(type));

function namesOf(value: unknown, byId: Map<unknown, Thing>): string[] {
  return listOf(value).flatMap((item) => {
    if (!isThing(item)) return textOf(item) ?? [];
    const name = item.name ?? byId.get(item['@id'])?.name;
    return listOf(name).flatMap((one) => textOf(one) ?? []);
  });
}

const addressOf = (value: unknown): string | null =>
  isThing(value) ? (textOf(value['@id']) ?? textOf(value.url)) : textOf(value);

/** The linked data of a page; of several things the first article counts, then a plain page. */
export function readLinkedData({ named }: Survey): LinkedData | null {
  const scripts = named('script')
    .map(({ element }) => element)
    .filter((script) => /^application\/ld\+json/i.test(script.getAttribute('type')?.trim() ?? ''));
  const things = scripts.flatMap((script) => thingsIn(parsed(script.textContent ?? '')));
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
  };
}
