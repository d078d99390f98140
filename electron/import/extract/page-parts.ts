/** What stands on a page around its article, as selectors for a tree and as patterns for the classes of one element. */

/** What pages call the remarks of readers; the only word of them that an id has of nothing else. */
export const remarkWord = 'comment';
const remarkWords = [remarkWord, 'reply', 'pingback', 'related', 'recommend'];
const besideWords = ['sidebar', 'widget'];
/** A teaser is of another article where it leads to it; a standfirst may be called so, too. */
export const teaserWord = 'teaser';

/** Elements that speak of other things than the article. */
export const besideElements: ReadonlySet<string> = new Set(
  'footer aside nav form script style noscript'.split(' '),
);

const inClass = (word: string) => `[class*="${word}"]`;

/** The remarks of readers, and other articles. */
export const remarks = [...remarkWords.map(inClass), `[id*="${remarkWord}"]`].join(', ');
/** Where texts speak of other things than the article. */
export const beside = [...besideElements, ...besideWords.map(inClass), remarks].join(', ');

/** That, and what leads to other articles, or into this one. */
export const elsewhere = `${beside}, ${inClass(teaserWord)}`;

export const remarkClasses = new RegExp(remarkWords.join('|'));
/** What one page builder makes of all parts of a page it calls widgets, too. */
export const besideClasses = new RegExp(`(?<!elementor-)(?:${besideWords.join('|')})`);

/** Whether an element stands in one of those `parts` of the page; what holds the `text`, too, is none. */
export function isBeside(element: Element, parts: string, text: Element): boolean {
  const part = element.closest(parts);
  return part !== null && !part.contains(text);
}
