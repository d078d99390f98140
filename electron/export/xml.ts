import { escapeHtml } from '../text/markup.ts';
import type { SafeElement } from '../text/safe-tree.ts';
import { charactersOf, type TextNode } from '../text/text-node.ts';

/** Characters that XML 1.0 has no way to write. What stands for them is as long as they are: places in a text stay. */
const noCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const isNoCharacter = new RegExp(`^${noCharacter.source}$`, 'u');
const parted = new RegExp(`(${noCharacter.source})`, 'u');

/** A text that XML can write. */
export const writable = (text: string): string => text.toWellFormed().replace(noCharacter, '\ufffd');

/** Text for XML, fit for an attribute between double quotes too. */
export const escapeXml = (text: string): string => escapeHtml(writable(text)).replaceAll('\r', '&#13;');

/** A value of an attribute, in which a reader of XML would take the ends of lines for spaces. */
const escapeValue = (value: string) =>
  escapeXml(value).replace(/[\t\n]/g, (white) => `&#${white.charCodeAt(0)};`);

export type Attributes = Readonly<Record<string, string | null | undefined>>;

const written = (attributes: Iterable<readonly [string, string | null | undefined]>): string =>
  Array.from(attributes, ([name, value]) => (value == null ? '' : ` ${name}="${escapeValue(value)}"`)).join(
    '',
  );

/** An element around XML that is written already; attributes that are null are left out. */
export function xml(name: string, attributes: Attributes = {}, ...inner: readonly string[]): string {
  const start = `<${name}${written(Object.entries(attributes))}`;
  return inner.length === 0 ? `${start}/>` : `${start}>${inner.join('')}</${name}>`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

const mathSpace = 'http://www.w3.org/1998/Math/MathML';

/** Elements that a reader of HTML takes for open when they are written as an empty one. */
const endTags = (name: string) => !/^(?:br|hr|img|wbr|col)$/.test(name);

/** What holds text and no element: HTML has such, and formulas have. */
const textOnly = /^(?:rp|m(?:i|n|o|s|text))$/;

/** Text in which an element tells of each character that XML cannot write which it was, so that it comes back. */
const told = (text: string): string =>
  text
    .toWellFormed()
    .split(parted)
    .map((part) =>
      isNoCharacter.test(part)
        ? `<span data-character="${part.codePointAt(0)}">\ufffd</span>`
        : escapeXml(part),
    )
    .join('');

/** A tree as XHTML, which says the same to a parser of XML and to one of HTML. */
export function xhtml(node: TextNode, parent = ''): string {
  if (node.nodeName === '#text') return (textOnly.test(parent) ? escapeXml : told)(charactersOf(node));
  const { nodeName, attributes, childNodes } = node as SafeElement;
  const inner = childNodes.map((child) => xhtml(child, nodeName)).join('');
  if (nodeName.startsWith('#')) return inner;
  const space: [string, string][] = nodeName === 'math' ? [['xmlns', mathSpace]] : [];
  const start = `<${nodeName}${written([...space, ...attributes])}`;
  return inner === '' && !endTags(nodeName) ? `${start}/>` : `${start}>${inner}</${nodeName}>`;
}
