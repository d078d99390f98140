import path from 'node:path';
import { type LivingNoteRow, saveLivingNote } from '../../../db/queries/living-folders.ts';
import type { Id } from '../../api/model.ts';
import type { AnnotatedArticle } from '../../export/annotated-article.ts';
import { safeName } from '../../export/file-name.ts';
import { articleIn } from '../../export/living/markers.ts';
import { type ServiceContext, writable } from '../context.ts';
import { moveNote, readNote } from './files.ts';
import { type FolderIndex, removedFolder } from './folder-index.ts';

/** Milliseconds: editors empty a file before they write it, and what is read in between has none of our lines. */
const restsFor = 1500;

interface Place {
  path: string;
  index: FolderIndex;
}

/** Where the file of an article lies now; `copies` are others that say to be about it. */
export function findFile({ index }: Place, articleId: Id, row: LivingNoteRow | null) {
  const [place = null, ...copies] = index.filesOf(articleId, row?.path ?? null);
  return { place, copies };
}

/** Whether there is a file where that of an article lay, which is none of ours now and was changed a moment ago. */
export async function isBeingWritten({ path: folder }: Place, row: LivingNoteRow): Promise<boolean> {
  const file = row.removed ? null : await readNote(path.join(folder, row.path));
  return file !== null && Math.abs(Date.now() - file.modified) < restsFor;
}

/** Puts the file of an article away that is not to be kept any more, as deep as it lay: it comes back there. */
export async function putAway(
  { library }: ServiceContext,
  folder: Place,
  row: LivingNoteRow,
  place: string,
): Promise<void> {
  const to = await moveNote(folder.path, place, `${removedFolder}/${place}`);
  folder.index.forget(place);
  saveLivingNote(writable(library), { ...row, path: to, removed: true, problem: null });
}

/** Where the file of an article was put, which may not be remembered where the process ended just then; null where it is not there. */
async function placeOfRemoved({ path: folder }: Place, row: LivingNoteRow): Promise<string | null> {
  const place = row.removed ? row.path : `${removedFolder}/${row.path}`;
  const file = await readNote(path.join(folder, place));
  return file && (row.removed || articleIn(file.text) === row.articleId) ? place : null;
}

/** Brings a file back that was put away, to where it lay. Null where it is not there any more. */
export async function bringBack(folder: Place, row: LivingNoteRow): Promise<string | null> {
  const place = await placeOfRemoved(folder, row);
  if (place === null) return null;
  const back = await moveNote(folder.path, place, path.posix.relative(removedFolder, place));
  await folder.index.found(back);
  return back;
}

/**
 * A name for a new file: by the title, and with the id where there is a file of that name. Names that differ in case alone are the same
 * on other computers, to which people take their notes.
 */
export async function newName(folder: Place, { id, title }: AnnotatedArticle): Promise<string> {
  const stem = safeName(title);
  const isFree = async (name: string) =>
    !folder.index.hasName(name) && (await readNote(path.join(folder.path, name))) === null;
  if (await isFree(`${stem}.md`)) return `${stem}.md`;
  let name = `${stem} (${id}).md`;
  for (let number = 2; !(await isFree(name)); number++) name = `${stem} (${id}) (${number}).md`;
  return name;
}
