/** Selectors of what stands on a page around its article. */

/** The remarks of readers, and other articles. */
export const remarks =
  '[class*="comment"], [id*="comment"], [class*="reply"], [class*="pingback"], [class*="related"], [class*="recommend"]';

/** Where texts speak of other things than the article. */
export const beside = `footer, aside, nav, form, script, style, noscript, [class*="sidebar"], [class*="widget"], ${remarks}`;

/** That, and what leads to other articles, or into this one. */
export const elsewhere = `${beside}, [class*="teaser"]`;

/** Whether an element stands in one of those `parts` of the page; what holds the `text`, too, is none. */
export function isBeside(element: Element, parts: string, text: Element): boolean {
  const part = element.closest(parts);
  return part !== null && !part.contains(text);
}
