import { type Block, blocksAround, isPart, namesOf, textOf, wordsIn } from './blocks.ts';
import { elsewhere } from './page-parts.ts';

/**
 * What stands between an article's title and its text and belongs to it: the standfirst, which says what it is about, and its
 * picture. Pages keep both in the head of the article, so that what looks for the text passes them by.
 */

/** What pages call a standfirst. */
const standfirstNames = new Set(
  'abstract chapo chapeau deck dek entradilla excerpt intro introduction kicker lead lede leadtext preamble standfirst strapline subheadline subline subtitle summary teaser vorspann'.split(
    ' ',
  ),
);
/** Where no sentence belongs to the text: captions, lists of links, what a reader fills in. */
const never = `${elsewhere}, figure, figcaption, [class*="caption"], button, select, label, template, [hidden]`;

/** Words: a shorter line is a subtitle, which the text does not go on from. */
const fewest = 30;
const most = 130;
/** How many such blocks may stand between the title and the text. */
const mostBlocks = 4;
/** Words of a description that tells what a page is about, and the share of them that the block has which it was made of. */
const fewestTold = 6;
const told = 0.6;

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
const bagOf = (text: string) => new Set(folded(text).match(/[\p{L}\p{N}]+/gu));

/** Whether the description that a page gives of itself was made of this text. */
function isDescribed(text: string, description: string | null): boolean {
  const wanted = [...bagOf(description ?? '')];
  if (wanted.length < fewestTold) return false;
  const words = bagOf(text);
  return wanted.filter((word) => words.has(word)).length >= wanted.length * told;
}

/** Whether the page calls an element, or what holds it, a standfirst; not the whole text, which may be called so, too. */
function isCalledStandfirst(element: Element): boolean {
  for (let one: Element | null = element; one && one.localName !== 'body'; one = one.parentElement) {
    const called = namesOf(one);
    if (called.some((name) => standfirstNames.has(name))) return true;
    if (called.includes('content') || called.includes('body')) return false;
  }
  return false;
}

const isParagraph = ({ text, words, linked }: Block) =>
  words >= fewest && words <= most && linked < 0.4 && /[\p{L}\p{N}][.!?…。！？:]?["'”’»)\]]*$/u.test(text);

/** The last of these elements that stands in the heading which says the title. */
function headingAbove(elements: readonly Element[], title: string): number {
  const wanted = folded(title);
  return elements.findLastIndex((element) => {
    const heading = element.closest('h1, h2');
    return heading !== null && folded(textOf(heading)) === wanted;
  });
}

function isStandfirst(block: Block, text: Element, { title, description }: About): boolean {
  if (block.element.contains(text) || block.element.closest(never) !== null) return false;
  if (!isParagraph(block) || isPart(block) || folded(block.text) === folded(title)) return false;
  // A summary that the text begins with says nothing that is not there.
  if (folded(textOf(text)).startsWith(folded(block.text).replace(/…$/, '').trim())) return false;
  return isDescribed(block.text, description) || isCalledStandfirst(block.element);
}

/** What pages call the picture of an article. */
const ofArticle = ['featured', 'hero', 'lead', 'main', 'article'];
const picture = ['figure', 'image', 'img', 'media', 'photo', 'picture', 'thumbnail', 'visual'];
/** Words: more than that stand below no picture. */
const mostBelowPicture = 60;

function isPicture(element: Element): boolean {
  if (element.localName === 'figure') return true;
  const called = namesOf(element);
  return ofArticle.some((name) => called.includes(name)) && picture.some((name) => called.includes(name));
}

/** The first picture between two elements of the page, with what stands below it. */
function pictureBetween(document: Document, heading: Element, text: Element): Element | undefined {
  const all = [...document.body.querySelectorAll('*')];
  return all
    .slice(all.indexOf(heading) + 1, all.indexOf(text))
    .find(
      (element) =>
        isPicture(element) &&
        element.querySelector('img') !== null &&
        !element.contains(text) &&
        element.closest(elsewhere) === null &&
        wordsIn(textOf(element)) <= mostBelowPicture,
    );
}

/** What is known of the page: its article's title, and the description it gives of itself. */
interface About {
  title: string;
  description: string | null;
}

export interface AboveText {
  standfirst: Element[];
  picture: Element | null;
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
  if (!text) return { standfirst: [], picture: null };
  const heading = headingAbove(texts.slice(0, start), about.title);
  const titled = texts[heading];
  const found = blocksAround(texts.slice(heading + 1, start)).filter((block) =>
    isStandfirst(block, text, about),
  );
  return {
    standfirst: found.length <= mostBlocks ? found.map(({ element }) => element) : [],
    picture: (titled && pictureBetween(document, titled, text)) ?? null,
  };
}
