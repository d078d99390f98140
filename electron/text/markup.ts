/** Text as HTML, fit for an attribute between double quotes too. */
export const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The value of an attribute whose references (`&amp;`) stay as its source wrote them, for between double quotes. */
export const escapeQuotes = (value: string) => value.replaceAll('"', '&quot;');

/** Text on one line; empty where there is none. */
export function oneLine(text: string | null | undefined): string {
  if (!text) return '';
  // Most texts are one line already: to see that takes less than to make them one again.
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Plain text as paragraphs of HTML, parted by its empty lines. `lineEnd` stands where a line of one ends. */
export const paragraphsHtml = (text: string, lineEnd: '\n' | '<br>' = '\n') =>
  text
    .split(/\r?\n\s*\r?\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${escapeHtml(block.trim()).replace(/\r?\n/g, lineEnd)}</p>`)
    .join('');

/** Elements that have no end (HTML, 13.1.2), and `param`, which had none. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
