import { Readability } from '@mozilla/readability';
import { oneLine } from '../../text/markup.ts';
import { LightElement, LightText, nextIn } from './dom/nodes.ts';
import { isBlank, textLength } from './dom/text-length.ts';
import { restoreImages, standInTag } from './images-in-line.ts';
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
  _isProbablyVisible(node: LightElement): boolean;
  _isPhrasingContent(node: LightElement | LightText): boolean;
  _isWhitespace(node: LightElement | LightText): boolean;
  _hasSingleTagInsideElement(element: LightElement, tag: string): boolean;
  _setNodeTag(node: LightElement, tag: string): LightElement;
  _getInnerText(element: LightElement, normalizeSpaces?: boolean): string;
  _getLinkDensity(element: LightElement): number;
  _getTextDensity(element: LightElement, tags: string[]): number;
  _cleanStyles(element: LightElement | null): void;
  PHRASING_ELEMS: string[];
  PRESENTATIONAL_ATTRIBUTES: string[];
  DEPRECATED_SIZE_ATTRIBUTE_ELEMS: string[];
}

const Base = Readability as unknown as new (document: Document, options: object) => Inner;

/** Their lists as sets: they are asked for every node of a page. */
const { PHRASING_ELEMS, PRESENTATIONAL_ATTRIBUTES, DEPRECATED_SIZE_ATTRIBUTE_ELEMS } =
  Base.prototype as Inner;
const phrasing = new Set([...PHRASING_ELEMS, standInTag]);
const presentational = new Set(PRESENTATIONAL_ATTRIBUTES);
const sized = new Set(DEPRECATED_SIZE_ATTRIBUTE_ELEMS);

/** A link within its page counts less. */
const linkLength = (link: LightElement) =>
  textLength(link) * (/^#.+/.test(link.getAttribute('href') ?? '') ? 0.3 : 1);

const isEmpty = (element: LightElement): boolean => {
  for (let node = element.firstChild; node; node = nextIn(element, node))
    if (node instanceof LightText && !isBlank(node)) return false;
  return true;
};

/**
 * Readability with the same text in less time: lengths of texts are kept instead of the texts, lists are sets, and what it writes as
 * markup only for itself is not written. What holds no text (comments, `noscript`) is not in the copy that it reads.
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

  override _isProbablyVisible(node: LightElement): boolean {
    if (node.attributes.length === 0) return true;
    const { display, visibility } = node.style;
    if (display === 'none' || visibility === 'hidden' || node.hasAttribute('hidden')) return false;
    // Wikimedia shows formulas by such images.
    return node.getAttribute('aria-hidden') !== 'true' || node.className.includes('fallback-image');
  }

  override _isPhrasingContent(node: LightElement | LightText): boolean {
    if (!(node instanceof LightElement)) return node.nodeType === 3;
    if (phrasing.has(node.tagName) || node.localName === 'math') return true;
    if (node.tagName !== 'A' && node.tagName !== 'DEL' && node.tagName !== 'INS') return false;
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (!this._isPhrasingContent(child as LightElement | LightText)) return false;
    return true;
  }

  override _isWhitespace(node: LightElement | LightText): boolean {
    return node instanceof LightText ? isBlank(node) : node instanceof LightElement && node.tagName === 'BR';
  }

  override _hasSingleTagInsideElement(element: LightElement, tag: string): boolean {
    const only = element.firstElementChild;
    if (only?.tagName !== tag || only.nextElementSibling) return false;
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node instanceof LightText && /\S$/.test(node.data)) return false;
    return true;
  }

  override _setNodeTag(node: LightElement, tag: string): LightElement {
    const { ownerDocument, parentNode, attributes } = node;
    const made = ownerDocument.createElement(tag);
    made.attributes = attributes;
    while (node.firstChild) made.appendChild(node.firstChild);
    parentNode?.replaceChild(made, node);
    const { readability } = node as { readability?: unknown };
    return readability ? Object.assign(made, { readability }) : made;
  }

  override _getInnerText(element: LightElement, normalizeSpaces = true): string {
    const text = element.textContent.trim();
    const isNormal = !normalizeSpaces || text.length === textLength(element);
    return isNormal ? text : text.replace(/\s{2,}/g, ' ');
  }

  override _getLinkDensity(element: LightElement): number {
    const all = textLength(element);
    if (all === 0) return 0;
    return element.getElementsByTagName('a').reduce((sum, link) => sum + linkLength(link), 0) / all;
  }

  override _getTextDensity(element: LightElement, tags: string[]): number {
    const all = textLength(element);
    if (all === 0) return 0;
    return element.querySelectorAll(tags.join(',')).reduce((sum, one) => sum + textLength(one), 0) / all;
  }

  override _cleanStyles(element: LightElement | null): void {
    if (!element || element.localName === 'svg') return;
    const isSized = sized.has(element.tagName);
    const isStyle = (name: string) =>
      presentational.has(name) || (isSized && (name === 'width' || name === 'height'));
    if (element.attributes.some(({ name }) => isStyle(name)))
      element.attributes = element.attributes.filter(({ name }) => !isStyle(name));
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      this._cleanStyles(child);
  }
}

/** The title and body that Readability finds on a page, which stays as it is; the body is null where it finds none. */
export function articleIn(document: Document): { title: string; body: HTMLElement | null } {
  const found = new QuickReadability(document).parse();
  const body = (found?.content ?? null) as HTMLElement | null;
  const page = body?.querySelector('#readability-page-1');
  page?.replaceWith(...page.childNodes);
  if (body) restoreImages(body as unknown as LightElement);
  return { title: oneLine(found?.title), body };
}
