import { isElement } from '../../text/mark-tree.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import { type Names, names } from './nodes.ts';

/** A date, a month, a year, a time or an instant as HTML takes it; of a day that there is. */
const date =
  /^(\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?)$/;

export const isDate = (value: string): boolean =>
  date.test(value) && Number.isFinite(Date.parse(value.replace(' ', 'T')));

const isLanguage = (tag: string): boolean => {
  try {
    return tag !== '' && Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** A language as it is told in a book, or null where it is none. */
export const languageOf = (tag: string | null | undefined): string | null =>
  tag && isLanguage(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;

/** The address of a link as a parser of URLs writes it; null for one that it refuses. */
export function validAddress(address: string): string | null {
  if (!/^(?:https?|mailto):/i.test(address) || !URL.canParse(address)) return null;
  // Signs that browsers let stand and that RFC 3986 has no place for.
  return new URL(address).href.replace(/[|^`{}[\]\\"<>\s]/g, (sign, at: number, whole: string) =>
    /[[\]]/.test(sign) && /^[a-z]+:\/\/[^/?#]*$/i.test(whole.slice(0, at)) ? sign : encodeURIComponent(sign),
  );
}

const counted =
  (least: number, most = 1000) =>
  (value: string) =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
const oneOf = (list: string) => (value: string) => list.split(' ').includes(value);

type Rule = (value: string) => boolean;
const always: Rule = () => true;

/** What values attributes may have, and on which elements where not on all; those of no rule are left out. */
const rules: Readonly<Record<string, readonly [rule: Rule, on?: Names]>> = {
  title: [always],
  dir: [oneOf('ltr rtl auto')],
  alt: [always, names('img')],
  width: [counted(1, 99999), names('img')],
  height: [counted(1, 99999), names('img')],
  colspan: [counted(1), names('td th')],
  rowspan: [counted(0, 65534), names('td th')],
  span: [counted(1), names('col colgroup')],
  start: [(value) => /^-?\d+$/.test(value), names('ol')],
  type: [oneOf('1 a A i I'), names('ol')],
  scope: [oneOf('row col rowgroup colgroup'), names('th')],
  datetime: [isDate, names('time del ins')],
  cite: [(value) => validAddress(value) === value, names('blockquote q del ins')],
};

/** Names for places that XML takes, each given once, and where links to the old ones lead. */
class Places {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The name of a place; null for one that was named already. */
  take(id: string): string | null {
    if (this.#names.has(id)) return null;
    const own = /^[A-Za-z_][\w.-]*$/.test(id) ? id : `a-${this.#names.size + 1}.`;
    if (this.#taken.has(own)) return null;
    this.#taken.add(own);
    this.#names.set(id, own);
    return own;
  }

  to(fragment: string): string | null {
    return this.#names.get(fragment) ?? this.#names.get(decoded(fragment)) ?? null;
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch (error) {
    if (error instanceof URIError) return fragment;
    throw error;
  }
}

function valueFor(
  name: string,
  value: string,
  { element, parent }: { element: string; parent: string },
): [string, string][] {
  if (name === 'lang') {
    const language = languageOf(value);
    return language === null
      ? []
      : [
          ['lang', language],
          ['xml:lang', language],
        ];
  }
  if (name === 'reversed') return element === 'ol' ? [['reversed', 'reversed']] : [];
  if (name === 'value') return parent === 'ol' && /^-?\d+$/.test(value) ? [[name, value]] : [];
  const [rule, on] = rules[name] ?? [];
  return rule?.(value) && (on?.has(element) ?? true) ? [[name, value]] : [];
}

/**
 * A copy of a tree whose attributes say what the HTML Standard and XML let them say. Links to places that are not there are text. Pictures
 * and formulas are left to others.
 */
export function validAttributes(root: SafeElement): SafeElement {
  const places = new Places();
  const ids = new Map<SafeElement, string>();
  const find = (node: TextNode) => {
    if (!isElement(node)) return;
    const id = node.attributes.get('id');
    const place = id === undefined ? null : places.take(id);
    if (place !== null) ids.set(node, place);
    node.childNodes.forEach(find);
  };
  find(root);

  const settled = (node: TextNode, parent: string): TextNode => {
    if (!isElement(node)) return node;
    const { nodeName, attributes } = node;
    const id = ids.get(node);
    const own: [string, string][] = id === undefined ? [] : [['id', id]];
    const childNodes = node.childNodes.map((child) => settled(child, nodeName));
    if (nodeName === 'math' || isInMath(nodeName, parent))
      return withAttributes(node, [...own, ...[...attributes].filter(([name]) => name !== 'id')], childNodes);
    const isTime = nodeName !== 'time' || isDate(attributes.get('datetime') ?? '');
    for (const [name, value] of attributes) {
      if (name === 'href' && nodeName === 'a') {
        const place = value.startsWith('#') ? places.to(value.slice(1)) : null;
        const address = place === null ? validAddress(value) : `#${place}`;
        if (address !== null) own.push(['href', address]);
      } else if (name === 'src' || name === 'data-src') own.push([name, value]);
      else if (!(name === 'span' && nodeName === 'colgroup' && childNodes.length > 0))
        own.push(...valueFor(name, value, { element: nodeName, parent }));
    }
    return { ...withAttributes(node, own, childNodes), nodeName: isTime ? nodeName : 'span' } as SafeElement;
  };
  return settled(root, '') as SafeElement;
}

const mathNames = /^m(?!ark$)/;
const isInMath = (name: string, parent: string) =>
  mathNames.test(name) && (parent === 'math' || mathNames.test(parent));

const withAttributes = (
  node: SafeElement,
  attributes: [string, string][],
  childNodes: TextNode[],
): SafeElement => ({
  ...node,
  attributes: new Map(attributes),
  childNodes,
});
