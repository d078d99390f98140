import { defaultColor, type HighlightColor, highlightColors } from '../../api/model.ts';
import type { ForeignHighlight } from '../stages.ts';
import { highlightOf, textMapOf } from './marked-words.ts';

/**
 * What a reader did to a page in SingleFile's editor before saving it. It marks words with the class
 * `single-file-highlight` and one of four colours, spans of one highlight sharing `data-singlefile-highlight-id`; keeps a note in
 * a `single-file-note`, whose number stands in `data-single-file-note-refs` of what it is fixed to; and gives
 * what was cut out the class `single-file-removed`, what was not seen `sf-hidden`.
 */
const marked = '.single-file-highlight';
const noteRefs = 'data-single-file-note-refs';

export interface PageMarks {
  highlights: ForeignHighlight[];
  /** A note that is fixed to no part of the page. */
  note: string;
}

function colorOf(element: Element, prefix: string): HighlightColor {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/);
  return highlightColors.find((color) => classes.includes(`${prefix}-${color}`)) ?? defaultColor;
}

function groups(document: Document): Element[][] {
  const byId = new Map<string, Element[]>();
  for (const [index, element] of [...document.querySelectorAll(marked)].entries()) {
    const id = element.getAttribute('data-singlefile-highlight-id') ?? `alone ${index}`;
    byId.set(id, [...(byId.get(id) ?? []), element]);
  }
  return [...byId.values()];
}

interface Note {
  id: string;
  text: string;
  color: HighlightColor;
}

/** The notes of a page, which go from it: they are none of its text. */
function takeNotes(document: Document): Note[] {
  return [...document.querySelectorAll('single-file-note')].map((element) => {
    element.remove();
    const paper = element.querySelector('.note') ?? element;
    const written = element.querySelector('textarea, main') ?? paper;
    return {
      id: element.getAttribute('data-note-id') ?? '',
      text: (written.textContent ?? '').trim(),
      color: colorOf(paper, 'note'),
    };
  });
}

function anchorOf(document: Document, id: string): Element | null {
  const anchors = [...document.querySelectorAll(`[${noteRefs}]`)];
  return anchors.find((one) => (one.getAttribute(noteRefs) ?? '').split(',').includes(id)) ?? null;
}

/** An anchor that is a part of the page; the whole page is none. */
const isPart = (element: Element | null): element is Element =>
  element !== null && !/^(?:html|body|main|article)$/.test(element.localName);

/** Takes highlights, notes, cut and hidden parts off a page. Call it before anything else is read from its text. */
export function takePageMarks(document: Document): PageMarks {
  const written = takeNotes(document).filter(({ text }) => text !== '');
  for (const element of document.querySelectorAll('.single-file-removed, .sf-hidden')) element.remove();
  const spans = groups(document);
  if (spans.length === 0 && written.length === 0) return { highlights: [], note: '' };

  const map = textMapOf(document.body);
  const highlights: ForeignHighlight[] = [];
  const loose: string[] = [];
  const noted = new Map<Element, ForeignHighlight>();
  for (const elements of spans) {
    const [first] = elements;
    const mark = first && highlightOf(map, elements, { color: colorOf(first, 'single-file-highlight') });
    if (!mark) continue;
    highlights.push(mark);
    for (const element of elements) noted.set(element, mark);
  }
  for (const { id, text, color } of written) {
    const anchor = anchorOf(document, id);
    const mark = isPart(anchor) ? (noted.get(anchor) ?? null) : null;
    const made = !mark && isPart(anchor) ? highlightOf(map, [anchor], { color, note: text }) : null;
    if (mark) mark.note = [mark.note, text].filter(Boolean).join('\n\n');
    else if (made) highlights.push(made);
    else loose.push(text);
  }
  return { highlights, note: loose.map((text) => text.trim()).join('\n\n') };
}

/** Whether there may be marks in a page at all; most have none, and looking for them costs. */
export const mayHaveMarks = (source: string) => /single-file-|sf-hidden/.test(source);
