/** Selectors of what stands on a page around its article. */

/** The remarks of readers, and other articles. */
export const remarks =
  '[class*="comment"], [id*="comment"], [class*="reply"], [class*="pingback"], [class*="related"], [class*="recommend"]';

/** Where texts speak of other things than the article. */
export const elsewhere = `footer, aside, nav, form, script, style, noscript, [class*="sidebar"], [class*="widget"], [class*="teaser"], ${remarks}`;
