import type { Article, ColorMeanings, Highlight } from '../../electron/api/model.ts';
import { highlightColors } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { noteFragment } from '../anchoring/note-fragment.ts';
import { colorNames, withMeaning } from '../state/annotation-words.ts';

/** An element with words or other elements in it; words become text, never markup. */
export function make(name: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

const byPlace = (a: Highlight, b: Highlight) =>
  Number(a.state === 'unplaced') - Number(b.state === 'unplaced') || a.start - b.start || a.end - b.end;

/** The highlights that say something: their numbers are those of the notes at the end. Those without a place come last. */
export const numbered = (highlights: readonly Highlight[]): Highlight[] =>
  highlights
    .filter(({ note, tags, state }) => note !== '' || tags.length > 0 || state === 'unplaced')
    .sort(byPlace);

function noteOf({ color, style, quote, note, tags, state }: Highlight): HTMLElement {
  const mark = make('mark', '', quote);
  mark.dataset['color'] = color;
  mark.dataset['style'] = style;
  const item = make('li', '', make('div', 'quote', mark));
  if (state === 'unplaced') item.append(make('div', 'tags', t('reader-print-unplaced')));
  if (note !== '') item.append(make('div', 'words', noteFragment(note)));
  if (tags.length > 0) item.append(make('div', 'tags', tags.map((tag) => `#${tag}`).join(' ')));
  // The parts of a note have directions of their own.
  for (const part of item.querySelectorAll(':scope > :not(.words)')) part.setAttribute('dir', 'auto');
  return item;
}

/** What the colours of the highlights are called and stand for: paper without colours shows their lines alone. */
function keyOf(highlights: readonly Highlight[], meanings: ColorMeanings): HTMLElement {
  const used = highlightColors.filter((color) => highlights.some((one) => one.color === color));
  const samples = used.flatMap((color) => {
    const sample = make('mark', '', withMeaning(colorNames[color], color, meanings));
    sample.dataset['color'] = color;
    sample.dataset['style'] = 'highlight';
    return [sample, ' '];
  });
  return make('p', 'key', ...samples);
}

/** The notes at the end of an article on paper; null where there are none. */
export function printNotes(
  { note, highlights }: Pick<Article, 'note' | 'highlights'>,
  meanings: ColorMeanings,
): HTMLElement | null {
  const notes = numbered(highlights);
  if (note === '' && highlights.length === 0) return null;
  const section = make('section', 'notes');
  if (note !== '' || notes.length > 0) section.append(make('h2', '', t('reader-print-notes')));
  if (note !== '') section.append(make('div', 'words', noteFragment(note)));
  if (notes.length > 0) section.append(make('ol', '', ...notes.map(noteOf)));
  if (highlights.length > 0) section.append(keyOf(highlights, meanings));
  return section;
}
