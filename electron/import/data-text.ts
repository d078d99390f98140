import { escapeHtml } from '../text/markup.ts';

/** What is bytes and no words: files in an Evernote export and whatever else says that it is base64, styles and scripts. */
const noWords =
  /<resource\b[^<>]*(?<!\/)>\s*<data\b[^<>]*\bbase64\b[\s\S]*?(?:<\/resource\s*>|$)|<([\w:.-]+)\b[^<>]*\bencoding\s*=\s*["']base64["'][^<>]*(?<!\/)>[^<]*(?:<\/\1\s*>|$)|<(style|script)\b[^<>]*(?<!\/)>[\s\S]*?(?:<\/\2\s*>|$)|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/gi;
/** Elements of HTML that stand in exports as they stand in pages. */
const known =
  /^(?:p|br|hr|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|code|b|i|u|em|strong|a|span|sub|sup|table|tbody|tr|th|td)$/i;

/** The words of XML without its marks, cut off anywhere or not: each of its own elements is a paragraph. */
function xmlWords(source: string): string {
  return (
    source
      .replace(/<!\[CDATA\[/g, '')
      .replace(/\]\]>/g, '')
      .replace(noWords, '')
      // A mark that is cut off at the end says nothing.
      .replace(/<[^<>]*$/, '')
      .replace(/<(\/?)([a-z][\w:.-]*)[^>]*?(\/?)>/gi, (mark, close: string, name: string, empty: string) => {
        if (known.test(name)) return mark;
        return empty ? '' : `<${close}div>`;
      })
  );
}

/** Longer lines were not written by hand: they are wrapped, and not left to be scrolled sideways for miles. */
const longestLine = 1000;

/** The text of a file that is data and no prose, as HTML: the words of XML, all else as it reads, line by line. */
export function dataText(source: string): string {
  if (/^\s*</.test(source)) return xmlWords(source);
  const lines = escapeHtml(source).split(/\r\n?|\n/);
  const isWide = lines.some((line) => line.length > longestLine);
  return isWide ? `<p>${lines.join('<br>')}</p>` : `<pre>${lines.join('\n')}</pre>`;
}
