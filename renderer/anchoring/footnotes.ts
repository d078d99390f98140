import { type FrameText, isDomNode } from './frame-text.ts';
import { placeOf } from './link-place.ts';

/** A piece of a note's text, in the order of the text. */
export interface NotePart {
  text: string;
  /** Where it leads outside, or null. */
  url: string | null;
}

/** A note of the article, and the link that leads to it. */
export interface Footnote {
  link: HTMLElement;
  /** What holds the whole note. */
  block: HTMLElement;
  parts: NotePart[];
}

/** Characters of the longest text that is taken for a note: more than nearly all have, less than a chapter. */
const longest = 2000;

/** How references to notes look: 1, [12], (a), iv, *, †. */
const sign = /^[[(]?(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]{1,4})[\])]?$/iu;
const headings = 'h1, h2, h3, h4, h5, h6';
const paragraphs = `p, li, dd, td, th, blockquote, div, ${headings}`;

const isSign = (link: Element) => sign.test((link.textContent ?? '').trim());
const linksIn = (element: Element) => [...element.querySelectorAll<HTMLElement>('a[href^="#"]')];

/** The links of the article that lead into `block` from outside of it. */
function referencesTo(block: Element): HTMLElement[] {
  return linksIn(block.ownerDocument.body).filter((link) => {
    const place = placeOf(link);
    return place !== null && block.contains(place) && !block.contains(link);
  });
}

/** Whether `link` leads to a reference, or to what stands around it and not around the link too. */
function leadsBack(link: Element, reference: Element): boolean {
  const place = placeOf(link);
  if (!place) return false;
  const paragraph = reference.closest(paragraphs);
  const around = paragraph && !paragraph.contains(link) ? paragraph : reference;
  return around.contains(place) || (place.contains(reference) && !place.contains(link));
}

/** What may be the whole note at `place`, which itself may be no more than an anchor in it; the likeliest first. */
function blocksAround(place: Element): HTMLElement[] {
  const kinds = ['li, dd, aside, tr', 'p, div, blockquote, section'];
  return kinds.flatMap((kind) => place.closest<HTMLElement>(kind) ?? []);
}

function partsOf({ map }: FrameText, block: HTMLElement, isLeftOut: (link: Element) => boolean): NotePart[] {
  const { text, runs, places } = map;
  const place = places.get(block);
  const parts: NotePart[] = [];
  let end = place?.start ?? 0;
  for (const run of runs.slice(place?.firstRun ?? 0, place?.endRun ?? 0)) {
    const link = isDomNode(run.node) ? (run.node.parentElement?.closest('a[href]') ?? null) : null;
    if (link && isLeftOut(link)) {
      end = run.end;
      continue;
    }
    const href = link?.getAttribute('href') ?? '';
    if (run.start > end) parts.push({ text: text.slice(end, run.start), url: null });
    parts.push({ text: text.slice(run.start, run.end), url: /^https?:/i.test(href) ? href : null });
    end = run.end;
  }
  return trimmed(parts);
}

const isAfter = ({ map: { places } }: FrameText, element: HTMLElement, other: HTMLElement) =>
  (places.get(element)?.start ?? 0) >= (places.get(other)?.end ?? Number.POSITIVE_INFINITY);

/** Without the white space and the full stop that are left at the beginning and the end where a link back was. */
function trimmed(parts: NotePart[]): NotePart[] {
  const from = parts.findIndex(({ text }) => /[^\s.:]/.test(text));
  const to = parts.findLastIndex(({ text }) => /\S/.test(text));
  return parts.slice(from, to + 1).map(({ text, url }, index) => {
    const begun = index === 0 ? text.replace(/^[\s.:]+/, '') : text;
    return { text: index === to - from ? begun.trimEnd() : begun, url };
  });
}

/**
 * The note that a link leads to, or null where it leads to anything else. Classes and roles do not come into the library,
 * so a note is known by what it is: short, no heading, further down than the link, and either the link is a sign, as
 * 12 or *, or the note has a link back.
 */
export function footnoteOf(frame: FrameText, link: HTMLElement): Footnote | null {
  const place = placeOf(link);
  if (!place || !isAfter(frame, place, link)) return null;
  for (const block of blocksAround(place)) {
    if (block.contains(link) || block.closest(headings) || block.querySelector(headings)) continue;
    const references = referencesTo(block);
    const back = linksIn(block).filter((one) => references.some((reference) => leadsBack(one, reference)));
    if (back.length === 0 && !isSign(link)) continue;
    const parts = partsOf(frame, block, (one) => back.some((other) => other === one));
    const length = parts.reduce((sum, { text }) => sum + text.length, 0);
    if (length > 0 && length <= longest) return { link, block, parts };
  }
  return null;
}
