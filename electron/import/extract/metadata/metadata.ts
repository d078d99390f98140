import type { PublishedDate } from '../../../api/model.ts';
import { oneLine } from '../../../text/markup.ts';
import { languageTag } from '../language.ts';
import { readAddresses } from './address.ts';
import { chooseAuthors } from './authors.ts';
import { announcesAuthor, namedAuthors } from './byline.ts';
import { readLinkedData } from './json-ld.ts';
import { linkedThings } from './linked-things.ts';
import { linkedSites, linkedTrails } from './linked-trails.ts';
import { readMetaTags } from './meta-tags.ts';
import { publishedDate } from './published-date.ts';
import { decodeReferences } from './references.ts';
import { readSectionPath } from './section-path.ts';
import { shownAuthors } from './shown-authors.ts';
import { shownDate } from './shown-date.ts';
import { surveyOf } from './survey.ts';
import { endsTitle, isNameOfSite, readTitle } from './title.ts';

/** What a page says of its article outside the text. */
export interface Metadata {
  title: string | null;
  authors: string[];
  siteName: string | null;
  url: string | null;
  baseUrl: string | null;
  published: PublishedDate | null;
  language: string | null;
  direction: 'ltr' | 'rtl' | null;
  description: string | null;
  /** The sections of its site that the page is filed under, from the outermost in; empty where it does not say. */
  sectionPath: string[];
}

const titleNames = [
  'og:title',
  'citation_title',
  'twitter:title',
  'savepage-title',
  'dc:title',
  'dc.title',
  'dcterms.title',
  'title',
];

const authorNames = [
  'citation_author',
  'dc.creator',
  'dc:creator',
  'dcterms.creator',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
];

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'article.published',
  'date',
];

/** OpenGraph (https://ogp.me/#type_article), Parse.ly, PRISM, and the plain name. */
const sectionNames = [
  'article:section',
  'og:article:section',
  'parsely-section',
  'prism.section',
  'articlesection',
  'section',
];

/**
 * Reads a page's metadata; `source` is its text, for what a saving tool wrote into comments, and `savedFrom` the address that
 * its container says it was got from.
 */
export function readMetadata(document: Document, source: string, savedFrom?: string): Metadata {
  const survey = surveyOf(document);
  const things = linkedThings(survey);
  const data = readLinkedData(things);
  const { first, all } = readMetaTags(survey);
  const plain = (text: string | null | undefined) => (text ? decodeReferences(document, text) : null);
  const siteName = oneLine(plain(first('og:site_name', 'application-name') ?? data?.siteName)) || null;
  const savedBy = savedFrom ?? first('savepage-url') ?? undefined;
  const { url, baseUrl } = readAddresses(survey, { source, savedFrom: savedBy }, [
    first('og:url'),
    data?.url,
    first('twitter:url'),
  ]);

  const listed = [
    data?.authors ?? [],
    ...authorNames.map((name) => all(name)),
    // Some publishing programs tell the author only to cards of links.
    ['1', '2'].flatMap((card) =>
      announcesAuthor(first(`twitter:label${card}`) ?? '') ? all(`twitter:data${card}`) : [],
    ),
  ];
  const dates = [data?.published, ...dateNames.map((name) => first(name))].map(publishedDate);
  const root = document.documentElement;
  const direction = (root?.getAttribute('dir') ?? document.body?.getAttribute('dir'))?.toLowerCase();
  const statedTitles = [data?.title, first(...titleNames)].map(plain);
  const title = readTitle(survey, { stated: statedTitles, siteName, url });
  const stated = listed
    .map((names) => namedAuthors(names.map((name) => decodeReferences(document, name))))
    .filter((names) => names.length > 0);
  // A site or publisher that names itself as the author may show who wrote.
  const organisations = new Set(data?.organisations.map((name) => name.toLowerCase()));
  const isSite = (name: string) =>
    organisations.has(name.toLowerCase()) || isNameOfSite(name, siteName, url) || endsTitle(survey, name);
  const authors = chooseAuthors({ stated, shown: () => shownAuthors(survey, title), isSite });
  const language =
    languageTag(root?.getAttribute('lang') || root?.getAttribute('xml:lang')) ??
    languageTag(first('content-language', 'og:locale', 'dc.language')) ??
    languageTag(data?.language);
  const whole = dates.find((date) => date !== null && /day|minute/.test(date.precision));
  const inPart = dates.find((date) => date !== null) ?? null;
  const shown = whole ? null : shownDate(survey, { title, language, url });
  const published = whole ?? (shown?.value.startsWith(inPart?.value ?? '') ? shown : inPart);
  const ownTitle = survey.named('title')[0]?.element.textContent;
  const sectionPath = readSectionPath(
    survey,
    {
      trails: linkedTrails(things),
      sites: linkedSites(things),
      sections: [data?.sections ?? [], ...sectionNames.map((name) => all(name))],
    },
    {
      titles: [title, ...statedTitles, ownTitle].filter((text) => text != null),
      ...{ siteName, url, baseUrl, language },
    },
    (text) => decodeReferences(document, text),
  );
  return {
    title,
    authors,
    siteName,
    url,
    baseUrl,
    published,
    language,
    direction: direction === 'ltr' || direction === 'rtl' ? direction : null,
    description: plain(first('og:description', 'description', 'twitter:description') ?? data?.description),
    sectionPath,
  };
}
