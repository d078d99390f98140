import { isBlockName } from '../../electron/text/node-kinds.ts';

/**
 * Images that were not saved and stand within a line: there a box would tear it apart, and their description says what they
 * show. That of a picture of a formula is its TeX. It is drawn by the style, so that the article's text stays the same.
 */
export const imageWordsStyle = `
[data-words] { font-style: italic; border-bottom: 1px dashed currentColor; overflow-wrap: anywhere; }
[data-words]::before { content: attr(data-words); }
`;

/** Pixels of the shorter side of a symbol or icon, and from which an image is no part of a line. */
const small = 48;
const large = 100;
/** Characters of a description that stands in a line. */
const longest = 200;

/** Commands, or what is raised or lowered. */
const isTex = (words: string) => /\\[a-z]+|[_^]\{|^[^\s]{0,3}[_^]\S/i.test(words);

const declared = (image: HTMLImageElement) =>
  ['width', 'height'].map((name) => Number(image.getAttribute(name) ?? '') || 0).filter((size) => size > 0);

const isSmall = (image: HTMLImageElement) => {
  const sizes = declared(image);
  return sizes.length > 0 && Math.min(...sizes) <= small;
};

/** Whether the words of an image, or none where it is an icon without any, can stand for it. */
export function mayBeWords(image: HTMLImageElement): boolean {
  const words = image.alt.trim();
  if (words === '') return isSmall(image);
  return isTex(words) || words.length <= longest;
}

const endsLine = (node: Node) => node.nodeName === 'BR' || isBlockName(node.nodeName);

function hasTextBeside(image: Node): boolean {
  for (let node: Node | null = image; node && !isBlockName(node.nodeName); node = node.parentNode)
    for (const side of ['previousSibling', 'nextSibling'] as const)
      for (let other = node[side]; other && !endsLine(other); other = other[side])
        if (/\S/.test(other.textContent ?? '')) return true;
  return false;
}

/** Whether an image is a symbol, or stands beside words. */
export function isInLine(image: HTMLImageElement): boolean {
  if (isTex(image.alt) || isSmall(image)) return true;
  const isLarge = declared(image).some((size) => size >= large);
  return !isLarge && hasTextBeside(image);
}

/** Puts its words in the place of an image, or nothing where it has none. `reason` is told to whoever asks why there are words. */
export function showAsWords(image: HTMLImageElement, reason: string): void {
  const words = image.alt.trim();
  const shown = image.ownerDocument.createElement('span');
  if (words !== '') {
    shown.dataset.words = words;
    shown.title = reason;
    shown.setAttribute('role', 'img');
    shown.setAttribute('aria-label', words);
  }
  image.replaceWith(shown);
}
