/** What a region that scrolls is called: a table by its caption. */
function nameOf(element: Element): string {
  if (element.localName === 'pre') return 'Code';
  return element.querySelector('caption')?.textContent.trim() || 'Wide table';
}

/**
 * Makes tables and code that are wider than the text into regions that take the focus, so that they scroll by keys (WCAG
 * 2.1.1); those that fit are no stop. To be called whenever the text has flowed.
 */
export function markWideRegions(document: Document): void {
  for (const element of document.querySelectorAll('[data-wide], pre')) {
    if (element.scrollWidth > element.clientWidth) {
      element.setAttribute('tabindex', '0');
      element.setAttribute('role', 'region');
      element.setAttribute('aria-label', nameOf(element));
    } else for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
  }
}
