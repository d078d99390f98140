import DOMPurify from 'dompurify';
import { allowedLink } from '../../electron/api/allow-list.ts';
import {
  isOwnAddress,
  joinStyles,
  styleAddress,
  styleAttributes,
  stylePieces,
} from '../../electron/text/style-sheet.ts';
import { caretStyle } from './caret-paint.ts';
import { demote, type FrameHtml, policy } from './display-html.ts';
import { findStyle } from './find-paint.ts';
import { paintStyle } from './frame-style.ts';
import type { PartAddresses } from './page-parts.ts';

/**
 * A saved page may look as it likes, and ask for nothing: the second of its walls. What the import made of it is not trusted; the
 * browser's own parser reads it once more, and of all that could lead out only the parts that were saved with it stay.
 */
const options = {
  WHOLE_DOCUMENT: true,
  RETURN_DOM: true,
  ADD_TAGS: ['style', 'title'],
  ADD_ATTR: ['shadowrootmode', 'media', 'usemap', 'poster', 'background', 'bgcolor'],
  FORBID_TAGS: ['link', 'meta', 'base', 'iframe', 'object', 'embed', 'source', 'track', 'animate', 'set'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|part:\d+$|#|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: /^[a-z][\w.]*-[\w.-]*$/,
    attributeNameCheck: /^(?!on|is$)[a-z][\w-]*$/,
    allowCustomizedBuiltInElements: false,
  },
};

/** Attributes that name what is loaded, sent or gone to. */
const leading = new Set(
  'src srcset imagesrcset href xlink:href poster background data action formaction srcdoc ping cite longdesc target download'.split(
    ' ',
  ),
);
/** Those of them that show a picture, by element. */
const pictures: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  input: ['src'],
  video: ['poster'],
  image: ['href'],
  feimage: ['href'],
};

function addressFor(element: Element, name: string, value: string, parts: PartAddresses): string | null {
  const tag = element.localName.toLowerCase();
  const given = value.trim();
  if (name === 'background' || pictures[tag]?.includes(name))
    return parts.of(given) ?? (/^data:image\//i.test(given) ? given : null);
  if (name !== 'href') return null;
  if (given.startsWith('#')) return given;
  return (tag === 'a' || tag === 'area') && allowedLink.test(given) ? given : null;
}

function styles(css: string, parts: PartAddresses): string {
  const written = stylePieces(css).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'import') return '';
    return styleAddress(parts.of(piece.address) ?? (isOwnAddress(piece.address) ? piece.address : null));
  });
  return joinStyles(written);
}

function settle(element: Element, parts: PartAddresses): void {
  for (const { name, value } of [...element.attributes]) {
    if (styleAttributes.has(name)) element.setAttribute(name, styles(value, parts));
    if (!leading.has(name)) continue;
    const address = addressFor(element, name, value, parts);
    if (address === null) element.removeAttribute(name);
    else element.setAttribute(name, address);
  }
  if (element.localName === 'style') element.textContent = styles(element.textContent, parts);
}

function settleAll(root: ParentNode, parts: PartAddresses): void {
  for (const element of root.querySelectorAll('*')) {
    settle(element, parts);
    if (element instanceof HTMLTemplateElement) settleAll(element.content, parts);
  }
}

/** Highlights are seen and links are reached on any page; its own rules come before these where they say more. */
const ownStyle = `${paintStyle}${findStyle}${caretStyle}a[data-local] { text-decoration-style: double; }`;

function headFirst(root: Element): void {
  const head =
    root.querySelector('head') ?? root.insertBefore(document.createElement('head'), root.firstChild);
  const charset = document.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const rule = document.createElement('meta');
  rule.setAttribute('http-equiv', 'Content-Security-Policy');
  rule.setAttribute('content', policy);
  head.prepend(charset, rule);
  const style = document.createElement('style');
  style.textContent = ownStyle;
  head.append(style);
}

/** The document that shows a saved page. Addresses of its parts are good as long as `parts` is open. */
export function pageHtml(html: string, parts: PartAddresses): FrameHtml {
  const root = DOMPurify.sanitize(html, options) as unknown as HTMLElement;
  settle(root, parts);
  settleAll(root, parts);
  demote(root);
  headFirst(root);
  return `<!doctype html>${root.outerHTML}` as FrameHtml;
}
