import { insertEdit } from '../../db/queries/article-edits.ts';
import { articleBody, insertArticle } from '../../db/queries/articles.ts';
import { hasBlob, putBlob, putOriginal } from '../../db/queries/blobs.ts';
import type { ImportEffect } from '../../db/queries/import-effects.ts';
import { articlesOf, broughtBy, type NewImportItem } from '../../db/queries/imports.ts';
import { articleOpened } from '../../db/queries/reading.ts';
import { sectionOf, showSection } from '../../db/queries/sections.ts';
import { trashArticles } from '../../db/queries/trash.ts';
import { articleWithId, knownSource, type Twin } from '../../db/queries/twins.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Id, Instant } from '../api/model.ts';
import type { CleanItem, KeptArticle, KeptLibrary, Said } from '../import/stages.ts';
import type { PackedBlob } from '../import/worker-messages.ts';
import { addLibrary } from './add-library.ts';
import { addedWords } from './added-words.ts';
import { type ServiceContext, writable } from './context.ts';
import { besideWords } from './files-beside.ts';
import { storeForeignNotes } from './foreign-notes.ts';
import { createImportSections } from './import-sections.ts';
import { fillLink, twinOfLink, twinOfPage } from './link-store.ts';
import { addEarlierDay, addToArticle } from './merge.ts';
import { isSamePage, nearTwin } from './same-article.ts';
import { excerpt } from './snippet.ts';
import { addVersion } from './versions.ts';

/** The original that an article came from, as the worker packed it. */
export interface Origin {
  blob: PackedBlob;
  name: string;
  path: string;
}

interface Place {
  name: string;
  path: string;
  /** How many files belong to the dropped file itself. */
  beside?: number;
}

export type Entry = Place &
  (
    | { kind: 'article'; item: CleanItem; said: Said; origin: Origin }
    | { kind: 'duplicate'; sha256: string; said: Said }
    | { kind: 'library'; library: KeptLibrary }
    | { kind: 'problem'; outcome: 'skipped' | 'failed'; reason: string; format?: string; transient?: true }
  );

type ArticleEntry = Extract<Entry, { kind: 'article' }>;

/** What became of an entry, and all that was done to the library for it. */
export interface Stored {
  row: Omit<NewImportItem, 'position' | 'transient' | 'enriched'> & { transient?: true; enriched?: true };
  effects: ImportEffect[];
}

const gone =
  'The file that this article came from was deleted from the library while it was imported. Import it again.';

/** What is told of an article that is new here. */
const newWords = ({ kept, remark, saved }: CleanItem): string | null =>
  [
    saved ? '' : 'Only the link was kept: its page is not in this file.',
    remark,
    kept?.trashed ? 'It was in the Trash where it was exported, and is in the Trash here.' : '',
  ]
    .filter(Boolean)
    .join(' ') || null;

