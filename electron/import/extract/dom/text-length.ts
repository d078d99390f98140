import { type LightElement, LightText, nextIn } from './nodes.ts';

/** What `\s` is: the white space and line ends of ECMAScript, and the byte order mark. */
function isWhite(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  return /\s/.test(String.fromCharCode(code));
}

const startsWhite = 1;
const endsWhite = 2;
const flags = startsWhite | endsWhite;

/** Characters of a text without white space at its ends and with one for each run of it, times four, and two flags. */
function measured(text: string): number {
  let length = 0;
  let wasWhite = false;
  for (let at = 0; at < text.length; at++) {
    const white = isWhite(text.charCodeAt(at));
    if (!white) length += wasWhite && length > 0 ? 2 : 1;
    wasWhite = white;
  }
  if (text === '') return 0;
  const starts = isWhite(text.charCodeAt(0)) ? startsWhite : 0;
  return length * 4 + starts + (wasWhite ? endsWhite : 0);
}

function measureOf(node: LightText): number {
  // A text is asked for once for each element around it.
  if (node.measuredAs !== node.data) {
    node.measuredAs = node.data;
    node.measure = measured(node.data);
  }
  return node.measure;
}

/** Whether a text is empty or nothing but white space. */
export const isBlank = (node: LightText): boolean => measureOf(node) <= flags;

/** How long the text in an element is, without white space at its ends and with one character for each run of it. */
export function textLength(element: LightElement): number {
  let length = 0;
  let isParted = false;
  for (let node = element.firstChild; node; node = nextIn(element, node)) {
    if (!(node instanceof LightText)) continue;
    const measure = measureOf(node);
    const own = measure >> 2;
    if (own > 0) length += own + (length > 0 && (isParted || (measure & startsWhite) > 0) ? 1 : 0);
    if (own > 0) isParted = (measure & endsWhite) > 0;
    else isParted ||= measure > 0;
  }
  return length;
}
