import { namesOf, textOf } from './blocks.ts';
import { numberAttribute, numbersIn } from './left-out.ts';

/**
 * The notes of an article that stand elsewhere on its page: below it, in the foot of the page, beside a paragraph. A mark in the text
 * without its note leads nowhere, so they come along with the text, and only where it has marks for them.
 */

const roles = new Set(['doc-endnotes', 'doc-footnote', 'doc-footnotes']);
const names = new Set(['footnote', 'footnotes', 'endnote', 'endnotes']);

/** What bears such a name within a line is a mark, no note. */
const mayHoldNotes = new Set(['aside', 'div', 'dl', 'footer', 'li', 'ol', 'p', 'section', 'ul']);

/** A numbered list alone in an aside, which goes on with the number of the one before. */
function isNumberedAside(element: Element): boolean {
  if (element.localName !== 'aside') return false;
  const [list, other] = [...element.children];
  return list?.localName === 'ol' && list.hasAttribute('start') && !other;
}

/** Asked first: few elements are called anything with it, and to take names apart takes time. */
const mayBeNamed = (element: Element) =>
  mayHoldNotes.has(element.localName) && /note/i.test(`${element.getAttribute('class') ?? ''} ${element.id}`);

const holdsNotes = (element: Element) =>
  roles.has(element.getAttribute('role') ?? '') ||
  isNumberedAside(element) ||
  (mayBeNamed(element) && namesOf(element).some((name) => names.has(name)));

/** How marks look: 1, [12], *, †. */
const mark = /^[[(]?(\d{1,3}|[*†‡§¶]{1,3})[\])]?$/u;
const markIn = (element: Element) => mark.exec(textOf(element))?.[1] ?? null;

/** What leads from a text to its notes: where its links lead, and the numbers that stand raised in it. */
interface Marks {
  ids: ReadonlySet<string>;
  signs: ReadonlySet<string>;
}

const placeOf = (link: Element) => {
  const href = link.getAttribute('href') ?? '';
  return href.startsWith('#') ? href.slice(1) : '';
};

function marksOf(body: Element): Marks {
  const links = [...body.querySelectorAll('a[href^="#"]')];
  const raised = [...body.querySelectorAll('sup')].flatMap((one) => markIn(one) ?? []);
  return { ids: new Set(links.map(placeOf).filter(Boolean)), signs: new Set(raised) };
}

/** The number or sign of the first note in an element, as it is shown. */
function firstSign(notes: Element): string {
  const first = notes.querySelector('sup, ol');
  if (first?.localName === 'sup') return markIn(first) ?? '';
  return first ? (first.getAttribute('start') ?? '1') : '';
}

const idsIn = (element: Element) =>
  [element, ...element.querySelectorAll('[id]')].map(({ id }) => id).filter(Boolean);

function isMarked(notes: Element, { ids, signs }: Marks): boolean {
  return idsIn(notes).some((id) => ids.has(id)) || signs.has(firstSign(notes));
}

/** Single notes, or lists of them, that links of the text lead to and that lead back. */
function linkedNotes(page: Element, body: Element, { ids }: Marks): Element[] {
  const own = new Set(idsIn(body));
  return [...page.querySelectorAll('li[id], p[id], div[id], dd[id], aside[id]')].filter((element) => {
    if (!ids.has(element.id) || own.has(element.id)) return false;
    return [...element.querySelectorAll('a[href^="#"]')].some((link) => own.has(placeOf(link)));
  });
}

/** Those that stand in no other of them. */
const outermost = (elements: readonly Element[]) =>
  elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)));

/** Items of one list come as that list, without those of its items that are no notes. */
function copyOf(notes: Element): Element {
  const copy = notes.cloneNode(true) as Element;
  if (notes.localName !== 'li') return copy;
  const list = notes.ownerDocument.createElement(notes.parentElement?.localName === 'ul' ? 'ul' : 'ol');
  const at = [...(notes.parentElement?.children ?? [])].indexOf(notes);
  const from = Number(notes.parentElement?.getAttribute('start') ?? '1') || 1;
  if (list.localName === 'ol') list.setAttribute('start', String(from + at));
  list.appendChild(copy);
  return list;
}

/** Puts the notes of a text that stand elsewhere on its page at its end. The page stays as it is. */
export function addNotes(document: Document, holder: Element): void {
  const marks = marksOf(holder);
  if (marks.ids.size === 0 && marks.signs.size === 0) return;
  const kept = numbersIn(holder);
  const isKept = (element: Element) =>
    [element, ...element.querySelectorAll(`[${numberAttribute}]`)].some((one) =>
      kept.has(one.getAttribute(numberAttribute) ?? ''),
    );
  const named = [...document.body.querySelectorAll('[role], [class], [id], aside')].filter(
    (element) => holdsNotes(element) && isMarked(element, marks),
  );
  const all = outermost([...named, ...linkedNotes(document.body, holder, marks)]);
  for (const notes of all) if (!isKept(notes)) holder.appendChild(copyOf(notes));
}
