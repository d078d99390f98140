import path from 'node:path';
import { isInScope } from '../../../db/queries/exports.ts';
import {
  endLivingConflict,
  type LivingFolderRow,
  type LivingNoteRow,
  livingConflicts,
  livingNote,
  saveLivingConflict,
  saveLivingNote,
} from '../../../db/queries/living-folders.ts';
import type { Id } from '../../api/model.ts';
import type { AnnotatedArticle } from '../../export/annotated-article.ts';
import { notesOf, partsOf, withNote } from '../../export/living/markers.ts';
import {
  damaged,
  mergedFile,
  nearestBase,
  newFile,
  readEdits,
  remembered,
} from '../../export/living/merge.ts';
import { renderLiving, type Written } from '../../export/living/render.ts';
import { annotatedArticles } from '../annotated-articles.ts';
import { type ServiceContext, writable } from '../context.ts';
import { type ReadFile, readNote, replaceNote } from './files.ts';
import type { FolderIndex } from './folder-index.ts';
import { bringBack, findFile, isBeingWritten, newName, putAway } from './placing.ts';
import { writeNote } from './write-note.ts';
import { historyOf, replaced, writtenIn } from './written.ts';

/** A folder that is kept up to date, as it is to be kept now. */
export interface LivingFolder extends LivingFolderRow {
  index: FolderIndex;
}

/** What a file came to say in the library: which notes were changed by it. */
export interface Synced {
  edited: string[];
  /** The file was changed while it was looked at: it is to be looked at again. */
  again: boolean;
}

const nothing: Synced = { edited: [], again: false };

async function articleOf({ library }: ServiceContext, articleId: Id): Promise<AnnotatedArticle | null> {
  for await (const article of annotatedArticles(library.read, [articleId], new AbortController().signal))
    return article;
  return null;
}

/** Whether there is nothing to write: notes in conflict aside. */
function isSame(base: Written, now: Written, open: readonly string[]): boolean {
  const without = ({ region }: Written) => open.reduce((whole, key) => withNote(whole, key, ''), region);
  return base.front === now.front && without(base) === without(now);
}

const copiesWords = (copies: readonly string[]) =>
  copies.length === 0
    ? null
    : `There is a copy of this note: “${copies[0]}”. Only one of them is kept up to date. Delete the copy, or the lines “lectern:…” in it.`;

/** One look at an article and its file. */
interface Look {
  context: ServiceContext;
  folder: LivingFolder;
  article: AnnotatedArticle;
  row: LivingNoteRow | null;
  /** What the library would write. */
  now: Written;
}

/** Whether the user deleted the file of an article, and there is nothing new to say: another form of the same is nothing new. */
function isDeleted({ article, row }: Look): boolean {
  const [last] = row ? writtenIn(row) : [];
  if (!row || !last || row.pending || row.removed) return false;
  return isSame(last, renderLiving(article, last.preset), []);
}

async function writeNew(look: Look): Promise<Synced> {
  const { context, folder, article, row, now } = look;
  if (isDeleted(look)) return nothing;
  const history = historyOf(row, now);
  const name = await newName(folder, article);
  const write = writable(context.library);
  const kept = {
    folderId: folder.id,
    articleId: article.id,
    path: name,
    removed: false,
    problem: null,
    written: row ? replaced(now, history.bases[0], history) : JSON.stringify([now]),
  };
  saveLivingNote(write, { ...kept, pending: true });
  const as = await replaceNote(path.join(folder.path, name), null, newFile(article.id, now));
  if (as === null) return { ...nothing, again: true };
  saveLivingNote(write, { ...kept, pending: false });
  folder.index.wrote(name, article.id, as);
  return nothing;
}

/** Takes what was changed in a file into the library, in one transaction with the memory of it. Says what was changed. */
function readFileEdits({ context, folder, article, row, now }: Look, file: ReadFile, name: string) {
  const history = historyOf(row, now);
  const known = livingConflicts(context.library.read, folder.id, article.id);
  const undecided = new Map(known.map(({ noteKey, text }) => [noteKey, text]));
  const read = readEdits(file.text, history, now, undecided);
  if (!read) return null;
  const write = writable(context.library);
  const found = context.now().toISOString();
  const ids = { folderId: folder.id, articleId: article.id };
  write.transaction(() => {
    const open = new Set(read.conflicts.map(({ key }) => key));
    // What is the same on both sides by now, or has gone, is no conflict any more.
    for (const { noteKey } of known) if (!open.has(noteKey)) endLivingConflict(write, { ...ids, noteKey });
    for (const { key, text } of read.conflicts)
      saveLivingConflict(write, { ...ids, noteKey: key, text, found });
    for (const edit of read.edits) writeNote(write, { articleId: article.id, ...edit, updated: found });
    if (read.edits.length === 0) return;
    const there = notesOf(partsOf(file.text)?.region ?? '').notes;
    const base = nearestBase(file.text, history.bases);
    const region = read.edits.reduce(
      (whole, { key }) => withNote(whole, key, there.get(key) ?? ''),
      base.region,
    );
    // The text that it was is the user's own past, and none that the library replaced.
    const written = JSON.stringify([{ ...base, region }]);
    saveLivingNote(write, { ...ids, path: name, removed: false, problem: null, written, pending: false });
  })();
  return { edited: read.edits.map(({ key }) => key), open: read.conflicts.map(({ key }) => key) };
}

