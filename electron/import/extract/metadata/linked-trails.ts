import { addressOf, isThing, listOf, type Thing, textOf, typeOf } from './linked-things.ts';

/** One step of the way from a site's front page to a page. */
export interface Crumb {
  name: string;
  /** As the page writes it; null where it leads nowhere: then it is the page itself. */
  address: string | null;
}

export type Trail = readonly Crumb[];

function crumbOf(step: Thing): Crumb {
  const { item } = step;
  const name = textOf(step.name) ?? (isThing(item) ? textOf(item.name) : null);
  return { name: name ?? '', address: addressOf(item) ?? textOf(step.url) };
}

/** Steps in the order that they give themselves; those without a position stand as they are written. */
const inOrder = (steps: readonly Thing[]): readonly Thing[] => {
  const position = ({ position: at }: Thing) => (at == null || at === '' ? Number.NaN : Number(at));
  return steps.every((step) => Number.isFinite(position(step)))
    ? steps.toSorted((one, other) => position(one) - position(other))
    : steps;
};

/** The trails in linked data (https://schema.org/BreadcrumbList), as they are written. */
export const linkedTrails = (things: readonly Thing[]): Trail[] =>
  things
    .filter((thing) => typeOf(thing).includes('BreadcrumbList'))
    .map(({ itemListElement }) => inOrder(listOf(itemListElement).filter(isThing)).map(crumbOf));

/** Where the site begins that a page says it belongs to (https://schema.org/WebSite). */
export const linkedSites = (things: readonly Thing[]): string[] =>
  things.filter((thing) => typeOf(thing).includes('WebSite')).flatMap(({ url }) => textOf(url) ?? []);
