import { isBlockName } from '../../text/node-kinds.ts';
import {
  type Engine,
  LightDocument,
  LightElement,
  type LightNode,
  type LightParent,
  LightText,
} from './dom/nodes.ts';
import { standInFor } from './images-in-line.ts';

/** Copies of a page for what looks for its article and takes it apart. They leave out what holds no text, on most pages the larger part. */

const silent = new Set(['style', 'template', 'noscript']);

const isData = (element: LightElement) => /^application\/ld\+json/i.test(element.getAttribute('type') ?? '');

const isLeftOut = (node: LightNode) =>
  !(node instanceof LightText) &&
  !(
    node instanceof LightElement &&
    !silent.has(node.localName) &&
    (node.localName !== 'script' || isData(node))
  );

const isBlock = ({ localName }: LightElement) => localName === 'head' || isBlockName(localName);

/** What stands beside an article is no part of it, but for its own notes. */
const besideArticle = new Set(['aside', 'footer']);
const notes = /(?:^|[\s_-])(?:footnotes?|endnotes?)(?:$|[\s_-])/i;
const noteRoles = new Set(['doc-footnote', 'doc-endnotes']);

const holdsNotes = (element: LightElement) =>
  besideArticle.has(element.localName) &&
  (noteRoles.has(element.getAttribute('role') ?? '') || notes.test(element.getAttribute('class') ?? ''));

/** White space at the start of a line is not seen (CSS Text 3, 4.1.2): on most pages it is more nodes than all text. */
const startsLine = (to: LightParent) =>
  to instanceof LightElement &&
  isBlock(to) &&
  (to.lastChild === null || (to.lastChild instanceof LightElement && isBlock(to.lastChild)));

const isSeen = (text: LightText, to: LightParent, isKept: boolean) =>
  isKept || /\S/.test(text.data) || !startsLine(to);

function copyOf(element: LightElement, document: LightDocument, isKept: boolean): LightElement {
  const copy = element.shellIn(document, holdsNotes(element) ? 'section' : element.localName);
  copyInto(element, copy, document, isKept || element.localName === 'pre');
  return copy;
}

function copyInto(from: LightParent, to: LightParent, document: LightDocument, isKept = false): void {
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (isLeftOut(node)) continue;
    if (node instanceof LightElement) {
      to.appendChild(standInFor(node, document) ?? copyOf(node, document, isKept));
    } else if (isSeen(node as LightText, to, isKept)) to.appendChild(node.cloneNode());
  }
}

/** What stands for the markup of a body, which nobody reads: setting it puts the body back as it was. */
const bodyName = '<!-- the body as it was -->';

export interface ReadingCopy {
  document: Document;
  /** An element whose markup is asked for and not looked at. */
  unread: Element | null;
}

/**
 * A copy of a page without scripts, styles, comments and what waits for a script. To have the page as it was before, Readability
 * writes it all as markup, and parses that: here the body is copied once more when it is wanted, and made ready by `prepare`.
 */
export function readingCopy(page: Document, prepare: (body: HTMLElement) => void): ReadingCopy {
  const from = page as unknown as LightDocument;
  const reading: { document: LightDocument; unread: LightElement | null } = {
    document: new LightDocument({
      ...from.engine,
      serialize(parent) {
        if (parent === reading.unread) return '';
        const isBody = parent instanceof LightElement && parent.localName === 'body';
        return isBody ? bodyName : from.engine.serialize(parent);
      },
      parseFragment(context, source) {
        if (source !== bodyName || !from.body) return from.engine.parseFragment(context, source);
        const body = reading.document.createElement('body');
        copyInto(from.body, body, reading.document);
        prepare(body as unknown as HTMLElement);
        return [...body.childNodes];
      },
    } satisfies Engine),
    unread: null,
  };
  copyInto(from, reading.document, reading.document);
  return reading as unknown as ReadingCopy;
}
