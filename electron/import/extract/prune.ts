import {
  type Block,
  blocksOf,
  hasSentence,
  isHeading,
  isPart,
  isProse,
  lengthIn,
  linkedIn,
  namesOf,
  textOf,
  wordsIn,
} from './blocks.ts';
import { isCredit as isCreditText } from './credit.ts';
import { pruneNavigationBoxes } from './navigation-boxes.ts';
import { pruneHeard } from './only-heard.ts';
import { linesAbove, takeGluedDates } from './opening.ts';
import type { Page } from './own-day.ts';
import { takePlayerLabels } from './player-labels.ts';
import { isAuthorList, isStub } from './stub.ts';

/**
 * Takes out of an article's body what stands in it and is none of it: share bars, subscriptions, related links, the lines
 * with date, author and rubric above the text, and those of the page below it. Known by form and by what pages call their
 * own parts; never by a site.
 */

const isCredit = (block: Block) => !isPart(block) && isCreditText(block.text, block.words);

const remove = (blocks: readonly Block[]) => {
  for (const { element } of blocks) if (!element.querySelector('img, video, audio')) element.remove();
};

/** Least paragraphs of a text that lines are told apart from. */
const enoughProse = 3;

/** What follows a text in the languages of the web: "Subscribe to our newsletter", "Follow us on …". */
const appeal =
  /newsletter|\bsubscri|\bsign up\b|\bfollow (?:us|\S+ on)\b|(?:^|[.!?:]\s+)follow (?:him|her|them)\b|\baffiliate\b|all rights reserved|abonnier|abonnez|suscríb|iscriviti|подпи[шс]|inscreva|assine|\bhave a tip\b|@\w+/iu;

/** Who wrote, told after the text: a paragraph that begins with the author's name. */
const isAboutAuthor = ({ text }: Block, authors: readonly string[]) =>
  authors.some((name) => {
    const [given = ''] = name.split(' ');
    const start = text.toLowerCase();
    return (
      start.startsWith(name.toLowerCase()) ||
      (given.length > 2 && start.startsWith(`${given.toLowerCase()} is `))
    );
  });

/** Of so many blocks at the end a sentence may still be none of the text. */
const tail = 5;

/** The lines above the first paragraph and all below the last that are no sentences, appeals, or tell of the author. */
function pruneEnds(blocks: readonly Block[], { language, authors }: Page): void {
  if (blocks.filter(isProse).length < enoughProse) return;
  const first = blocks.findIndex((block) => isProse(block) && !isAuthorList(block, authors));
  let end = blocks.length;
  while (end > first + enoughProse) {
    const block = blocks[end - 1] as Block;
    const isEnd =
      blocks.length - end < tail &&
      block.words <= 80 &&
      !isPart(block) &&
      (isAboutAuthor(block, authors) || (block.words <= 45 && appeal.test(block.text)));
    if (!isEnd && !isHeading(block) && !isStub(block, language)) break;
    // A list that ends an article stays: its items are the text.
    if (!isEnd && block.element.localName === 'li' && block.linked < 0.6) break;
    end--;
  }
  remove(blocks.slice(end));
}

const partNames = new Set(
  'related relatedlinks recommended recommendations newsletter subscribe subscription signup promo promotion share sharing sharebar social comments disqus breadcrumb breadcrumbs advertisement advert sponsored outbrain taboola readmore disclaimer disclosure postmetadata ratings cookie cookies consent akismet'.split(
    ' ',
  ),
);
/** What tells of an author beside the name of one: `author-bio`, `about-the-author`. */
const aboutAuthor = new Set('about bio biography box card description info profile'.split(' '));

/** Of the text of a table of contents so much is links; the article has its contents anew. */
const fewestContents = 0.4;

function isNamedPart(element: Element): boolean {
  const names = namesOf(element);
  if (names.some((name) => partNames.has(name))) return true;
  if (names.includes('author') && names.some((name) => aboutAuthor.has(name))) return true;
  // The button that shows the rest of a text which is there in whole.
  if (names.includes('read') && names.includes('more')) return wordsIn(textOf(element)) <= 4;
  return names.includes('toc') && linkedIn(element) >= textOf(element).length * fewestContents;
}

/** A part that holds more of the text is the text, whatever it is called. */
const mostOfText = 0.2;

/** Parts that the page itself calls something else than its text. */
function pruneNamed(holder: Element): void {
  const whole = textOf(holder).length;
  for (const element of holder.querySelectorAll('[class], [id]')) {
    // A link that leads to such a part is none.
    if (element.localName === 'a' || !isNamedPart(element)) continue;
    if (element.querySelector('pre, table, math') || textOf(element).length > whole * mostOfText) continue;
    element.remove();
  }
}

/** Whether a paragraph within the text is one link to another page, with a word before it: "Read more: …". */
function isRelated(block: Block): boolean {
  const { element, words, linked } = block;
  const isQuote = element.localName === 'blockquote' || element.parentElement?.localName === 'blockquote';
  if ((isPart(block) && !isQuote) || isHeading(block) || element.localName === 'li') return false;
  if (linked <= 0.6 || words < 4 || words > 30) return false;
  const links = [...element.querySelectorAll('a[href]')];
  const leadsWithin = links.every((link) => link.getAttribute('href')?.startsWith('#'));
  // A question that leads to its answer, and not what passes over a part of the page.
  return links.length <= 2 && !(leadsWithin && hasSentence(block));
}

/** Lists of three links or more that are nothing but links, with the heading that announces them. The page itself has no address there. */
function pruneLinkLists(holder: Element): void {
  for (const list of holder.querySelectorAll('ul, ol')) {
    const items = [...list.children];
    const text = textOf(list);
    if (items.length < 3 || text === '' || lengthIn(list, 'a') / text.length < 0.8) continue;
    // Links within the page are its contents, which the article has anew.
    const before = list.previousElementSibling;
    if (before && wordsIn(textOf(before)) <= 8 && !before.querySelector('img')) before.remove();
    list.remove();
  }
}

/** Prunes a body in place. */
export function prune(holder: Element, page: Page): void {
  pruneHeard(holder);
  pruneNamed(holder);
  pruneNavigationBoxes(holder);
  pruneLinkLists(holder);
  const blocks = blocksOf(holder);
  if (blocks.filter(isProse).length >= enoughProse) remove(blocks.filter(isRelated));
  remove(blocks.filter(isCredit));
  takePlayerLabels(blocks);
  const rest = blocks.filter(({ element }) => element.parentNode !== null);
  remove(linesAbove(holder, rest, page, rest.filter(isProse).length >= enoughProse));
  takeGluedDates(rest, page);
  pruneEnds(rest, page);
}
