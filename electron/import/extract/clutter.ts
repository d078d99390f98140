import { namesOf } from './blocks.ts';
import { remarks } from './page-parts.ts';

/**
 * Parts of a page that hold sentences and are never its article: notices of rights and of cookies, dialogs, forms, remarks of
 * readers, lists of sources, notes. Where the article is short, one of them may look more like an article than the article does.
 */

/** Such parts, however much of a page they hold, and those that are the page where they hold most of it. */
const certain = 'footer, dialog, [role=contentinfo], [role=dialog], [role=alertdialog], [aria-modal=true]';
const likely = `aside, form, nav, [role=complementary], ${remarks}`;
const mostOfPage = 0.6;
/** What pages call them, in the same order. */
const certainNames = new Set(['consent', 'cookie', 'cookies', 'gdpr']);
const likelyNames = new Set(
  'bibliography disclosure endnotes footnotes imprint login modal newsletter popup references register registration reviews'.split(
    ' ',
  ),
);

const lengthOf = (element: Element) => (element.textContent ?? '').length;

/** `page` tells the length of its text, which few need. */
function isClutter(element: Element, page: () => number): boolean {
  const names = namesOf(element);
  const isCertain = names.some((name) => certainNames.has(name)) || element.matches(certain);
  const isLikely = isCertain || names.some((name) => likelyNames.has(name)) || element.matches(likely);
  if (!isLikely || element.querySelector('h1, main') !== null) return false;
  return isCertain || lengthOf(element) < page() * mostOfPage;
}

/** Takes such parts out of a page. */
export function removeClutter(document: Document): void {
  const length = lengthOf(document.body);
  for (const element of document.body.querySelectorAll('*'))
    if (isClutter(element, () => length)) element.remove();
}

/** The share of what was found that may stand in such parts. */
const mostInside = 0.8;

/** Whether nearly all of a page's numbered `texts` that have these numbers stands in such parts. */
export function isInClutter(
  document: Document,
  texts: readonly Element[],
  numbers: ReadonlySet<string>,
): boolean {
  const { body } = document;
  const page = () => lengthOf(body);
  const known = new Map<Element, boolean>([[body, false]]);
  const isInside = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { parentElement } = element;
    const inside = (parentElement !== null && isInside(parentElement)) || isClutter(element, page);
    known.set(element, inside);
    return inside;
  };
  let outside = 0;
  for (const number of numbers) {
    const element = texts[Number(number)];
    if (!element || isInside(element)) continue;
    outside++;
    if (outside > numbers.size * (1 - mostInside)) return false;
  }
  return numbers.size > 0;
}
