import { changeAdded, markArticles } from '../../db/queries/article-marks.ts';
import { articleNote, highlightById, recolor, saveNote } from '../../db/queries/highlights.ts';
import type { Change, EffectRow } from '../../db/queries/import-effects.ts';
import { changeArticleTags, setHighlightTags } from '../../db/queries/tags.ts';
import { foldName } from '../../db/tag-name.ts';
import type { WriteDb } from '../../db/types.ts';
import type { HighlightColor, Id, Instant } from '../api/model.ts';
import { addTo, takeFrom } from './note-parts.ts';

type Addition = EffectRow & { articleId: Id };

/** Changes the note that an effect is about, where what it is on is still there. */
function changeNote(
  db: WriteDb,
  { articleId, highlightId }: Addition,
  change: (note: string) => string,
  updated: Instant,
): void {
  const there = highlightId === null ? articleNote(db, articleId) : highlightById(db, highlightId)?.note;
  if (there === undefined) return;
  const text = change(there);
  if (text !== there) saveNote(db, { articleId, highlightId, text, updated });
}

function changeTags(db: WriteDb, { articleId, highlightId, value }: Addition, isBack: boolean): void {
  const name = value ?? '';
  if (highlightId === null) {
    changeArticleTags(db, [articleId], isBack ? [] : [name], isBack ? [name] : []);
    return;
  }
  const highlight = highlightById(db, highlightId);
  if (!highlight) return;
  const others = highlight.tags.filter((tag) => foldName(tag) !== foldName(name));
  setHighlightTags(db, highlightId, isBack ? others : [...others, name]);
}

/** What was there before and what is there since, told from where it is taken back or done again. */
function changeOf<T>({ value }: Addition, isBack: boolean): Change<T> {
  const { before, after } = JSON.parse(value ?? '') as Change<T>;
  return isBack ? { before: after, after: before } : { before, after };
}

/**
 * Takes back, or with `isBack` false does again, what an import added to an article that was there or to a highlight of it, in the caller's
 * transaction. What the user changed since stays.
 */
export function turnAddition(db: WriteDb, effect: Addition, updated: Instant, isBack: boolean): void {
  const { kind, articleId, highlightId, value } = effect;
  if (kind === 'tag') changeTags(db, effect, isBack);
  else if (kind === 'note') {
    const turn = isBack ? takeFrom : addTo;
    changeNote(db, effect, (note) => turn(note, value ?? ''), updated);
  } else if (kind === 'starred') markArticles(db, [articleId], { starred: !isBack });
  else if (kind === 'read') markArticles(db, [articleId], { read: !isBack });
  else if (kind === 'color') recolor(db, highlightId ?? '', changeOf<HighlightColor>(effect, isBack));
  else if (kind === 'added') changeAdded(db, articleId, changeOf<Instant>(effect, isBack));
}
