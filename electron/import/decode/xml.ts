import { Parser } from 'htmlparser2';
import { parseFragment } from 'parse5';
import { escapeHtml, voidElements } from '../../text/markup.ts';
import { limits } from '../limits.ts';

/** An element of an XML document. Names are as written; `local` is the name without its prefix. */
export interface XmlElement {
  name: string;
  local: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const element = (name: string, attributes: Record<string, string>): XmlElement => ({
  name,
  local: name.slice(name.indexOf(':') + 1),
  attributes,
  children: [],
});

const ownReferences = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const decoded = new Map<string, string>();

/** The character that a reference of HTML names (`&nbsp;`), or the reference where it names none. */
function characterOf(reference: string): string {
  const known = decoded.get(reference);
  if (known !== undefined) return known;
  const [node] = parseFragment(reference).childNodes;
  const character = node && 'value' in node ? node.value : reference;
  if (decoded.size < 5000) decoded.set(reference, character);
  return character;
}

/** Feeds and notes use the references of HTML, which XML does not know without a DTD. Those of XML itself stay. */
export const withoutHtmlReferences = (text: string): string =>
  text.replace(/&([a-z][a-z0-9]{1,30});/gi, (reference, name: string) =>
    ownReferences.has(name) ? reference : characterOf(reference),
  );

/**
 * An XML document as a tree, read leniently: what is not well-formed gives what can be read of it. Entities other than those of
 * XML and HTML are left as they stand and no DTD is read, so none can unfold. Elements deeper than the limit are left out.
 */
export function readXml(text: string): XmlElement {
  const root = element('', {});
  const open: XmlElement[] = [root];
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > limits.nesting) {
          tooDeep++;
          return;
        }
        const made = element(name, attributes);
        open.at(-1)?.children.push(made);
        open.push(made);
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep--;
        else if (open.length > 1) open.pop();
      },
      ontext(data) {
        if (tooDeep === 0) open.at(-1)?.children.push(data);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(withoutHtmlReferences(text));
  return root;
}

export const elementsIn = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child) => typeof child !== 'string');

/** The children of that local name. */
export const childrenNamed = (parent: XmlElement, local: string): XmlElement[] =>
  elementsIn(parent).filter((child) => child.local === local);

/** Every element of that local name below, in the order of the document. */
export function* allNamed(parent: XmlElement, local: string): Generator<XmlElement> {
  for (const child of elementsIn(parent)) {
    if (child.local === local) yield child;
    yield* allNamed(child, local);
  }
}

export function firstNamed(parent: XmlElement, local: string): XmlElement | null {
  for (const found of allNamed(parent, local)) return found;
  return null;
}

/** All text below, as it stands. */
export function xmlText(parent: XmlElement | null | undefined): string {
  let text = '';
  for (const child of parent?.children ?? []) text += typeof child === 'string' ? child : xmlText(child);
  return text;
}

/** An attribute by its local name. */
export function attributeOf(parent: XmlElement, local: string): string | undefined {
  for (const [name, value] of Object.entries(parent.attributes))
    if (name === local || name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** The children of an element of XHTML as HTML. */
export function innerHtml(parent: XmlElement): string {
  return parent.children
    .map((child) => {
      if (typeof child === 'string') return escapeHtml(child);
      const attributes = Object.entries(child.attributes)
        .filter(([name]) => !name.startsWith('xmlns'))
        .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
      const start = `<${child.local}${attributes.join('')}>`;
      return voidElements.has(child.local) ? start : `${start}${innerHtml(child)}</${child.local}>`;
    })
    .join('');
}
