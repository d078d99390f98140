import DOMPurify from 'dompurify';
import { noteHtml } from '../../electron/text/note-markdown.ts';

const allowed =
  'a blockquote br code del em h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul'.split(' ');

const isWeb = (address: string) => /^https?:\/\//i.test(address);

/** A link that leads nowhere on the web is its words: nothing here could open it. */
function settleLink(link: Element): void {
  const address = link.getAttribute('href') ?? '';
  if (!isWeb(address)) link.replaceWith(...link.childNodes);
  else link.setAttribute('rel', 'noreferrer');
}

function asTyped(note: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const words = document.createElement('p');
  words.setAttribute('data-typed', '');
  words.textContent = note;
  fragment.append(words);
  return fragment;
}

/** HTML of a note as elements that this browser's own parser read and DOMPurify left: no picture, style or name, no address but links of the web. */
export function cleanNote(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowed,
    ALLOWED_ATTR: ['href', 'start'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a')) settleLink(link);
  return fragment;
}

/** A note for the page or for paper, as its Markdown says. What an import brought may be written by anyone. */
export function noteFragment(note: string): DocumentFragment {
  const html = noteHtml(note);
  const fragment = html === null ? asTyped(note) : cleanNote(html);
  // Each of its parts has a direction of its own; the marks of a list stand where the list begins.
  for (const part of fragment.children) part.setAttribute('dir', 'auto');
  return fragment;
}
