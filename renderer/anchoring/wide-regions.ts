import type { FrameWords } from './frame-words.ts';

/** What a region that scrolls is called: a table by its caption. */
function nameOf(element: Element, words: FrameWords['wide']): string {
  if (element.localName === 'pre') return words.code;
  return element.querySelector('caption')?.textContent.trim() || words.table;
}

/**
 * Makes tables and code that are wider than the text into regions that take the focus, so that they scroll by keys (WCAG
 * 2.1.1); those that fit are no stop. To be called whenever the text has flowed.
 */
export function markWideRegions(document: Document, words: FrameWords['wide']): void {
  for (const element of document.querySelectorAll('[data-wide], pre')) {
    if (element.scrollWidth > element.clientWidth) {
      element.setAttribute('tabindex', '0');
      element.setAttribute('role', 'region');
      element.setAttribute('aria-label', nameOf(element, words));
    } else for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
  }
}
