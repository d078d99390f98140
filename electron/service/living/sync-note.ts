import path from 'node:path';
import {
  endLivingConflict,
  type LivingNoteRow,
  livingConflicts,
  livingNote,
  saveLivingConflict,
  saveLivingNote,
} from '../../../db/queries/living-folders.ts';
import type { Id } from '../../api/model.ts';
import type { AnnotatedArticle } from '../../export/annotated-article.ts';
import { safeName } from '../../export/file-name.ts';
import { notesOf, partsOf, withNote } from '../../export/living/markers.ts';
import {
  damaged,
  type History,
  mergedFile,
  nearestBase,
  newFile,
  readEdits,
  unknownBase,
} from '../../export/living/merge.ts';
import { renderLiving, type Written } from '../../export/living/render.ts';
import { annotatedArticles } from '../annotated-articles.ts';
import { type ServiceContext, writable } from '../context.ts';
import { moveNote, type ReadFile, readNote, replaceNote } from './files.ts';
import { type FolderIndex, removedFolder } from './folder-index.ts';
import { writeNote } from './write-note.ts';

/** A folder that is kept up to date. */
export interface LivingFolder {
  id: Id;
  path: string;
  index: FolderIndex;
}

/** How many of the texts that were written last are known: a program that had the file open may write an older one back. */
const historyLength = 4;

/** What a file came to say in the library: which notes were changed by it, and how many are in conflict. */
export interface Synced {
  edited: string[];
  /** The file was changed while it was looked at: it is to be looked at again. */
  again: boolean;
}

const nothing: Synced = { edited: [], again: false };

/** The article, where it has notes and is not in the Trash. */
async function noted({ library }: ServiceContext, articleId: Id): Promise<AnnotatedArticle | null> {
  for await (const article of annotatedArticles(library.read, [articleId], new AbortController().signal)) {
    const hasNotes = article.highlights.length > 0 || article.note !== '';
    return hasNotes && !article.trashed ? article : null;
  }
  return null;
}

/** Whether there is nothing to write: notes in conflict aside. */
function isSame(base: Written, now: Written, open: readonly string[]): boolean {
  const without = ({ region }: Written) => open.reduce((whole, key) => withNote(whole, key, ''), region);
  return base.front === now.front && without(base) === without(now);
}

/** What was written into the file of an article; where nobody remembers it, what can be taken for it. */
function historyOf(row: LivingNoteRow | null, now: Written): History & { bases: [Written, ...Written[]] } {
  const written: Written[] = row ? JSON.parse(row.written) : [];
  const [newest, second, ...rest] = written;
  if (!newest) return { bases: [unknownBase(now)], older: [] };
  const before = second === undefined ? [] : [second, ...rest];
  return row?.pending
    ? { bases: [newest, ...before.slice(0, 1)], older: rest }
    : { bases: [newest], older: before };
}

/** The memory of a file after the library has replaced `base` in it. */
const replaced = (now: Written, base: Written, { older }: History): string =>
  JSON.stringify([now, base, ...older].slice(0, historyLength));

/** Where the file of an article lies now; `copies` are others that say to be about it. */
function findFile({ index }: LivingFolder, articleId: Id, row: LivingNoteRow | null) {
  const [place = null, ...copies] = index.filesOf(articleId, row?.path ?? null);
  return { place, copies };
}

const copiesWords = (copies: readonly string[]) =>
  copies.length === 0
    ? null
    : `There is a copy of this note: “${copies[0]}”. Only one of them is kept up to date. Delete the copy, or the lines “lectern:…” in it.`;

/** Puts the file of an article away that has no notes any more. */
async function putAway(
  context: ServiceContext,
  folder: LivingFolder,
  row: LivingNoteRow | null,
  articleId: Id,
) {
  const { place } = findFile(folder, articleId, row);
  if (!row || row.removed || place === null) return nothing;
  const to = await moveNote(folder.path, place, `${removedFolder}/${path.posix.basename(place)}`);
  folder.index.forget(place);
  saveLivingNote(writable(context.library), { ...row, path: to, removed: true, problem: null });
  return nothing;
}

/** Brings a file back that was put away, to the top of the folder. Null where it is not there any more. */
async function bringBack(folder: LivingFolder, row: LivingNoteRow): Promise<string | null> {
  if ((await readNote(path.join(folder.path, row.path))) === null) return null;
  const back = await moveNote(folder.path, row.path, path.posix.basename(row.path));
  await folder.index.wrote(back);
  return back;
}

