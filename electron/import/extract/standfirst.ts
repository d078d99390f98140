import { type Block, isPart, isProse, namesOf, textOf } from './blocks.ts';
import type { Page } from './own-day.ts';
import { beside, isBeside } from './page-parts.ts';
import { isAuthorList, isByline, isDate } from './stub.ts';

/** A standfirst: the paragraph between an article's title and its text that says what it is about. */

/** What pages call one. */
const names = new Set(
  'abstract chapo chapeau deck dek entradilla excerpt intro introduction kicker lead lede leadtext preamble standfirst strapline subheadline subline subtitle summary teaser vorspann'.split(
    ' ',
  ),
);
/** Of those, what is rather a second line of the title, which the text does not go on from. */
const titleNames = new Set(
  'deck dek kicker standfirst strapline sub subheading subheadline subline subtitle summary'.split(' '),
);
/** Of those, what is nothing but a second line of the title, so that it need be no sentence. */
const subtitleNames = new Set(
  'deck dek standfirst strapline subhead subheading subheadline subhed subline subtitle'.split(' '),
);
const titleWords = new Set('head heading headline hed line title'.split(' '));
/** Where no sentence belongs to the text: captions, lists of links, what a reader fills in. */
const never = `${beside}, figure, figcaption, [class*="caption"], button, select, label, template, [hidden]`;
const teaser = '[class*="teaser"]';

/** Words: a shorter one must be called what leads into the text. */
const few = 30;
const fewest = 12;
const most = 130;
/** Words of a description that tells what a page is about, and the share of them that the block has which it was made of. */
const fewestTold = 6;
const told = 0.6;

export const folded = (text: string) => text.normalize('NFKC').toLowerCase();
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
    if (called.some((name) => names.has(name))) return true;
    if (called.includes('content') || called.includes('body')) return false;
  }
  return false;
}

/** Whether a short block leads into the text, and does not only say more of the title. */
function isShortLead({ element, text }: Block, description: string | null): boolean {
  if (element.closest('h1, h2, h3') !== null) return false;
  const called = namesOf(element);
  if (called.some((name) => titleNames.has(name))) return false;
  if (called.includes('description') && isDescribed(text, description)) return true;
  const above = element.parentElement ? namesOf(element.parentElement) : [];
  return [...called, ...above].some((name) => names.has(name) && !titleNames.has(name));
}

const isLineOfHead = (block: Block, { language, authors }: Page) =>
  isDate(block, language) || isByline(block, authors) || isAuthorList(block, authors);

const isSentence = ({ text, words, linked }: Block) =>
  words >= fewest && words <= most && linked < 0.4 && /[\p{L}\p{N}][.!?…。！？:]?["'”’»)\]]*$/u.test(text);

/** Whether a block is a paragraph that reads like one of the text. */
const isParagraph = (block: Block) => block.element.localName === 'p' && isProse(block) && block.linked < 0.2;

/** What is known of the page: its article's title and the description it gives of itself, too. */
export interface About extends Page {
  title: string;
  description: string | null;
}

/** How sure it is that a block is a standfirst. */
const sure = { not: 0, lead: 1, paragraph: 2, told: 3 } as const;

/** How sure it is that a block above the `text` is its standfirst, 0 for not; `isTitled` where the title stands above both. */
export function sureness(block: Block, text: Element, about: About, isTitled: boolean): number {
  const { title, description } = about;
  const { element } = block;
  if (element.contains(text) || isBeside(element, never, text)) return sure.not;
  // Above the title they are those of other articles.
  if (!isTitled && isBeside(element, teaser, text)) return sure.not;
  if (!isSentence(block) || isPart(block) || isLineOfHead(block, about)) return sure.not;
  if (folded(block.text) === folded(title)) return sure.not;
  // A summary that the text begins with says nothing that is not there.
  if (folded(textOf(text)).startsWith(folded(block.text).replace(/…$/, '').trim())) return sure.not;
  if (block.words < few) return isShortLead(block, description) ? sure.lead : sure.not;
  if (isDescribed(block.text, description) || isCalledStandfirst(element)) return sure.told;
  return isTitled && isParagraph(block) ? sure.paragraph : sure.not;
}

/** Words of a subtitle that says more than its title does. */
const fewestOfSubtitle = 4;

const isSubtitle = (called: readonly string[]) =>
  called.some((name) => subtitleNames.has(name)) ||
  (called.includes('sub') && called.some((name) => titleWords.has(name)));

/**
 * What a page shows as standfirst among the blocks between its title and the `text`: what it calls a second line of the title,
 * else the one sentence that it calls a standfirst. The text need not go on from there.
 */
export function shownStandfirst(blocks: readonly Block[], text: Element, about: About): string | null {
  const { title } = about;
  const lines = blocks.filter((block) => {
    if (block.words < fewestOfSubtitle || block.words > most || block.linked >= 0.4) return false;
    if (block.element.contains(text) || isBeside(block.element, never, text) || isPart(block)) return false;
    return !isLineOfHead(block, about) && folded(block.text) !== folded(title);
  });
  const calledBy = ({ element }: Block) => [
    ...namesOf(element),
    ...(element.parentElement ? namesOf(element.parentElement) : []),
  ];
  const subtitle = lines.find((block) => isSubtitle(calledBy(block)));
  const leads = lines.filter((block) => isSentence(block) && calledBy(block).some((name) => names.has(name)));
  return (subtitle ?? (leads.length === 1 ? leads[0] : null))?.text ?? null;
}

/** How many such blocks may stand between the title and the text. */
const mostBlocks = 4;

export interface Found {
  element: Element;
  sureness: number;
}

/** The surest of what was found that are few enough, in their order. */
export function fewStandfirsts(found: readonly Found[]): Element[] {
  for (let least: number = sure.lead; least <= sure.told; least++) {
    const some = found.filter((one) => one.sureness >= least);
    if (some.length <= mostBlocks) return some.map(({ element }) => element);
  }
  return [];
}
