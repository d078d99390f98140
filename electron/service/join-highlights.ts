import { deleteHighlight, highlightsOf, saveNote, setPlacement } from '../../db/queries/highlights.ts';
import { setHighlightTags } from '../../db/queries/tags.ts';
import { foldName } from '../../db/tag-name.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Heading, Highlight, Id, Instant, TextSelectors } from '../api/model.ts';
import { headingAt } from '../text/headings.ts';
import { describe } from '../text/selectors.ts';
import { noteGap } from './note-parts.ts';

interface Body {
  text: string;
  headings: Heading[];
  textSha256: string;
}

const looksAs = (a: Highlight) => (b: Highlight) => a.color === b.color && a.style === b.style;

/**
 * The highlights that cover one unbroken run of words with this one in its own look, in the order of the text; only itself where
 * nothing overlaps. An underline lies under a highlight of its colour and is none: both are seen.
 */
export function overlapping(one: Highlight, all: readonly Highlight[]): Highlight[] {
  const alike = all.filter((other) => other.state === 'placed' && looksAs(one)(other));
  let { start, end } = one;
  let found: Highlight[] = [one];
  for (let size = 0; size !== found.length; ) {
    size = found.length;
    found = alike.filter((other) => other.id === one.id || (other.start < end && other.end > start));
    start = Math.min(start, ...found.map((other) => other.start));
    end = Math.max(end, ...found.map((other) => other.end));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

const distinct = (all: readonly string[], key: (one: string) => string) =>
  [...new Map(all.toReversed().map((one) => [key(one), one])).values()].toReversed();

/** The notes of all, none twice, in the order of the text. */
export const joinNotes = (all: readonly Highlight[]): string =>
  distinct(
    all.map(({ note }) => note.trim()).filter((note) => note !== ''),
    (note) => note,
  ).join(noteGap);

export const uniteTags = (all: readonly Highlight[]): string[] =>
  distinct(
    all.flatMap(({ tags }) => tags),
    foldName,
  );

/** The selectors of a place, and the heading that it stands under. */
export function placeAt({ text, headings, textSha256 }: Body, start: number, end: number) {
  const selectors: TextSelectors = describe(text, start, end);
  const heading = headingAt(headings, selectors.start)?.text ?? null;
  return { ...selectors, heading, state: 'placed' as const, textSha256 };
}

/**
 * Makes one highlight of those that overlap with this one in its look, in the caller's transaction: all their words, their notes one after
 * the other, the tags of each. It is the one that was made first, so that links to it stay. Gives its id, and all as they were.
 */
export function joinOverlaps(
  write: WriteDb,
  one: Highlight,
  body: Body,
  updated: Instant,
): { id: Id; joined: Highlight[] } {
  const joined = one.state === 'placed' ? overlapping(one, highlightsOf(write, one.articleId)) : [];
  if (joined.length < 2) return { id: one.id, joined: [] };
  const first = joined.reduce((a, b) => (b.created < a.created ? b : a));
  const start = Math.min(...joined.map((one) => one.start));
  const end = Math.max(...joined.map((one) => one.end));
  setPlacement(write, first.id, placeAt(body, start, end));
  saveNote(write, { articleId: first.articleId, highlightId: first.id, text: joinNotes(joined), updated });
  setHighlightTags(write, first.id, uniteTags(joined));
  for (const other of joined) if (other.id !== first.id) deleteHighlight(write, other.id);
  return { id: first.id, joined };
}
