import type { Crumb, Trail } from './linked-trails.ts';
import { markedTrails } from './marked-trails.ts';
import { foldedName, sectionName } from './section-names.ts';
import { createSitePlaces, type SitePlaces } from './site-places.ts';
import type { Survey } from './survey.ts';
import { isNameOfSite } from './title.ts';

/** What is known of a page, for what in its trails is no section. */
export interface FiledPage {
  /** Whether a text says what its article is called, here or for others. */
  saysTitle(text: string): boolean;
  siteName: string | null;
  url: string | null;
  baseUrl: string | null;
  language: string | null;
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

function endsOf(survey: Survey, { siteName, saysTitle, ...page }: FiledPage, sites: readonly string[]): Ends {
  const places = createSitePlaces(survey, page, sites);
  return {
    places,
    isFront: ({ name, address }) =>
      name === '' ||
      places.isFront(places.at(address)) ||
      isNameOfSite(name, siteName, page.url) ||
      places.isFrontName(name),
    isPage: ({ name, address }) => name === '' || places.isHere(places.at(address)) || saysTitle(name),
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

/** The trails of what a page shows, without what leads to other sites, or nowhere. */
const shownWays = (trails: readonly Trail[], { places }: Ends): Trail[] =>
  trails.map((trail) =>
    trail.filter(({ address }) => !address?.startsWith('#') && !places.isElsewhere(places.at(address))),
  );

/**
 * The sections that the trails of a page lead through: those of its linked data, the longest first, else those that its elements
 * state, else those that it only shows. Empty where there are none. `sites` is where its metadata says that the site begins,
 * `decode` decodes the references in a text.
 */
export function sectionsInTrails(
  survey: Survey,
  { trails, sites }: { trails: readonly Trail[]; sites: readonly string[] },
  page: FiledPage,
  decode: (text: string) => string,
): string[] {
  if (trails.length === 0 && survey.trails.length === 0) return [];
  const ends = endsOf(survey, page, sites);
  const named = (trail: Trail) =>
    trail.map(({ name, address }) => ({ name: sectionName(decode(name)), address }));
  const first = (all: readonly string[][]) => all.find((names) => names.length > 0);
  const linked = trails.map((trail) => sectionsOf(named(trail), ends));
  const longest = first(linked.toSorted((one, other) => other.length - one.length));
  if (longest) return longest;
  const { stated, shown } = markedTrails(survey);
  const ways = shownWays(shown, ends)
    .map(named)
    .filter((trail) => isWayHere(trail, ends));
  return first([...stated.map(named), ...ways].map((trail) => sectionsOf(trail, ends))) ?? [];
}
