import { blockOf, blocksOf, isPart, isProse, linkedIn, textOf, wordsIn } from './blocks.ts';
import { isInClutter, removeClutter } from './clutter.ts';
import { isContentsPage } from './contents-page.ts';
import { numberAttribute, numbersIn } from './left-out.ts';
import { beside } from './page-parts.ts';
import { articleIn } from './readability.ts';
import { innermost } from './split-body.ts';

/** The title and the body of the article on a page. */
export interface Found {
  title: string;
  body: HTMLElement;
  /** Whether it is a table of contents, in which lists of links are the text. */
  isContents?: true;
}

const hasContent = (body: HTMLElement) =>
  body.querySelector('img') !== null || /[^\s\u00a0]/.test(body.textContent ?? '');

/** The page's body without what is never text, for pages on which no article stands out. */
function wholeBody(document: Document): HTMLElement {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const element of body.querySelectorAll('script, style, noscript, template, nav, form'))
    element.remove();
  return body;
}

function foundIn(document: Document): Found {
  const { title, body } = articleIn(document);
  return { title, body: body && hasContent(body) ? body : wholeBody(document) };
}

/** What was found on a page, with the numbers of the page's `texts` that are in it. */
interface Doubt {
  document: Document;
  texts: readonly Element[];
  found: Found;
  numbers: ReadonlySet<string>;
}

/** Less than this share of what was found is no article beside it. */
const leastBeside = 0.05;

/** What stands beside notices, dialogs and forms, where what was found is in them: they may be longer than a short article. */
function besideClutter({ document, texts, found, numbers }: Doubt): Found | null {
  if (!isInClutter(document, texts, numbers)) return null;
  const rest = document.cloneNode(true) as Document;
  removeClutter(rest);
  const other = foundIn(rest);
  return wordsIn(textOf(other.body)) >= wordsIn(textOf(found.body)) * leastBeside ? other : null;
}

/** Words from which a body without a sentence is in doubt, and those in sentences that an article beside it has. */
const manyWords = 300;
const enoughProse = 150;
/** The share of words in sentences below which a body is none that is read: a table, a list of names. */
const fewestProse = 0.1;

const proseIn = (body: HTMLElement) =>
  blocksOf(body)
    .filter((block) => isProse(block) && !isPart(block))
    .reduce((sum, { words }) => sum + words, 0);

/** Whether most of these texts of a page are cells and items. */
function isListed(texts: readonly Element[], numbers: ReadonlySet<string>): boolean {
  const listed = [...numbers].filter((number) => texts[Number(number)]?.closest('td, th, li, dt, dd'));
  return listed.length * 2 > numbers.size;
}

/** What stands beside a long table or list without sentences, where such a one was found and there is a text. */
function besideList({ document, texts, found, numbers }: Doubt): Found | null {
  if (!isListed(texts, numbers)) return null;
  const words = wordsIn(textOf(found.body));
  if (words < manyWords || proseIn(found.body) > words * fewestProse) return null;
  const rest = document.cloneNode(true) as Document;
  for (const element of rest.querySelectorAll(`[${numberAttribute}]`))
    if (numbers.has(element.getAttribute(numberAttribute) ?? '')) element.remove();
  const other = foundIn(rest);
  return proseIn(other.body) >= enoughProse ? other : null;
}

/** A part of the page as an article, without what stands beside one. */
function partOf(element: Element, title: string): Found {
  const body = element.cloneNode(true) as HTMLElement;
  for (const other of body.querySelectorAll(beside)) other.remove();
  return { title, body };
}

/** All of a table of contents, where parts of one were found: Readability takes out lists of links. */
function wholeContents({ texts, found, numbers }: Doubt, url: string | null): Found | null {
  if (!isContentsPage(found.body, url)) return null;
  const core = innermost(texts, numbers);
  const holder = core?.closest('main, [role=main], article') ?? core;
  return holder && { ...partOf(holder, found.title), isContents: true };
}

/** Levels above a list or table in which the text stands that it is a part of. */
const mostAbove = 4;

const isParagraph = (element: Element) => {
  const block = element.localName === 'p' ? blockOf(element) : null;
  return block !== null && isProse(block);
};

/** What holds a list or table together with paragraphs, where nothing but that list or table was found. */
function aroundList({ document, texts, found, numbers }: Doubt): Found | null {
  if (!isListed(texts, numbers)) return null;
  let inner = innermost(texts, numbers);
  for (let level = 0; inner && level < mostAbove; level++) {
    const core = inner;
    inner = core.parentElement;
    if (!inner || inner === document.body) return null;
    if ([...inner.children].some((child) => child !== core && isParagraph(child)))
      return partOf(inner, found.title);
  }
  return null;
}

const isUnseen = ({ style }: HTMLElement) => style.display === 'none' || style.visibility === 'hidden';

function withoutUnseen(body: HTMLElement): HTMLElement {
  for (const element of body.querySelectorAll('[hidden], [aria-hidden=true]')) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>('[style]'))
    if (isUnseen(element)) element.remove();
  return body;
}

/** Words below which what was found may be a piece of a short article, and the share of that which it then is. */
const fewWords = 60;
const smallPiece = 0.7;
/** A text has no more of its length in links. */
const mostLinked = 0.2;

/** The only `article` of a page, where no more than a piece of it was found because all its pieces are short. */
function wholeShort({ document, texts, found, numbers }: Doubt): Found | null {
  const [article, other] = [...document.body.querySelectorAll('article')];
  if (!article || other) return null;
  const words = wordsIn(textOf(found.body));
  const core = words < fewWords ? innermost(texts, numbers) : null;
  if (!core || core === article || !article.contains(core)) return null;
  const whole = partOf(article, found.title);
  const text = textOf(withoutUnseen(whole.body));
  const isLinked = linkedIn(whole.body) >= text.length * mostLinked;
  return words < wordsIn(text) * smallPiece && !isLinked ? whole : null;
}

/**
 * The article of a page: what Readability finds, or what it finds beside that where that is none. The page stays as it is;
 * `texts` are its numbered elements, `url` is where it was.
 */
export function findArticle(document: Document, texts: readonly Element[], url: string | null): Found {
  const found = foundIn(document);
  const doubt = { document, texts, found, numbers: numbersIn(found.body) };
  return (
    besideClutter(doubt) ??
    besideList(doubt) ??
    wholeContents(doubt, url) ??
    aroundList(doubt) ??
    wholeShort(doubt) ??
    found
  );
}
