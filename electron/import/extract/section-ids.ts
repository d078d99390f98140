import { wordsOf } from '../../text/near-text.ts';
import { textOf } from './blocks.ts';

/**
 * Ids that a program made of the words of a heading. They are taken for names of parts of the page, as if "Related work" were a list
 * of other articles and "Sharing files" a share bar, and are covered while the article is looked for.
 */

const cover = 'data-lectern-id';
const headings = 'h1, h2, h3, h4, h5, h6';
/** From so many on a program makes them; one or two may be names. */
const fewest = 3;
/** Pages call their parts by one word: "comments", above which "Comments" stands. */
const fewestWords = 2;

/** A heading and what may bear its id: the section that it begins, and what stands in it. */
const bearersOf = (heading: Element) => {
  const { parentElement } = heading;
  const section = parentElement?.firstElementChild === heading ? [parentElement] : [];
  return [...section, heading, ...heading.querySelectorAll('[id]')].filter(({ id }) => id !== '');
};

/** Whether an id says the words of its heading: all of them, or, where it was cut off, the first. */
function says(id: string, heading: readonly string[]): boolean {
  const words = wordsOf(id.replace(/_/g, ' '));
  return words.length >= fewestWords && heading.join(' ').startsWith(words.join(' '));
}

/** Covers those ids on a page. */
export function coverSectionIds(document: Document): void {
  const found = [...document.body.querySelectorAll(headings)].flatMap((heading) => {
    const bearers = bearersOf(heading);
    const words = bearers.length > 0 ? wordsOf(textOf(heading)) : [];
    return bearers.filter(({ id }) => says(id, words));
  });
  if (found.length < fewest) return;
  for (const element of found) {
    element.setAttribute(cover, element.id);
    element.removeAttribute('id');
  }
}

/** Takes the cover off in what was found. */
export function uncoverSectionIds(body: Element): void {
  for (const element of body.querySelectorAll(`[${cover}]`)) {
    element.id = element.getAttribute(cover) ?? '';
    element.removeAttribute(cover);
  }
}
