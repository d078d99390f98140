import { namesOf, textOf, wordsIn } from './blocks.ts';
import { elsewhere, isBeside } from './page-parts.ts';

/** What pages call the picture of an article. */
const ofArticle = ['featured', 'hero', 'lead', 'main', 'article'];
const picture = ['figure', 'image', 'img', 'media', 'photo', 'picture', 'thumbnail', 'visual'];
/** Words: more than that stand below no picture. */
const mostBelow = 60;

const isCalled = (element: Element, names: readonly string[]) => {
  const called = namesOf(element);
  return names.some((name) => called.includes(name));
};

/** What pages call the holder of an article's text, beside `body`. */
const ofText = ['entry', 'article', 'post', 'story'];

function isCalledBody(element: Element): boolean {
  if (element.getAttribute('itemprop')?.toLowerCase().includes('articlebody')) return true;
  const called = namesOf(element);
  return (
    called.includes('body') || (called.includes('content') && ofText.some((name) => called.includes(name)))
  );
}

/** The nearest element that the page calls the body of the article, below the heading. */
function bodyAround(text: Element, heading: Element): Element | null {
  let body: Element | null = text.parentElement;
  while (body && !isCalledBody(body)) body = body.parentElement;
  return body && body.localName !== 'body' && !body.contains(heading) ? body : null;
}

/** The first picture between a heading and the text below, with what stands below it. */
export function leadPicture(document: Document, heading: Element, text: Element): Element | null {
  const body = bodyAround(text, heading);
  const all = [...document.body.querySelectorAll('*')];
  const isPicture = (element: Element) =>
    element.localName === 'figure' ||
    (isCalled(element, picture) && (isCalled(element, ofArticle) || body?.contains(element) === true));
  const found = all
    .slice(all.indexOf(heading) + 1, all.indexOf(text))
    .find(
      (one) =>
        isPicture(one) &&
        one.querySelector('img') !== null &&
        !one.contains(text) &&
        !isBeside(one, elsewhere, text) &&
        wordsIn(textOf(one)) <= mostBelow,
    );
  return found ?? null;
}