function keepPlace({ context, row }: Look, name: string, problem: string | null): void {
  if (!row || (row.path === name && row.problem === problem && !row.removed)) return;
  saveLivingNote(writable(context.library), { ...row, path: name, problem, removed: false });
}

/** The same look after the library took what was in the file: nothing else than an edit changes what it would write. */
async function lookAgain(look: Look, edited: readonly string[]): Promise<Look | null> {
  const { context, folder, article } = look;
  const row = livingNote(context.library.read, folder.id, article.id);
  if (edited.length === 0) return { ...look, row };
  if (!isInScope(context.library.read, folder.scope, folder.annotatedOnly, article.id)) return null;
  const fresh = await articleOf(context, article.id);
  return fresh && { ...look, row, article: fresh, now: renderLiving(fresh, folder.preset) };
}

async function mergeInto(look: Look, name: string, copies: readonly string[]): Promise<Synced> {
  const { context, folder } = look;
  const place = path.join(folder.path, name);
  const file = await readNote(place);
  if (file === null) return { ...nothing, again: true };
  const read = readFileEdits(look, file, name);
  if (!read) {
    keepPlace(look, name, damaged);
    return nothing;
  }
  const { edited, open } = read;
  const after = await lookAgain(look, edited);
  // Without any note left it is to be put away.
  if (after === null) return { edited, again: true };
  const { article, row, now } = after;
  const history = historyOf(row, now);
  const base = nearestBase(file.text, history.bases);
  keepPlace(after, name, copiesWords(copies));
  if (row && isSame(base, now, open)) return { edited, again: false };
  const text = mergedFile(file.text, base, now, { articleId: article.id, open });
  if (text === null) throw new Error('A file that could be read for edits cannot be told apart.');
  const kept = {
    folderId: folder.id,
    articleId: article.id,
    path: name,
    removed: false,
    problem: copiesWords(copies),
    written: replaced(remembered(base, now, open), base, history),
  };
  const write = writable(context.library);
  saveLivingNote(write, { ...kept, pending: true });
  const as = await replaceNote(place, file, text);
  if (as === null) return { edited, again: true };
  saveLivingNote(write, { ...kept, pending: false });
  folder.index.wrote(name, article.id, as);
  return { edited, again: false };
}

/** Puts the file of an article away that is not to be kept. What was changed in it comes into the library before. */
async function leave(
  { context, folder, row }: Pick<Look, 'context' | 'folder' | 'row'>,
  articleId: Id,
  article: AnnotatedArticle | null,
): Promise<Synced> {
  const { place } = findFile(folder, articleId, row);
  if (!row || row.removed || place === null) return nothing;
  const file = article && (await readNote(path.join(folder.path, place)));
  const look = article && { context, folder, article, row, now: renderLiving(article, folder.preset) };
  const read = look && file && readFileEdits(look, file, place);
  // It may have a note by that, and belong here again.
  if (read && read.edited.length > 0) return { edited: read.edited, again: true };
  await putAway(context, folder, row, place);
  return nothing;
}

/**
 * Brings an article and its file in a folder together: what was changed in the notes of the file comes into the library, what was
 * changed in the library goes into the file. Whatever happens in between, a crash too, nothing that the user wrote is lost: what is to be
 * written is remembered before it is, and a file is replaced as a whole, and only as it was read.
 */
export async function syncNote(
  context: ServiceContext,
  folder: LivingFolder,
  articleId: Id,
): Promise<Synced> {
  const { read } = context.library;
  const row = livingNote(read, folder.id, articleId);
  const article = await articleOf(context, articleId);
  if (!article || !isInScope(read, folder.scope, folder.annotatedOnly, articleId))
    return leave({ context, folder, row }, articleId, article);
  const look: Look = { context, folder, article, row, now: renderLiving(article, folder.preset) };
  const { place, copies } = findFile(folder, articleId, row);
  if (place !== null) return mergeInto(look, place, copies);
  if (row && (await isBeingWritten(folder, row))) return { ...nothing, again: true };
  const back = row && (await bringBack(folder, row));
  return back ? mergeInto(look, back, []) : writeNew(look);
}
