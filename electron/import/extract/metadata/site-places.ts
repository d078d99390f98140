import { foldedName } from './section-names.ts';
import { hasWord } from './seen.ts';
import type { Survey } from './survey.ts';

/** Stands for a site whose address is not known. */
const nowhere = 'https://nowhere.invalid/';
const hostOf = (place: string) => place.split(/[/?]/)[0] ?? '';
const lastTwo = (host: string) => host.split('.').slice(-2).join('.');

/** Where a page and its front page are, to tell what of its links leads where. */
export interface SitePlaces {
  /** What all addresses of one page have in common; null where it is none of the web. */
  at(address: string | null): string | null;
  isHere(place: string | null): boolean;
  /** Whether it is a folder that the page lies in. */
  isAbove(place: string | null): boolean;
  isFront(place: string | null): boolean;
  /** Whether links to the front page say so: “Home” in whichever language. */
  isFrontName(name: string): boolean;
  /** Whether it belongs to another site. */
  isElsewhere(place: string | null): boolean;
}

/** An address without a `www`, the file of its folder, a `/` at its end, a place in the page. */
function placeOf(address: string | null, base: string): string | null {
  const parsed = address === null ? null : URL.parse(address, base);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  const { host, pathname, search } = parsed;
  const path = pathname.replace(/\/(?:(?:index|default)\.\w+)?$/i, '');
  return `${host.replace(/^www\d?\./, '')}${path}${search}`;
}

/** Whether a folder is that of a site in the page's language, as `/de` or `/en-us`. */
const isOfLanguage = (folder: string, language: string | null) =>
  /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(folder) &&
  language?.slice(0, 2).toLowerCase() === folder.slice(0, 2).toLowerCase();

/** What may be the address of a front page; to parse every link of a page would take time. */
const mayBeRoot =
  /^(?:(?:https?:)?\/\/[^/?#]+)?\/?(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:index|default)\.\w+)?(?:[?#].*)?$/i;

/** What links to the front page say, and where the first picture leads that is a link: it is the sign of the site. */
function frontsOf({ marked }: Survey, isRoot: (href: string) => boolean) {
  const names = new Set<string>();
  let sign: string | null = null;
  for (const { name, rel, element } of marked) {
    const href = name === 'a' ? element.getAttribute('href') : null;
    // What leads to a place in the page opens a menu, or nothing.
    if (!href || href.startsWith('#')) continue;
    if (hasWord(rel, 'home') || (mayBeRoot.test(href) && isRoot(href)))
      names.add(foldedName(element.textContent ?? ''));
    if (sign === null && element.querySelector('img, svg')) sign = href;
  }
  return { names, sign };
}

/** The places of a site, `sites` being where its metadata says that it begins. */
export function createSitePlaces(
  survey: Survey,
  { url, baseUrl, language }: { url: string | null; baseUrl: string | null; language: string | null },
  sites: readonly string[],
): SitePlaces {
  const base = baseUrl ?? url ?? nowhere;
  const at = (address: string | null) => placeOf(address, base);
  const here = at(url);
  const host = hostOf(here ?? '');
  const starts = new Set(sites.map(at));
  /** `sport.site.org` is a part of what `www.site.org` is a part of. */
  const isPart = (domain: string) =>
    host !== '' && domain !== host && lastTwo(domain) === lastTwo(host) && !host.endsWith(`.${domain}`);
  const isRoot = (place: string) => {
    const [domain = '', folder = '', ...more] = place.split('/');
    return more.length === 0 && !isPart(domain) && (folder === '' || isOfLanguage(folder, language));
  };
  let found: { names: Set<string>; sign: string | null } | null = null;
  const fronts = () => {
    found ??= frontsOf(survey, (href) => {
      const place = at(href);
      return place !== null && isRoot(place);
    });
    return found;
  };
  return {
    at,
    isHere: (place) => place !== null && place === here,
    isAbove: (place) => place !== null && (here?.startsWith(`${place}/`) ?? false),
    isFront: (place) => place !== null && (starts.has(place) || isRoot(place) || place === at(fronts().sign)),
    isFrontName: (name) => fronts().names.has(foldedName(name)),
    isElsewhere: (place) =>
      place === null ||
      (host !== '' && lastTwo(hostOf(place)) !== lastTwo(host) && hostOf(place) !== hostOf(nowhere)),
  };
}
