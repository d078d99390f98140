import { textOf, wordsIn } from './blocks.ts';

/** What pages call words that are only read aloud: "Image copyright", "opens in a new tab". */
const onlyHeard =
  '[class*="visually-hidden"], [class*="visuallyhidden"], [class*="hidden-visually"], [class*="sr-only"], [class*="screen-reader"], [class*="screenreader"], [class*="off-screen"], [class*="offscreen"]';
/** Words: more are a text. */
const most = 15;

/** Takes out what a page does not show and has only read aloud: where both are read it stands in the way of the text. */
export function pruneHeard(holder: Element): void {
  for (const element of holder.querySelectorAll(onlyHeard))
    if (wordsIn(textOf(element)) <= most && !element.querySelector('img, math, pre, table')) element.remove();
}
