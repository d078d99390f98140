import { blockOf, blocksAround, textOf } from './blocks.ts';
import { takeGluedDate } from './glued-date.ts';
import { leadPicture } from './lead-picture.ts';
import { type About, fewStandfirsts, folded, shownStandfirst, sureness } from './standfirst.ts';

/**
 * What stands between an article's title and its text and belongs to it: the standfirst and its picture. Pages keep both in the
 * head of the article, so that what looks for the text passes them by.
 */

/** The last of these elements that stands in the heading which says the title. */
function headingAbove(elements: readonly Element[], title: string): number {
  const wanted = folded(title);
  return elements.findLastIndex((element) => {
    const heading = element.closest('h1, h2');
    return heading !== null && folded(textOf(heading)) === wanted;
  });
}

export interface AboveText {
  standfirst: Element[];
  picture: Element | null;
  /** What the page shows as standfirst, whether it is one of those elements or not. */
  shown: string | null;
}

/**
 * What of a page, with its numbered `texts`, belongs before the article that has those `kept`: elements of the page, in its order.
 */
export function aboveText(
  document: Document,
  texts: readonly Element[],
  kept: ReadonlySet<string>,
  about: About,
): AboveText {
  const start = texts.findIndex((_, number) => kept.has(String(number)));
  const text = texts[start];
  if (!text) return { standfirst: [], picture: null, shown: null };
  const heading = headingAbove(texts.slice(0, start), about.title);
  const titled = texts[heading];
  const blocks = blocksAround(texts.slice(heading + 1, start)).flatMap((block) =>
    takeGluedDate(block.element, about) ? (blockOf(block.element) ?? []) : block,
  );
  const found = blocks.map((block) => ({
    element: block.element,
    sureness: sureness(block, text, about, titled !== undefined),
  }));
  return {
    standfirst: fewStandfirsts(found),
    picture: titled ? leadPicture(document, titled, text) : null,
    shown: titled ? shownStandfirst(blocks, text, about) : null,
  };
}
