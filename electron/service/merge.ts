import { bringAddedForward, markArticles } from '../../db/queries/article-marks.ts';
import { articleBody } from '../../db/queries/articles.ts';
import { articleNote, highlightById, highlightsOf, recolor, saveNote } from '../../db/queries/highlights.ts';
import type { ImportEffect } from '../../db/queries/import-effects.ts';
import {
  changeArticleTags,
  setHighlightTags,
  tagsOfArticle,
  tagsOfHighlight,
} from '../../db/queries/tags.ts';
import type { WriteDb } from '../../db/types.ts';
import { defaultColor, type Highlight, type Id, type Instant } from '../api/model.ts';
import type { ForeignHighlight, Said } from '../import/stages.ts';
import { headingAt } from '../text/headings.ts';
import { storeForeignNotes } from './foreign-notes.ts';
import { addTo, holds, inOneLine, noteGap } from './note-parts.ts';
import { placerInto } from './placer-into.ts';

interface Now {
  newId: () => Id;
  updated: Instant;
}

/** What a note is on: an article, or with `highlightId` a highlight of it. */
interface Noted {
  articleId: Id;
  highlightId?: Id;
}

/** What stands above another wording of a note that is there, so that nobody takes the two for one. */
const otherWording = (text: string) => `From an exported copy:${noteGap}${text}`;

/**
 * Adds a note below the one that is there, unless that says it already. One that `isCopy` is the same note in other words, which it is
 * said of it.
 */
function addNote(
  write: WriteDb,
  on: Noted,
  there: string,
  { note, isCopy, updated }: { note: string; isCopy: boolean; updated: Instant },
): ImportEffect[] {
  if (note.trim() === '' || holds(there, note)) return [];
  const text = isCopy && there !== '' ? otherWording(note) : note;
  saveNote(write, { highlightId: null, ...on, text: addTo(there, text), updated });
  return [{ kind: 'note', ...on, text }];
}

/** What is in `after` and not in `before`. */
const newOf = (before: readonly string[], after: readonly string[]) => {
  const known = new Set(before);
  return after.filter((name) => !known.has(name));
};

/**
 * Adds to a highlight what another program says of it: its note, tags, and a colour where it has none but the one that stands for none.
 * What was written or chosen here stays.
 */
function addToHighlight(write: WriteDb, there: Highlight, mark: ForeignHighlight, updated: Instant) {
  const { id: highlightId, articleId, tags } = there;
  const on = { articleId, highlightId };
  const change = { before: defaultColor, after: mark.color };
  const isColored = mark.color !== defaultColor && recolor(write, highlightId, change);
  if (mark.tags.length > 0) setHighlightTags(write, highlightId, [...tags, ...mark.tags]);
  const effects: ImportEffect[] = [
    ...addNote(write, on, there.note, { note: mark.note, isCopy: mark.kept !== undefined, updated }),
    ...newOf(tags, tagsOfHighlight(write, highlightId)).map((name) => ({
      kind: 'tag' as const,
      ...on,
      name,
    })),
    ...(isColored ? [{ kind: 'color' as const, ...on, change }] : []),
  ];
  return effects;
}

/** Where a mark of a library of Lectern stands in the text of that library, while it is the text here too. */
function keptPlace({ kept, ...mark }: ForeignHighlight, body: ReturnType<typeof articleBody>): Placed | null {
  if (!kept || !body || kept.textSha256 !== body.textSha256) return null;
  const { start, end, state } = kept;
  if (state === 'unplaced') return { ...mark, kept, start, end, state, heading: kept.heading };
  const heading = headingAt(body.headings, start)?.text ?? null;
  return start < end && end <= body.text.length ? { ...mark, kept, start, end, state, heading } : null;
}

/**
 * Finds the highlight of an article that a mark is: of a library of Lectern the one of its id, else the one of the same words, or at the
 * same place. The same words elsewhere are another, where the mark says what stands around them.
 */
