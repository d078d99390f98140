import type { Crumb, Trail } from './linked-trails.ts';
import { markedTrails } from './marked-trails.ts';
import { foldedName, sectionName, statedSection } from './section-names.ts';
import { hasWord } from './seen.ts';
import { createSitePlaces, type SitePlaces } from './site-places.ts';
import type { Survey } from './survey.ts';
import { isNameOfSite, saysTitle } from './title.ts';

/** What is known of a page, for what in its trails is no section. */
export interface FiledPage {
  /** What its article is called, here and for others. */
  titles: readonly string[];
  siteName: string | null;
  url: string | null;
  baseUrl: string | null;
  language: string | null;
}

/** What a page's metadata says of its section. */
export interface StatedSections {
  /** The trails of its linked data. */
  trails: readonly Trail[];
  /** Where the site begins. */
  sites: readonly string[];
  /** The sections that each place of its metadata names, the most certain place first. */
  sections: readonly (readonly string[])[];
}

/** Steps: what is longer is a menu. */
const deepest = 8;
/** Steps: no menu has so few. */
const shortest = 3;

/** What ends or begins a trail besides its sections. */
interface Ends {
  places: SitePlaces;
  isFront(crumb: Crumb): boolean;
  isPage(crumb: Crumb): boolean;
}

/** The archive of a month or a day. */
const ofTime = /\/(?:19|20)\d\d(?:\/\d{1,2}){1,2}$/;

function endsOf(survey: Survey, { titles, siteName, ...page }: FiledPage, sites: readonly string[]): Ends {
  const places = createSitePlaces(survey, page, sites);
  return {
    places,
    isFront: ({ name, address }) =>
      name === '' ||
      places.isFront(places.at(address)) ||
      isNameOfSite(name, siteName, page.url) ||
      places.isFrontName(name),
    isPage: ({ name, address }) =>
      name === '' ||
      places.isHere(places.at(address)) ||
      titles.some((title) => saysTitle(name, title) || foldedName(name) === foldedName(title)),
  };
}

/** Names without those that say the same as the one before. Where a way comes by a place again, it is none. */
function inOneWay(names: readonly string[]): string[] {
  const path = names.filter((name, index) => foldedName(name) !== foldedName(names[index - 1] ?? ''));
  const again = path.findIndex((name, index) => index > 0 && foldedName(name) === foldedName(path[0] ?? ''));
  // Some pages hold one trail twice, for wide and for narrow windows.
  const once = again > 0 ? path.slice(0, again) : path;
  return new Set(once.map(foldedName)).size === once.length && once.length <= deepest ? once : [];
}

/** The sections of a trail: without the front page before them and the page itself after them. */
function sectionsOf(trail: Trail, { places, isFront, isPage }: Ends): string[] {
  const crumbs = [...trail];
  // The last step may have no address: then it is the page itself (Google, Breadcrumb structured data).
  if (crumbs.at(-1)?.address === null && crumbs.some(({ address }) => address !== null)) crumbs.pop();
  const start = crumbs.findIndex((crumb) => !isFront(crumb));
  const end = crumbs.findLastIndex((crumb) => !isPage(crumb)) + 1;
  if (start < 0) return [];
  const sections = crumbs.slice(start, end).filter(({ name, address }) => {
    const place = places.at(address);
    return name !== '' && !places.isFront(place) && !ofTime.test(place ?? '');
  });
  return inOneWay(sections.map(({ name }) => name));
}

/**
 * Whether what a page only shows is the way to it, and no menu: it comes from the front page, or by a folder that the page lies
 * in, or is short.
 */
const isWayHere = (trail: Trail, { places, isFront }: Ends) =>
  trail.length <= shortest ||
  trail.some((crumb, index) => (index === 0 && isFront(crumb)) || places.isAbove(places.at(crumb.address)));

/** The sections that elements of the page name as those of its article (https://schema.org/articleSection). */
const markedSections = ({ marked }: Survey): string[] =>
  marked
    .filter((seen) => seen.name !== 'meta' && hasWord(seen.itemprop, 'articleSection') && !seen.isElsewhere)
    .flatMap(({ element }) => {
      const links = [...element.querySelectorAll('a')];
      return links.length > 0
        ? links.map((link) => link.textContent ?? '')
        : [element.getAttribute('content') ?? element.textContent ?? ''];
    });

/**
 * Under which of its site's sections a page files its article, from the outermost in; empty where it does not say. Trails go
 * before single sections, what is stated before what is only shown. `decode` decodes the references in a text.
 */
export function readSectionPath(
  survey: Survey,
  { trails, sites, sections }: StatedSections,
  page: FiledPage,
  decode: (text: string) => string,
): string[] {
  const ends = endsOf(survey, page, sites);
  const named = (trail: Trail) =>
    trail.map(({ name, address }) => ({ name: sectionName(decode(name)), address }));
  const marked = markedTrails(survey);
  const shown = marked.shown
    .map((trail) =>
      trail.filter(
        ({ address }) => !address?.startsWith('#') && !ends.places.isElsewhere(ends.places.at(address)),
      ),
    )
    .map(named)
    .filter((trail) => isWayHere(trail, ends));
  const linked = trails.map((trail) => sectionsOf(named(trail), ends));
  const paths = [
    ...linked.toSorted((one, other) => other.length - one.length),
    ...[...marked.stated.map(named), ...shown].map((trail) => sectionsOf(trail, ends)),
  ];
  const path = paths.find((names) => names.length > 0);
  if (path) return path;
  const isNone = (name: string) =>
    isNameOfSite(name, page.siteName, null) || ends.isPage({ name, address: null });
  const places = [...sections, markedSections(survey)].map((texts) => texts.map(decode));
  return statedSection(places, page.url, isNone);
}