/** Puts what an import brings into the library, one entry at a time, in the caller's transaction. */
export function createEntryStore(
  context: ServiceContext,
  { id: batchId, target, isResumed }: { id: Id; target: Id | null; isResumed: boolean },
) {
  const write: WriteDb = writable(context.library);
  const sectionAt = createImportSections(context);
  /** The articles that exports of Lectern brought or were about. Two of them are two, however much they are alike: they were in one library. What came before an import was broken off may be one. */
  const exported = new Set<Id>(isResumed ? articlesOf(write, batchId) : []);

  /** What comes again is wanted again: it does not stay in the Trash, nor does its section, unless it was there when it was exported, too. */
  const revive = ({ id, trashed }: Twin, kept?: KeptArticle): ImportEffect[] => {
    if (!trashed || kept?.trashed) return [];
    const effects: ImportEffect[] = [];
    const sectionId = sectionOf(write, id);
    if (sectionId !== null)
      showSection(write, sectionId, (shown) => effects.push({ kind: 'section', sectionId: shown }));
    trashArticles(write, [id], null);
    return [...effects, { kind: 'article', articleId: id }];
  };

  const now = () => ({ newId: context.newId, updated: context.now().toISOString() });

  const known = (
    { name, path }: Place,
    twin: Twin,
    { added, kept }: { added: ImportEffect[]; kept: KeptArticle | undefined },
  ): Stored => {
    const more = addedWords(added);
    const row = { name, path, charset: null, format: null, articles: [twin.id] };
    const revived = revive(twin, kept);
    const isRevived = twin.trashed && !kept?.trashed;
    const reason = isRevived
      ? `“${twin.title}” was in the Trash and was taken out of it.${more}`
      : `Already in the library as “${twin.title}”.${more}`;
    const effects = [...revived, ...added];
    if (isRevived) return { row: { ...row, outcome: 'imported', reason }, effects };
    const enriched = added.length > 0 ? { enriched: true as const } : {};
    return { row: { ...row, ...enriched, outcome: 'duplicate', reason }, effects };
  };

  const duplicate = ({ name, path }: Place, sha256: string, said: Said): Stored => {
    const twin = knownSource(write, sha256);
    if (twin && said.kept) exported.add(twin.id);
    if (twin)
      return known({ name, path }, twin, {
        added: addToArticle(write, twin.id, said, now()),
        kept: said.kept,
      });
    const reason = 'The same file came twice in this import.';
    const row = { name, path, outcome: 'duplicate' as const, reason, charset: null, format: null };
    return { row: { ...row, articles: [] }, effects: [] };
  };

  const linkToTwin = (entry: ArticleEntry, twin: Twin): Stored => {
    // A link has no text of its own: what stands around its highlights is what was said, and not its description.
    const added = addToArticle(write, twin.id, entry.said, now());
    const earlier = addEarlierDay(write, twin.id, entry.item.added);
    return known(entry, twin, { added: [...added, ...earlier], kept: entry.item.kept });
  };

  const original = ({ blob, name, path }: Origin): Id => {
    putBlob(write, blob);
    const imported = context.now().toISOString();
    return putOriginal(write, { id: context.newId(), sha256: blob.sha256, name, path, imported });
  };

  /**
   * The user's target, which comes out of the Trash where it was deleted meanwhile, else the sections that folders and
   * containers name, else the Inbox.
   */
  const sectionFor = (item: CleanItem): { sectionId: Id | null; made: ImportEffect[] } => {
    const made: ImportEffect[] = [];
    const note = (sectionId: Id) => made.push({ kind: 'section', sectionId });
    if (target !== null && showSection(write, target, note)) return { sectionId: target, made };
    return { sectionId: sectionAt(item.sectionPath, note), made };
  };

  /** A millisecond apart, so that they stay in their order. */
  const keepEdits = (id: Id, kept: KeptArticle | undefined, from: Instant) => {
    for (const [index, edit] of (kept?.edits ?? []).entries()) {
      const created = new Date(Date.parse(from) + index).toISOString();
      insertEdit(write, id, { id: context.newId(), ...edit }, created);
    }
  };

  const insert = ({ item, origin }: ArticleEntry): { id: Id; made: ImportEffect[] } => {
    const originalId = original(origin);
    const { kept } = item;
    const updated = kept?.updated ?? context.now().toISOString();
    const id = kept && articleWithId(write, kept.id) === null ? kept.id : context.newId();
    const { sectionId, made } = sectionFor(item);
    const added = item.added ?? updated;
    const reading = {
      progress: kept?.progress ?? 0,
      // A link may get its text later.
      readingOffset: Math.min(kept?.readingOffset ?? 0, item.saved ? item.text.length : Infinity),
    };
    const known = { id, originalId, sectionId, added, updated, ...reading };
    insertArticle(write, { ...known, excerpt: excerpt(item.text), item });
    storeForeignNotes(write, id, item, { newId: context.newId, updated });
    keepEdits(id, kept, updated);
    if (kept?.opened) articleOpened(write, id, kept.opened);
    if (kept?.trashed) trashArticles(write, [id], context.now().toISOString());
    return { id, made };
  };

  const version = (entry: ArticleEntry, twin: Twin): Stored => {
    const { item, origin, name, path } = entry;
    const { shown, effect } = addVersion(write, twin.id, { originalId: original(origin), item }, now());
    const added = addToArticle(write, twin.id, item, now());
    const reason = shown
      ? `“${twin.title}” was in the library already. It is shown from this file now, which has more of its text, its form or its pictures; the other one is kept as a version.`
      : `“${twin.title}” was in the library already. This file is kept as another version of it.`;
    const charset = item.charset.name;
    const row = {
      name,
      path,
      outcome: 'version' as const,
      reason: [reason + addedWords(added), item.remark].filter(Boolean).join(' '),
      charset,
      format: item.format,
    };
    return { row: { ...row, articles: [twin.id] }, effects: [...revive(twin), effect, ...added] };
  };

  /** The article that comes again with an export of Lectern: the one of its id, unless that has become another since. */
  const twinOfExport = ({ item }: ArticleEntry): Twin | null => {
    const twin = item.kept ? articleWithId(write, item.kept.id) : null;
    const isSame = twin && (!item.saved || !twin.saved || isSamePage(write, twin, item));
    return isSame ? twin : null;
  };

  const isOther = ({ item }: ArticleEntry, twin: Twin | null) =>
    twin !== null && item.kept !== undefined && exported.has(twin.id) && twin.id !== item.kept.id;

  const twinOf = (entry: ArticleEntry): Twin | null => {
    const { item } = entry;
    const own = twinOfExport(entry);
    if (own) return own;
    const twin = item.saved ? twinOfPage(write, item) : twinOfLink(write, item);
    return isOther(entry, twin) ? null : twin;
  };

  const alike = (entry: ArticleEntry): Twin | null => {
    const twin = nearTwin(write, entry.item);
    return isOther(entry, twin) ? null : twin;
  };

  /** Whether an export of Lectern brings the very text that is here: then it is no other version. */
  const hasText = ({ item }: ArticleEntry, twin: Twin) =>
    item.kept !== undefined && twin.saved && articleBody(write, twin.id)?.text === item.text;

  const problem = (entry: Extract<Entry, { kind: 'problem' }>): Stored => {
    const { name, path, outcome, reason, format = null, transient } = entry;
    const row = { name, path, outcome, reason, charset: null, format, articles: [] };
    return { row: transient ? { ...row, transient } : row, effects: [] };
  };

  const library = ({ name, path, library: kept }: Extract<Entry, { kind: 'library' }>): Stored => {
    // What goes to a section that the user chose brings no tree along.
    const sections = target === null ? kept.sections : [];
    const { effects, reason } = addLibrary(context, { ...kept, sections }, sectionAt);
    const row = { name, path, reason, charset: null, format: null, articles: [] };
    return { row: { ...row, outcome: 'skipped' }, effects };
  };

  /** The original was in the library when its article was read, and has been deleted for good since. */
  const isGone = ({ blob }: Origin) => blob.chunks.length === 0 && !hasBlob(write, blob.sha256);

  const article = (entry: ArticleEntry): Stored => {
    const { item, origin, name, path } = entry;
    if (isGone(origin))
      return problem({ ...entry, kind: 'problem', outcome: 'failed', reason: gone, transient: true });
    const twin = twinOf(entry);
    if (!item.saved && twin) return linkToTwin(entry, twin);
    if (knownSource(write, item.sha256)) return duplicate(entry, item.sha256, entry.said);
    const base = {
      name,
      path,
      outcome: 'imported' as const,
      charset: item.charset.name,
      format: item.format,
    };
    if (twin && hasText(entry, twin))
      return known(entry, twin, { added: addToArticle(write, twin.id, item, now()), kept: item.kept });
    if (twin && !twin.saved) {
      const filled = fillLink(write, twin.id, item, original(origin), now());
      const reason = `The link “${twin.title}”, which was kept without its page, has it now.${addedWords(filled)}`;
      // An article that came in once counts once.
      const outcome = broughtBy(write, batchId, twin.id) ? 'version' : 'imported';
      return {
        row: { ...base, outcome, reason, articles: [twin.id] },
        effects: [...revive(twin), ...filled],
      };
    }
    const same = twin && isSamePage(write, twin, item) ? twin : alike(entry);
    if (same) return version(entry, same);
    const { id, made } = insert(entry);
    // What was in the Trash is there again: there is nothing to be taken back.
    const brought = item.kept?.trashed ? [] : [{ kind: 'article' as const, articleId: id }];
    const effects = [...made, ...brought];
    return { row: { ...base, reason: newWords(item), articles: [id] }, effects };
  };

  const store = (entry: Entry): Stored => {
    if (entry.kind === 'article') {
      const stored = article(entry);
      if (entry.item.kept) for (const id of stored.row.articles) exported.add(id);
      return stored;
    }
    if (entry.kind === 'duplicate') return duplicate(entry, entry.sha256, entry.said);
    if (entry.kind === 'library') return library(entry);
    return problem(entry);
  };

  return (entry: Entry): Stored => {
    const stored = store(entry);
    const reason = [stored.row.reason, besideWords(entry.beside ?? 0)].filter(Boolean).join(' ');
    return { ...stored, row: { ...stored.row, reason: reason === '' ? null : reason } };
  };
}
