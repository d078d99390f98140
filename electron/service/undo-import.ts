import { articleBody } from '../../db/queries/articles.ts';
import { deleteHighlight, highlightById, insertHighlight, saveNote } from '../../db/queries/highlights.ts';
import { type EffectRow, effectsOf, keepForRedo } from '../../db/queries/import-effects.ts';
import { batchState, markUndone } from '../../db/queries/import-journal.ts';
import { reportOf } from '../../db/queries/imports.ts';
import { isEmptySection, showSection, trashSection } from '../../db/queries/sections.ts';
import { setHighlightTags } from '../../db/queries/tags.ts';
import { trashArticles } from '../../db/queries/trash.ts';
import { trashVersion, versionFrom, versionIds } from '../../db/queries/versions.ts';
import type { WriteDb } from '../../db/types.ts';
import { LecternError } from '../api/errors.ts';
import type { Highlight, Id, Instant } from '../api/model.ts';
import {
  giveTagColor,
  isOfLibrary,
  nameColor,
  takeTagColor,
  tellOfColors,
  unnameColor,
} from './add-library.ts';
import { type ServiceContext, writable } from './context.ts';
import { placerInto } from './placer-into.ts';
import { turnAddition } from './undo-merge.ts';
import { useVersion } from './versions.ts';

interface Now {
  newId: () => Id;
  updated: Instant;
}

function removeHighlight(db: WriteDb, { number, highlightId }: EffectRow): void {
  const highlight = highlightById(db, highlightId ?? '');
  // The user may have deleted it since.
  if (!highlight) return;
  keepForRedo(db, number, JSON.stringify(highlight));
  deleteHighlight(db, highlight.id);
}

function bringHighlight(db: WriteDb, { number, kept }: EffectRow): void {
  const highlight = kept === null ? null : (JSON.parse(kept) as Highlight);
  const body = highlight && articleBody(db, highlight.articleId);
  if (!highlight || !body) return;
  insertHighlight(db, placerInto(body, null)(highlight));
  const { id, articleId, note, tags, updated } = highlight;
  saveNote(db, { articleId, highlightId: id, text: note, updated });
  setHighlightTags(db, id, tags);
  keepForRedo(db, number, null);
}

/** Hides a version; where the article is shown from it, it is shown from the one before again. */
function withdrawVersion(db: WriteDb, { number, value }: EffectRow, articleId: Id, now: Now): void {
  const source = value ?? '';
  const wasShown = versionFrom(db, source) === null;
  const [other] = versionIds(db, articleId);
  if (wasShown && other === undefined) return;
  if (wasShown && other !== undefined) useVersion(db, articleId, other, { ...now, facts: 'its own' });
  trashVersion(db, source, now.updated);
  keepForRedo(db, number, JSON.stringify({ wasShown }));
}

function bringVersion(db: WriteDb, { number, value, kept }: EffectRow, articleId: Id, now: Now): void {
  trashVersion(db, value ?? '', null);
  const version = versionFrom(db, value ?? '');
  const { wasShown } = JSON.parse(kept ?? '{}') as { wasShown?: boolean };
  if (wasShown && version !== null) useVersion(db, articleId, version, now);
  keepForRedo(db, number, null);
}

function takeBack(db: WriteDb, effect: EffectRow, now: Now): void {
  const { kind, articleId, value } = effect;
  if (kind === 'section') {
    if (value !== null && isEmptySection(db, value)) trashSection(db, value, now.updated);
  } else if (kind === 'tag-color') takeTagColor(db, JSON.parse(value ?? ''));
  else if (kind === 'color-name') unnameColor(db, JSON.parse(value ?? ''));
  else if (articleId === null) return;
  else if (kind === 'article') trashArticles(db, [articleId], now.updated);
  else if (kind === 'version') withdrawVersion(db, effect, articleId, now);
  else if (kind === 'highlight') removeHighlight(db, effect);
  else turnAddition(db, { ...effect, articleId }, now.updated, true);
}

function doAgain(db: WriteDb, effect: EffectRow, now: Now): void {
  const { kind, articleId, value } = effect;
  if (kind === 'section') showSection(db, value ?? '');
  else if (kind === 'tag-color') giveTagColor(db, JSON.parse(value ?? ''));
  else if (kind === 'color-name') nameColor(db, JSON.parse(value ?? ''));
  else if (articleId === null) return;
  else if (kind === 'article') trashArticles(db, [articleId], null);
  else if (kind === 'version') bringVersion(db, effect, articleId, now);
  else if (kind === 'highlight') bringHighlight(db, effect);
  else turnAddition(db, { ...effect, articleId }, now.updated, false);
}

/**
 * Takes a whole import back, or with `undone` false brings it back: what it brought goes to the Trash with the notes made on it
 * since, what it added to other articles goes from them, and sections that only it had filled go too. All or nothing. Says how
 * many articles went or came. Fails with `not-found`, and with `bad-arguments` while the import runs.
 */
export function undoImport(context: ServiceContext, batchId: Id, undone: boolean): { articles: number } {
  const db = writable(context.library);
  const batch = batchState(db, batchId);
  if (!batch) throw new LecternError('not-found', 'There is no such import in this library.');
  if (context.queue.isRunning(batchId))
    throw new LecternError('bad-arguments', 'This import is running. Cancel it or wait until it has ended.');
  if (batch.undone === undone) return { articles: 0 };
  const effects = effectsOf(db, batchId);
  const now = { newId: context.newId, updated: context.now().toISOString() };
  db.transaction(() => {
    if (undone) for (const effect of effects.toReversed()) takeBack(db, effect, now);
    else for (const effect of effects) doAgain(db, effect, now);
    markUndone(db, batchId, undone ? now.updated : null);
  })();
  if (effects.some(({ kind }) => isOfLibrary(kind))) tellOfColors(context);
  const report = reportOf(db, batchId);
  if (report) {
    const { items: _items, started: _started, undoable: _undoable, ...progress } = report;
    context.emit('importProgress', progress);
  }
  context.emit('libraryChanged', { family: 'sections', articleIds: null });
  return { articles: effects.filter(({ kind }) => kind === 'article').length };
}
