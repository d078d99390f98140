import { oneLine } from '../../../text/markup.ts';
/** Characters: a text with more of them is a paragraph. */
export const longestLine = 120;
/** How many short texts before and after the title may speak of the article. */
const before = 8;
const after = 14;

/** Where the remarks of readers and other articles stand. */
export const remarks =
  '[class*="comment"], [id*="comment"], [class*="reply"], [class*="pingback"], [class*="related"], [class*="recommend"]';

/** Where texts speak of other things than the article. */
export const elsewhere = `footer, aside, nav, form, script, style, noscript, [class*="sidebar"], [class*="widget"], [class*="teaser"], ${remarks}`;

export const words = (element: Element): string => oneLine(element.textContent);

/** The short texts of a page in their order: those of elements that hold text themselves. */
function* shortTexts(document: Document): Generator<{ element: Element; text: string }> {
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    const hasOwn = [...element.childNodes].some(
      (node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''),
    );
    if (!hasOwn || element.closest(elsewhere)) continue;
    const text = words(element);
    if (text !== '' && text.length <= longestLine) yield { element, text };
  }
}

/** The short texts of a page: those beside its title, the nearest first, and all of them in their order. */
export function textsBeside(document: Document, title: string | null): { near: string[]; all: string[] } {
  const texts = [...shortTexts(document)];
  const headings = [...document.querySelectorAll('h1, h2')];
  const wanted = title?.toLowerCase() ?? '';
  const heading = headings.find((one) => wanted !== '' && words(one).toLowerCase() === wanted) ?? headings[0];
  const found = texts.findIndex(({ element }) => heading?.contains(element));
  const at = Math.max(0, found);
  const all = texts.map(({ text }) => text);
  return {
    near: [...all.slice(at, at + after), ...all.slice(Math.max(0, at - before), at).toReversed()],
    all,
  };
}