/** A name for a new file: by the title, and with the id where there is a file of that name. */
async function newName(folder: LivingFolder, { id, title }: AnnotatedArticle): Promise<string> {
  const name = `${safeName(title)}.md`;
  const isFree = (await readNote(path.join(folder.path, name))) === null;
  return isFree ? name : `${safeName(title)} (${id}).md`;
}

/** One look at an article and its file. */
interface Look {
  context: ServiceContext;
  folder: LivingFolder;
  article: AnnotatedArticle;
  row: LivingNoteRow | null;
  /** What the library would write. */
  now: Written;
}

async function writeNew({ context, folder, article, row, now }: Look): Promise<Synced> {
  const { bases, older } = historyOf(row, now);
  // The user deleted it: it comes again when there is something new to say.
  if (row && !row.pending && !row.removed && isSame(bases[0], now, [])) return nothing;
  const name = await newName(folder, article);
  const write = writable(context.library);
  const kept = {
    folderId: folder.id,
    articleId: article.id,
    path: name,
    removed: false,
    problem: null,
    written: row ? replaced(now, bases[0], { bases, older }) : JSON.stringify([now]),
  };
  saveLivingNote(write, { ...kept, pending: true });
  if (!(await replaceNote(path.join(folder.path, name), null, newFile(article.id, now))))
    return { ...nothing, again: true };
  saveLivingNote(write, { ...kept, pending: false });
  await folder.index.wrote(name);
  return nothing;
}

/** Takes what was changed in a file into the library, in one transaction with the memory of it. Says what was changed. */
function readFileEdits({ context, folder, article, row, now }: Look, file: ReadFile, name: string) {
  const history = historyOf(row, now);
  const read = readEdits(file.text, history, now);
  if (!read) return null;
  const write = writable(context.library);
  const found = context.now().toISOString();
  const ids = { folderId: folder.id, articleId: article.id };
  write.transaction(() => {
    const open = new Set(read.conflicts.map(({ key }) => key));
    // What is the same on both sides by now, or has gone, is no conflict any more.
    for (const { noteKey } of livingConflicts(write, folder.id, article.id))
      if (!open.has(noteKey)) endLivingConflict(write, { ...ids, noteKey });
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

async function mergeInto(look: Look, name: string, copies: readonly string[]): Promise<Synced> {
  const { context, folder, article } = look;
  const place = path.join(folder.path, name);
  const file = await readNote(place);
  if (file === null) return { ...nothing, again: true };
  const read = readFileEdits(look, file, name);
  if (!read) {
    keepPlace(look, name, damaged);
    return nothing;
  }
  const fresh = read.edited.length > 0 ? await noted(context, article.id) : article;
  const row = livingNote(context.library.read, folder.id, article.id);
  // Nothing else than an edit changes what the library would write.
  const now = fresh === null || fresh === article ? look.now : renderLiving(fresh);
  const after: Look = { ...look, row, now };
  const history = historyOf(row, now);
  const base = nearestBase(file.text, history.bases);
  keepPlace(after, name, copiesWords(copies));
  // Without any note left it is to be put away.
  if (fresh === null) return { edited: read.edited, again: true };
  if (row && isSame(base, now, read.open)) return { edited: read.edited, again: false };
  const text = mergedFile(file.text, base, now, { articleId: article.id, open: read.open });
  if (text === null) throw new Error('A file that could be read for edits cannot be told apart.');
  const region = partsOf(text)?.region ?? now.region;
  const kept = {
    folderId: folder.id,
    articleId: article.id,
    path: name,
    removed: false,
    problem: copiesWords(copies),
    written: replaced({ front: now.front, region }, base, history),
  };
  const write = writable(context.library);
  saveLivingNote(write, { ...kept, pending: true });
  if (!(await replaceNote(place, file, text))) return { edited: read.edited, again: true };
  saveLivingNote(write, { ...kept, pending: false });
  await folder.index.wrote(name);
  return { edited: read.edited, again: false };
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
  const row = livingNote(context.library.read, folder.id, articleId);
  const article = await noted(context, articleId);
  if (!article) return putAway(context, folder, row, articleId);
  const look: Look = { context, folder, article, row, now: renderLiving(article) };
  const { place, copies } = findFile(folder, articleId, row);
  if (place !== null) return mergeInto(look, place, copies);
  const back = row?.removed ? await bringBack(folder, row) : null;
  return back === null ? writeNew(look) : mergeInto(look, back, []);
}
