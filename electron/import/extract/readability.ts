import { Readability } from '@mozilla/readability';
import { oneLine } from '../../text/markup.ts';
import { LightElement, LightText, nextIn } from './dom/nodes.ts';
import { readingCopy, wrapperId } from './reading-copy.ts';

/** Two inner methods of Readability 0.6.0: each reads the whole text below every element of a page before it asks anything else. */
interface Inner {
  parse(): { title?: string | null; content?: unknown } | null;
  _isValidByline(node: Element, matchString: string): boolean;
  _isElementWithoutContent(node: Node): boolean;
}

const Base = Readability as unknown as new (document: Document, options: object) => Inner;

const isEmpty = (element: LightElement): boolean => {
  for (let node = element.firstChild; node; node = nextIn(element, node))
    if (node instanceof LightText && /\S/.test(node.data)) return false;
  return true;
};

/** Readability with the same results in less time: what costs most is asked last. */
class QuickReadability extends Base {
  override _isValidByline(node: Element, matchString: string): boolean {
    const isCalled =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') ||
      /byline|author|dateline|writtenby|p-author/i.test(matchString);
    if (!isCalled) return false;
    const { length } = (node.textContent ?? '').trim();
    return length > 0 && length < 100;
  }

  override _isElementWithoutContent(node: Node): boolean {
    if (!(node instanceof LightElement) || !isEmpty(node)) return false;
    const breaks = () => node.getElementsByTagName('br').length + node.getElementsByTagName('hr').length;
    return !node.firstElementChild || node.children.length === breaks();
  }
}

/** The title and body that Readability finds on a page, which stays as it is; the body is null where it finds none. */
export function articleIn(document: Document): { title: string; body: HTMLElement | null } {
  const found = new QuickReadability(readingCopy(document), {
    keepClasses: true,
    serializer: (element: unknown) => element,
  }).parse();
  const body = (found?.content ?? null) as HTMLElement | null;
  const page = body?.querySelector(`#${wrapperId}`);
  page?.replaceWith(...page.childNodes);
  return { title: oneLine(found?.title), body };
}