function finderIn(write: WriteDb, articleId: Id, marks: readonly ForeignHighlight[]) {
  const body = articleBody(write, articleId);
  const placer = body && placerInto(body, null);
  // Each of these is itself, and no other mark is, however much they are alike.
  const named = new Set(marks.flatMap(({ kept }) => kept?.id ?? []));
  const all = highlightsOf(write, articleId);
  const known = new Set(all.map(({ id }) => id));
  const there = all.filter(({ id }) => !named.has(id));
  const byQuote = Map.groupBy(there, ({ quote }) => inOneLine(quote));
  return {
    find(mark: ForeignHighlight): { known: Id | null; placed: Placed } {
      const { kept } = mark;
      const asKept = keptPlace(mark, body);
      if (kept && known.has(kept.id)) return { known: kept.id, placed: asKept ?? { ...mark, ...kept } };
      const alike = byQuote.get(inOneLine(mark.quote)) ?? [];
      const { start, end } = kept ?? { start: -1, end: -1 };
      const unplaced = { ...mark, start, end, heading: null, state: 'unplaced' as const };
      const [first] = alike;
      const isClear = mark.prefix === '' && mark.suffix === '';
      if (first && (isClear || alike.some(({ state }) => state === 'unplaced')))
        return { known: first.id, placed: unplaced };
      const placed: Placed = asKept ?? placer?.(unplaced) ?? unplaced;
      if (placed.state === 'unplaced') return { known: first?.id ?? null, placed };
      const isThere = (one: Highlight) =>
        one.state === 'placed' && one.start === placed.start && one.end === placed.end;
      return { known: there.find(isThere)?.id ?? null, placed };
    },
    /** A highlight was made: the next mark may be the same. */
    made(id: Id) {
      const highlight = highlightById(write, id);
      if (!highlight || named.has(id)) return;
      const key = inOneLine(highlight.quote);
      there.push(highlight);
      byQuote.set(key, [...(byQuote.get(key) ?? []), highlight]);
    },
  };
}

type Placed = Parameters<typeof storeForeignNotes>[2]['highlights'][number];

function addHighlights(write: WriteDb, articleId: Id, marks: readonly ForeignHighlight[], now: Now) {
  if (marks.length === 0) return [];
  const finder = finderIn(write, articleId, marks);
  return marks.flatMap((mark): ImportEffect[] => {
    const { known, placed } = finder.find(mark);
    const there = known === null ? null : highlightById(write, known);
    if (there) return addToHighlight(write, there, mark, now.updated);
    const made = storeForeignNotes(write, articleId, { highlights: [placed], note: '' }, now);
    for (const id of made) finder.made(id);
    return made.map((highlightId) => ({ kind: 'highlight', articleId, highlightId }));
  });
}

/**
 * Adds to an article that is there what a file says of it: highlights and what belongs to them, tags, a note, a star, and that it was read.
 * Nothing that is there is changed or taken away. Says what it did.
 */
export function addToArticle(write: WriteDb, articleId: Id, said: Said, now: Now): ImportEffect[] {
  const highlights = addHighlights(write, articleId, said.highlights, now);
  const before = tagsOfArticle(write, articleId);
  if (said.tags.length > 0) changeArticleTags(write, [articleId], [...said.tags], []);
  const tags = newOf(before, tagsOfArticle(write, articleId));
  const { read, starred } = markArticles(write, [articleId], {
    ...(said.read ? { read: true } : {}),
    ...(said.starred ? { starred: true } : {}),
  });
  return [
    ...highlights,
    ...tags.map((name) => ({ kind: 'tag' as const, articleId, name })),
    ...addNote(write, { articleId }, articleNote(write, articleId), {
      note: said.note,
      isCopy: said.kept !== undefined,
      updated: now.updated,
    }),
    ...starred.map(() => ({ kind: 'starred' as const, articleId })),
    ...read.map(() => ({ kind: 'read' as const, articleId })),
  ];
}

/** An article was saved on the earliest day that a link to it says, whichever of page and link came first. Says what it did. */
export function addEarlierDay(write: WriteDb, articleId: Id, added: Instant | null): ImportEffect[] {
  const before = added === null ? null : bringAddedForward(write, articleId, added);
  return added === null || before === null
    ? []
    : [{ kind: 'added', articleId, change: { before, after: added } }];
}
