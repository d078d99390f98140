import { oneLine } from '../../../text/markup.ts';
import type { Crumb, Trail } from './linked-trails.ts';
import type { Seen } from './seen.ts';
import type { Survey } from './survey.ts';

/** Links: an element with more of them is a menu, or the whole page. */
const mostCrumbs = 10;

/** Steps of a `BreadcrumbList` of schema.org, and those of data-vocabulary.org that came before it (Google, 2009). */
const steps =
  '[itemprop~="itemListElement"], [property~="itemListElement"], [itemtype$="/Breadcrumb"], [typeof="v:Breadcrumb"]';
const names = '[itemprop~="name"], [property~="name"], [itemprop~="title"], [property="v:title"]';

const isStep = ({ type }: Seen) => /(?:^v:|\/)Breadcrumb$/.test(type);
const isList = ({ type }: Seen) => /(?:^|[/:])BreadcrumbList$/.test(type);

const said = (element: Element) => oneLine(element.getAttribute('content') ?? element.textContent);
const linkIn = (element: Element) =>
  element.matches('a[href]') ? element : element.querySelector('a[href], link[href]');

/** What a marked step says; a step may hold the steps after it. */
function crumbOf(step: Element): Crumb {
  const link = linkIn(step);
  const name = step.querySelector(names);
  const address =
    link?.getAttribute('href') ?? step.querySelector('[itemid]')?.getAttribute('itemid') ?? null;
  return { name: name ? said(name) : said(link ?? step), address };
}

const linksIn = (element: Element) =>
  element.matches('a[href]') ? [element] : [...element.querySelectorAll('a[href]')];

/** The links in it, in their order. What leads nowhere names the page itself, if not what the trail is. */
const shownTrail = (element: Element): Trail =>
  linksIn(element).map((link) => ({ name: said(link), address: link.getAttribute('href') }));

const isShort = ({ element, name }: Seen) =>
  name !== 'body' && name !== 'html' && linksIn(element).length <= mostCrumbs;

const markedTrail = (element: Element): Trail => [...element.querySelectorAll(steps)].map(crumbOf);

/** Each of some elements without those that stand in another of them. */
function outermost(all: readonly Seen[]): Seen[] {
  const chosen = new Set<Seen>();
  for (const seen of all) {
    let one = seen.parent;
    while (one && !chosen.has(one)) one = one.parent;
    if (!one) chosen.add(seen);
  }
  return [...chosen];
}

/** Trails in some elements; where each of several is one step, all in one parent are a trail. */
function shownTrails(shown: readonly Seen[]): Trail[] {
  const trails: Trail[] = [];
  for (const [, heads] of Map.groupBy(shown, ({ parent }) => parent)) {
    const found = heads.map(({ element }) => shownTrail(element)).filter((trail) => trail.length > 0);
    if (found.every((trail) => trail.length === 1)) trails.push(found.flat());
    else trails.push(...found);
  }
  return trails;
}

/**
 * The trails that a page's elements hold, the most certain first: microdata and RDFa (https://schema.org/BreadcrumbList), then
 * what a class, an id or a label calls a breadcrumb (WAI-ARIA Authoring Practices, Breadcrumb).
 */
export function markedTrails({ trails }: Survey): { stated: Trail[]; shown: Trail[] } {
  const lists = outermost(trails.filter(isList)).map(({ element }) => markedTrail(element));
  const single = trails.filter(isStep).map(({ element }) => crumbOf(element));
  const shown = outermost(trails.filter((seen) => !isStep(seen) && isShort(seen)));
  return { stated: [...lists, single], shown: shownTrails(shown) };
}
