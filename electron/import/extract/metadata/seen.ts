import { oneLine } from '../../../text/markup.ts';
import { besideClasses, besideElements, remarkClasses, remarkWord, teaserWord } from '../page-parts.ts';

/** Characters: a text with more of them is a paragraph. */
export const longestLine = 120;

const authorNames = /author|autor|auteur|byline|writer|wrote|reporter|contributor|submitted|vcard/i;

/** An element as the one walk over its page met it. */
export class Seen {
  readonly element: Element;
  readonly name: string;
  readonly parent: Seen | null;
  classes = '';
  id = '';
  itemprop = '';
  rel = '';
  /** What kind of thing it is, in microdata or RDFa. */
  type = '';
  /** What it is called for who does not see it. */
  label = '';
  /** Whether the heading that says the title stands in it: then what its class names is no more than a part of it. */
  holdsTitle = false;
  #inRemarks: boolean | null = null;
  #isElsewhere: boolean | null = null;
  #isOfAuthor: boolean | null = null;
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
      else if (name === 'itemtype' || name === 'typeof') this.type = value;
      else if (name === 'aria-label') this.label = value;
  }

  /** Whether it stands in the remarks of readers or among other articles. */
  get inRemarks(): boolean {
    this.#inRemarks ??=
      (!this.holdsTitle && (remarkClasses.test(this.classes) || this.id.includes(remarkWord))) ||
      (this.parent?.inRemarks ?? false);
    return this.#inRemarks;
  }

  /** Whether it stands where the page speaks of other things than the article. */
  get isElsewhere(): boolean {
    this.#isElsewhere ??=
      (!this.holdsTitle && (besideElements.has(this.name) || this.#isOfOthers)) ||
      this.inRemarks ||
      (this.parent?.isElsewhere ?? false);
    return this.#isElsewhere;
  }

  /** Whether it, or what it stands in, speaks of an author by its class, id or attributes. */
  get isOfAuthor(): boolean {
    this.#isOfAuthor ??=
      (this.parent?.isOfAuthor ?? false) ||
      (!this.holdsTitle && authorNames.test(`${this.classes} ${this.id} ${this.itemprop} ${this.rel}`));
    return this.#isOfAuthor;
  }

  /** A teaser leads to the article that it is for. */
  get #isOfOthers(): boolean {
    const { classes } = this;
    if (classes === '') return false;
    return (
      besideClasses.test(classes) ||
      (classes.includes(teaserWord) && this.element.querySelector('a') !== null)
    );
  }
}

/** What an element must be. */
export type SeenTest = (seen: Seen) => boolean;

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

/** The nearest of the elements around one, itself left out, that passes a test. */
export function around(seen: Seen, test: SeenTest): Seen | null {
  for (let one = seen.parent; one; one = one.parent) if (test(one)) return one;
  return null;
}

/** Whether a list of words parted by spaces (a class, `rel`, `itemprop`) has one of these. */
export const hasWord = (list: string, ...wanted: string[]): boolean =>
  list !== '' && wanted.some((word) => list.includes(word) && list.split(/\s+/).includes(word));
