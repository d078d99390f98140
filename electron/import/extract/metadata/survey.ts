import { oneLine } from '../../../text/markup.ts';

/** Characters: a text with more of them is a paragraph. */
export const longestLine = 120;

const remarks = /comment|reply|pingback|related|recommend/;
const otherThings = /sidebar|widget|teaser/;
const otherElements = new Set(['footer', 'aside', 'nav', 'form', 'script', 'style', 'noscript']);
/** Elements that are asked for by their names. */
const kept = new Set(['meta', 'script', 'link', 'base', 'title', 'h1', 'h2']);

/** An element as the one walk over its page met it. */
export class Seen {
  readonly element: Element;
  readonly name: string;
  readonly parent: Seen | null;
  classes = '';
  id = '';
  itemprop = '';
  rel = '';
  /** Whether it stands in the remarks of readers or among other articles. */
  readonly inRemarks: boolean;
  /** Whether it stands where the page speaks of other things than the article. */
  readonly isElsewhere: boolean;
  /** Whether it holds text itself, not only in the elements in it. */
  hasText = false;
  /** Its text, once it was asked for. */
  line: string | null = null;

  constructor(element: Element, parent: Seen | null) {
    this.element = element;
    this.name = element.localName;
    this.parent = parent;
    for (const { name, value } of element.attributes)
      if (name === 'class') this.classes = value;
      else if (name === 'id' || name === 'itemprop' || name === 'rel') this[name] = value;
    const { classes, id } = this;
    this.inRemarks = parent?.inRemarks || (classes !== '' && remarks.test(classes)) || id.includes('comment');
    this.isElsewhere =
      this.inRemarks ||
      parent?.isElsewhere ||
      otherElements.has(this.name) ||
      (classes !== '' && otherThings.test(classes));
  }
}

/** Takes the texts below a node until they are longer than `room`; what is left of it. */
function takeTexts(node: Node, texts: string[], room: number): number {
  let left = room;
  for (let child = node.firstChild; child && left >= 0; child = child.nextSibling)
    if (child.nodeType === 3) {
      const text = child.nodeValue ?? '';
      texts.push(text);
      left -= oneLine(text).length;
    } else if (child.nodeType === 1) left = takeTexts(child, texts, left);
  return left;
}

/** An element's text on one line; of a text longer than a short one only the start. */
export function lineOf(seen: Seen): string {
  if (seen.line !== null) return seen.line;
  const texts: string[] = [];
  takeTexts(seen.element, texts, longestLine);
  seen.line = oneLine(texts.join(''));
  return seen.line;
}

/** What a page is made of, gathered in one walk, for all that reads its metadata. */
export interface Survey {
  /** The elements of a kind that is kept: `meta`, `script`, `link`, `base`, `title`, `h1`, `h2`. */
  named(name: string): readonly Seen[];
  readonly headings: readonly Seen[];
  /** Those that say what they are, by a class, an id or an attribute for it, and every `time` and `a`. */
  readonly marked: readonly Seen[];
  /** Those in the body that hold text themselves and do not stand elsewhere. */
  readonly holders: readonly Seen[];
}

export function surveyOf(document: Document): Survey {
  const byName = new Map<string, Seen[]>();
  const marked: Seen[] = [];
  const headings: Seen[] = [];
  const inBody: Seen[] = [];
  const { body } = document;
  const visit = (element: Element, parent: Seen | null, isInBody: boolean): void => {
    const seen = new Seen(element, parent);
    if (kept.has(seen.name)) {
      const list = byName.get(seen.name);
      if (list) list.push(seen);
      else byName.set(seen.name, [seen]);
    }
    if (seen.name === 'h1' || seen.name === 'h2') headings.push(seen);
    if (seen.classes || seen.id || seen.itemprop || seen.rel || seen.name === 'time' || seen.name === 'a')
      marked.push(seen);
    if (isInBody && !seen.isElsewhere) inBody.push(seen);
    for (let node = element.firstChild; node; node = node.nextSibling) {
      const { nodeType } = node;
      if (nodeType === 1) visit(node as Element, seen, isInBody || element === body);
      else if (nodeType === 3 && !seen.hasText && !seen.isElsewhere)
        seen.hasText = /\S/.test(node.nodeValue ?? '');
    }
  };
  if (document.documentElement) visit(document.documentElement, null, false);
  return {
    named: (name) => byName.get(name) ?? [],
    headings,
    marked,
    holders: inBody.filter(({ hasText }) => hasText),
  };
}

/** The nearest of the elements around one, itself left out, that passes a test. */
export function around(seen: Seen, test: (one: Seen) => boolean): Seen | null {
  for (let one = seen.parent; one; one = one.parent) if (test(one)) return one;
  return null;
}

/** Whether a list of words parted by spaces (a class, `rel`, `itemprop`) has one of these. */
export const hasWord = (list: string, ...wanted: string[]): boolean =>
  list !== '' && wanted.some((word) => list.includes(word) && list.split(/\s+/).includes(word));
