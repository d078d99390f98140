import DOMPurify from 'dompurify';
import {
  addressAttributes,
  allowedAttributes,
  allowedElements,
  allowedEverywhere,
  allowedLink,
  allowedMathElements,
  allowedOn,
  assetAddress,
} from '../../electron/api/allow-list.ts';
import type { Article, SafeHtml } from '../../electron/api/model.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { caretStyle } from './caret-paint.ts';
import { findStyle } from './find-paint.ts';
import { cleanFormulas, formulaStyle, isMath, markLetters, mayStayInMath } from './frame-formulas.ts';
import { pictureStyle } from './frame-pictures.ts';
import { frameStyle } from './frame-style.ts';
import { imageWordsStyle } from './image-words.ts';

declare const frameHtml: unique symbol;

/** A whole document for an article frame: sanitised by this browser's own parser, with a policy that forbids requests. */
export type FrameHtml = string & { readonly [frameHtml]: true };

/**
 * The frame may load what the page hands it as `blob:` or `data:` and nothing else; it never runs a script. One wall of
 * four: the allow-list at import, DOMPurify here, this policy, the frame's sandbox.
 */
export const policy =
  "default-src 'none'; img-src blob: data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";

/** The list again, per element: DOMPurify knows one list of attributes for all. */
function mayStay(element: Element, attribute: string, value: string): boolean {
  const { localName } = element;
  if (isMath(element)) return mayStayInMath(localName, attribute, value);
  if (!allowedEverywhere.includes(attribute) && !allowedOn[localName]?.includes(attribute)) return false;
  if (attribute === 'src') return assetAddress.test(value);
  return attribute !== 'href' || allowedLink.test(value.trim());
}

/** Puts the article's headings one level under its title, for assistive technology; the elements stay as they are. */
export function demote(fragment: ParentNode): void {
  if (!fragment.querySelector('h1')) return;
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    heading.setAttribute('aria-level', String(Number(heading.localName.slice(1)) + 1));
}

/** Puts each table into a box that scrolls by itself. A table that scrolled itself would be none to assistive technology. */
function boxTables(fragment: DocumentFragment): void {
  for (const table of fragment.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = document.createElement('div');
    box.setAttribute('data-wide', '');
    table.replaceWith(box);
    box.append(table);
  }
}

/** The body of an article after the browser's own parse, its saved images named by `data-asset` until their bytes are there. */
function cleanFragment(html: SafeHtml): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...allowedElements, ...allowedMathElements],
    ALLOWED_ATTR: [...allowedAttributes],
    // All others would have to look like one of the addresses below.
    ADD_URI_SAFE_ATTR: allowedAttributes.filter((name) => !addressAttributes.includes(name)),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|asset:)/i,
    RETURN_DOM_FRAGMENT: true,
  });
  cleanFormulas(fragment);
  for (const element of fragment.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes])
      if (!mayStay(element, name, value)) element.removeAttribute(name);
  }
  for (const image of fragment.querySelectorAll('img[src]')) {
    image.setAttribute('data-asset', (image.getAttribute('src') ?? '').slice('asset:'.length));
    image.removeAttribute('src');
  }
  markLetters(fragment);
  demote(fragment);
  boxTables(fragment);
  return fragment;
}

function cleanBody(html: SafeHtml): string {
  const holder = document.createElement('div');
  holder.append(cleanFragment(html));
  return holder.innerHTML;
}

/** Lines break where the window ends, and where they broke. The frame scrolls by itself. */
const lettersStyle =
  'html { overflow: auto; } body { padding-block: 16px; } pre { margin: 0; padding: 0; background: none; white-space: pre-wrap; }';

const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The document that shows an article, with its language and direction on the root. Its body holds the text and no more. */
export function displayHtml(article: Pick<Article, 'html' | 'language' | 'direction'>): FrameHtml {
  const lang = article.language ? ` lang="${escaped(article.language)}"` : '';
  return `<!doctype html><html${lang} dir="${article.direction}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${frameStyle}${formulaStyle}${imageWordsStyle}${findStyle}${caretStyle}${pictureStyle}</style></head><body>${cleanBody(article.html)}</body></html>` as FrameHtml;
}

/** A file of text as its letters stand, in the look of an article. */
export function lettersHtml(
  text: string,
  { language, direction }: Pick<Article, 'language' | 'direction'>,
): FrameHtml {
  const lang = language ? ` lang="${escaped(language)}"` : '';
  return `<!doctype html><html${lang} dir="${direction}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${frameStyle}${findStyle}${caretStyle}${lettersStyle}</style></head><body><pre>${escaped(text)}</pre></body></html>` as FrameHtml;
}

/** The text of an article, as its frame will show it. */
export const textOfArticle = (article: Pick<Article, 'html'>): string =>
  plainText(cleanFragment(article.html)).text;

/** Gives a frame its document. Only here and below is `srcdoc` set; the sandbox is set here so that it is never forgotten. */
export function showInFrame(frame: HTMLIFrameElement, html: FrameHtml): void {
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.srcdoc = html;
}

/** Shows a page that stands alone in a frame that lets it do nothing at all: no script, no form, nothing of this page. */
export function showAlone(frame: HTMLIFrameElement, html: string): void {
  frame.setAttribute('sandbox', '');
  frame.srcdoc = html;
}

/**
 * Opens the browser's dialog for printing with a page that stands alone. It may do no more than that: no script runs in it, and what it asks for
 * is refused by its own policy and by this page's, which it inherits. `onDone` hears when the dialog is closed.
 */
export function printAlone(frame: HTMLIFrameElement, html: string, onDone: () => void): void {
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  const print = () => {
    const { contentWindow: page } = frame;
    page?.addEventListener('afterprint', onDone, { once: true });
    page?.print();
  };
  frame.addEventListener('load', print, { once: true });
  frame.srcdoc = html;
}
