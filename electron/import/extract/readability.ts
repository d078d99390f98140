import { Readability } from '@mozilla/readability';
import { oneLine } from '../../text/markup.ts';
import { LightElement, LightText, nextIn } from './dom/nodes.ts';
import { type ReadingCopy, readingCopy } from './reading-copy.ts';

/** Inner methods of Readability 0.6.0 that are used or replaced here. */
interface Inner {
  parse(): { title?: string | null; content?: unknown } | null;
  _grabArticle(page?: Element): Element | null;
  _postProcessContent(content: Element): void;
  _unwrapNoscriptImages(root: Element): void;
  _removeScripts(root: Element): void;
  _replaceBrs(root: Element): void;
  _getAllNodesWithTag(root: Element, names: string[]): Element[];
  _replaceNodeTags(elements: Element[], name: string): void;
  _isValidByline(node: Element, matchString: string): boolean;
  _isElementWithoutContent(node: Node): boolean;
}

const Base = Readability as unknown as new (document: Document, options: object) => Inner;

const isEmpty = (element: LightElement): boolean => {
  for (let node = element.firstChild; node; node = nextIn(element, node))
    if (node instanceof LightText && /\S/.test(node.data)) return false;
  return true;
};

/**
 * Readability with the same results in less time. Two of its methods read the whole text below every element of a page before they
 * ask anything else, and it writes markup that nobody reads.
 */
class QuickReadability extends Base {
  readonly #copy: ReadingCopy;

  constructor(page: Document) {
    const copy = readingCopy(page, (body) => this.#prepare(body));
    super(copy.document, { keepClasses: true, serializer: (element: unknown) => element });
    this.#copy = copy;
  }

  /** What `parse` does to a page before it looks for the article. */
  #prepare(body: HTMLElement): void {
    this._unwrapNoscriptImages(body);
    this._removeScripts(body);
    this._replaceBrs(body);
    this._replaceNodeTags(this._getAllNodesWithTag(body, ['font']), 'SPAN');
  }

  override _grabArticle(page?: Element): Element | null {
    const found = super._grabArticle(page);
    this.#copy.unread = found;
    return found;
  }

  override _postProcessContent(content: Element): void {
    this.#copy.unread = null;
    super._postProcessContent(content);
  }

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
  const found = new QuickReadability(document).parse();
  const body = (found?.content ?? null) as HTMLElement | null;
  const page = body?.querySelector('#readability-page-1');
  page?.replaceWith(...page.childNodes);
  return { title: oneLine(found?.title), body };
}
