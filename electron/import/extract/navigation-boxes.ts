import { blocksOf, isProse, linkedIn, namesOf, textOf } from './blocks.ts';

/** What pages call a box of links beside or below a text: the articles of a series, those on related things. */
const names = new Set(['navbox', 'sidebar', 'navigation']);
const kinds = 'nav, [role=navigation], table[class], aside[class], div[class], section[class]';
/** Of the text of such a box so much is links; the rest are its headings. */
const fewestLinks = 0.6;
const fewest = 5;
/** One that holds more of the text is the text. */
const mostOfText = 0.4;

const isCalled = (element: Element) =>
  element.matches('nav, [role=navigation]') || namesOf(element).some((name) => names.has(name));

/** Takes out boxes that are called so and hold links, without a sentence among them. */
export function pruneNavigationBoxes(holder: Element): void {
  const whole = textOf(holder).length;
  for (const element of holder.querySelectorAll(kinds)) {
    if (!isCalled(element)) continue;
    const links = [...element.querySelectorAll('a[href]')].filter((link) => textOf(link) !== '');
    const text = textOf(element).length;
    if (links.length < fewest || linkedIn(element) < text * fewestLinks || text > whole * mostOfText)
      continue;
    if (!blocksOf(element).some(isProse)) element.remove();
  }
}
