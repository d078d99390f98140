/**
 * The only list of what can be asked of the service and what it tells. Client, server, preload bridge and handlers are
 * all computed from it; no method name is typed anywhere else.
 */
import * as v from 'valibot';
import { charsetNames } from './charsets.ts';
import {
  type DraggedNotes,
  type ExportPreview,
  type ExportProgress,
  type ExportResult,
  exportForms,
  longestTemplate,
  markdownPresets,
  mostDragged,
} from './exports.ts';
import { type LivingConflict, type LivingFolderState, livingPresets, livingSides } from './living.ts';
import {
  type Article,
  type ArticleEdit,
  type ArticleEdits,
  type ArticlePage,
  type DeletedSections,
  type Difference,
  type FailedArticle,
  type Highlight,
  type HighlightPage,
  highlightColors,
  type Id,
  type ImportItem,
  type ImportProgress,
  type ImportReport,
  idPattern,
  type Joined,
  type LibraryInfo,
  type LibraryTag,
  type LinkedArticle,
  type LinkedFrom,
  listSorts,
  type PlaceBefore,
  type SavedPage,
  type Section,
  type SectionPlace,
  type SettingKey,
  type SuggestedTag,
  settingKeys,
  type Tag,
  type TagChange,
  type TagColor,
  type TagsChanged,
  type Timeline,
  type WatchedFolder,
  type WholeArticle,
} from './model.ts';
import type { Verification, VerifyProgress } from './verify.ts';

type Kind = 'read' | 'write' | 'job';

export interface Method<A extends v.GenericSchema = v.GenericSchema, R = unknown> {
  kind: Kind;
  args: A;
  /** Only a type: nothing stands here at run time. */
  result: R;
}

function method<A extends v.GenericSchema>(kind: Kind, args: A) {
  return <R>(): Method<A, R> => ({ kind, args, result: undefined as R });
}

const read = <A extends v.GenericSchema>(args: A) => method('read', args);
const write = <A extends v.GenericSchema>(args: A) => method('write', args);
export const job = <A extends v.GenericSchema>(args: A) => method('job', args);

// What people can get wrong has a sentence of its own; all else is a mistake of a program and told as one.
const id = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^${idPattern}$`),
    ({ input }) =>
      `“${input.slice(0, 80)}” is not the id of an article or highlight: those are 16 letters and digits.`,
  ),
);
/** Articles that one call may name. */
export const mostIds = 100_000;
const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(mostIds));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const nothing = v.strictObject({});
const tagName = v.pipe(
  v.string(),
  v.minLength(1, 'A tag has no name. Write at least one letter.'),
  v.maxLength(200, 'A tag is longer than 200 characters. Shorten it.'),
);
const noteText = v.pipe(
  v.string(),
  v.maxLength(1_000_000, 'A note is longer than a million characters. Shorten it.'),
);
const sectionName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'A section needs a name that is not empty.'),
  v.maxLength(1000, 'The name of a section is longer than 1,000 characters. Shorten it.'),
);
const sectionPath = v.pipe(v.array(sectionName), v.minLength(1), v.maxLength(100));
const color = v.picklist(highlightColors);
const style = v.picklist(['highlight', 'underline']);

const listScope = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({ kind: v.literal('inbox') }),
  v.strictObject({ kind: v.literal('unread') }),
  v.strictObject({ kind: v.literal('reading') }),
  v.strictObject({ kind: v.literal('opened') }),
  v.strictObject({ kind: v.literal('starred') }),
  v.strictObject({ kind: v.literal('highlighted') }),
  v.strictObject({ kind: v.literal('trash') }),
  v.strictObject({ kind: v.literal('section'), id }),
  v.strictObject({ kind: v.literal('import'), batchId: id }),
]);

const searchText = v.pipe(
  v.string(),
  v.maxLength(10_000, 'The search is longer than 10,000 characters. Shorten it.'),
);

const month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/));

const listQuery = v.strictObject({
  scope: listScope,
  tags: v.array(tagName),
  text: searchText,
  sort: v.picklist(listSorts),
  reversed: v.exactOptional(v.boolean()),
  published: v.exactOptional(v.strictObject({ from: month, to: month })),
});

const highlightQuery = v.strictObject({
  text: searchText,
  colors: v.array(color),
  tags: v.array(tagName),
  noted: v.boolean(),
  unplaced: v.boolean(),
  sort: v.picklist(['newest', 'article']),
});

const exportScope = v.variant('kind', [
  v.strictObject({ kind: v.literal('article'), id }),
  v.strictObject({ kind: v.literal('articles'), ids }),
  v.strictObject({ kind: v.literal('tag'), name: tagName }),
  v.strictObject({ kind: v.literal('section'), id }),
  v.strictObject({ kind: v.literal('list'), query: listQuery }),
  v.strictObject({ kind: v.literal('all') }),
]);

/** What is not said of a folder of notes stays as it is. */
const livingSettings = v.strictObject({
  scope: v.exactOptional(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('all') }),
      v.strictObject({ kind: v.literal('section'), id }),
      v.strictObject({ kind: v.literal('tag'), name: tagName }),
    ]),
  ),
  preset: v.exactOptional(v.picklist(livingPresets)),
  annotatedOnly: v.exactOptional(v.boolean()),
});

const settingKey = v.picklist(settingKeys);
const token = v.pipe(v.string(), v.minLength(16), v.maxLength(200));
const wantedExport = {
  scope: exportScope,
  form: v.picklist(exportForms),
  options: v.strictObject({
    preset: v.exactOptional(v.picklist(markdownPresets)),
    template: v.exactOptional(
      v.pipe(
        v.string(),
        v.maxLength(longestTemplate, 'The template is longer than 100,000 characters. Shorten it.'),
      ),
    ),
    annotatedOnly: v.exactOptional(v.boolean()),
  }),
};
/** What an export is of, and how it is to look. */
const wholeExport = v.strictObject(wantedExport);
export type WantedExport = v.InferOutput<typeof wholeExport>;

/** What is kept of an export, to be made once more. */
const keptExport = v.strictObject({ ...wantedExport, verify: v.exactOptional(v.boolean()) });
export type KeptExport = v.InferOutput<typeof keptExport>;

/** What was wanted once, as it was kept; null where an earlier or later version kept what this one does not understand. */
export function asKeptExport(value: unknown): KeptExport | null {
  const parsed = v.safeParse(keptExport, value);
  return parsed.success ? parsed.output : null;
}

const namedBlock = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(100_000)),
  nth: offset,
});
const namedBlocks = v.pipe(v.array(namedBlock), v.minLength(1), v.maxLength(1000));
const quoteFields = { quote: v.pipe(v.string(), v.minLength(1)), prefix: v.string(), suffix: v.string() };

/** -1 is the place of a highlight that never had one. */
const standing = v.pipe(v.number(), v.integer(), v.minValue(-1));
const wholeHighlight = v.strictObject({
  ...quoteFields,
  id,
  articleId: id,
  start: standing,
  end: standing,
  color,
  style,
  heading: v.nullable(v.string()),
  state: v.picklist(['placed', 'unplaced']),
  note: noteText,
  tags: v.array(tagName),
  created: v.pipe(v.string(), v.isoTimestamp()),
  updated: v.pipe(v.string(), v.isoTimestamp()),
});

const carriers = v.pipe(v.array(id), v.maxLength(mostIds));
const tagState = v.strictObject({
  name: tagName,
  color: v.nullable(color),
  articleIds: carriers,
  highlightIds: carriers,
  effects: v.pipe(v.array(offset), v.maxLength(mostIds)),
});

/** What the page may call, through whichever carrier. */
export const pageContract = {
  /** The page asks at start and after each change: names and counts for the sidebar. */
  libraryInfo: read(nothing)<LibraryInfo>(),
  /**
   * The user wants to look at the sample library: it is made where it is missing, and opened, for the page to connect to. Fails as
   * the opening of a library does, and with `cannot-write` where it cannot be made.
   */
  openSample: job(nothing)<null>(),
  /** The page asks for the section tree: parents before children, siblings in their order. */
  listSections: read(nothing)<Section[]>(),
  /**
   * The page asks for all tags in alphabetical order, what is nested below its level, with counts; with a list for those of its
   * articles, counted there.
   */
  listTags: read(v.strictObject({ within: v.optional(listQuery) }))<LibraryTag[]>(),
  /** The page asks for rows `offset` to `offset + limit` of a list or a search. */
  listArticles: read(
    v.strictObject({
      query: listQuery,
      offset,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    }),
  )<ArticlePage>(),
  /** The page asks which articles stand from `offset` to `offset + limit`, to do something to all of them. */
  listIds: read(
    v.strictObject({
      query: listQuery,
      offset,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostIds)),
    }),
  )<Id[]>(),
  /** The page asks for the nearest unread article after or before one of a list, or with null from its start or end. */
  findUnread: read(
    v.strictObject({ query: listQuery, from: v.nullable(id), direction: v.picklist(['next', 'previous']) }),
  )<Id | null>(),
  /** The tag editor asks which tags articles carry, and how many of them each. */
  tagsOfArticles: read(v.strictObject({ articleIds: ids }))<Tag[]>(),
  /** The tag editor asks which tags of the library may fit an article that has not got them, the likeliest first. Fails with `not-found`. */
  suggestTags: read(v.strictObject({ articleId: id }))<SuggestedTag[]>(),
  /** The reader asks where an article stands in a list, and for its neighbours there. `index` is -1 when it is not in it. */
  findInList: read(v.strictObject({ query: listQuery, id }))<{
    index: number;
    previous: Id | null;
    next: Id | null;
  }>(),
  /** The timeline asks when the articles of a list were published. */
  timeline: read(v.strictObject({ query: listQuery }))<Timeline>(),
  /** The page asks for rows `offset` to `offset + limit` of the list of all highlights, but for those of articles in the Trash. */
  listHighlights: read(
    v.strictObject({
      query: highlightQuery,
      offset,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    }),
  )<HighlightPage>(),
  /** The page asks for the tags that those highlights carry themselves, in alphabetical order, each with how many of them carry it. */
  listHighlightTags: read(nothing)<Tag[]>(),
  /** The reader opens an article. Fails with `not-found`. */
  getArticle: read(v.strictObject({ id }))<Article>(),
  /** The reader fetches one saved image of an article by its SHA-256. Fails with `not-found`. */
  readAsset: read(v.strictObject({ articleId: id, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }))<{
    mediaType: string;
    bytes: Uint8Array;
  }>(),
  /**
   * The reader shows the page of an article as it was saved. It is made of the original bytes. Fails with `not-found`, `too-large`, and
   * `damaged-file` where it cannot be read.
   */
  savedPage: read(v.strictObject({ id }))<SavedPage>(),
  /**
   * The reader asks what the user put back into an article, hid of it, and hides on its site; with `others` also where else there is
   * something to hide, for which the texts of the site are searched. Fails with `not-found`.
   */
  articleEdits: read(v.strictObject({ id, others: v.boolean() }))<ArticleEdits>(),
  /** The reader compares what an article is shown from with another version of it. Fails with `not-found`. */
  compareVersions: read(v.strictObject({ articleId: id, versionId: id }))<Difference[]>(),
  /** The reader asks which articles link to one. None where it has no address or is not there. */
  linkedFrom: read(v.strictObject({ id }))<LinkedFrom>(),
  /** The reader asks which addresses have their page in the library; null stands for each that has not. */
  articlesAt: read(v.strictObject({ addresses: v.pipe(v.array(v.string()), v.maxLength(10_000)) }))<
    (LinkedArticle | null)[]
  >(),
  /** The page asks at start which imports run or are paused. */
  importsUnderWay: read(nothing)<ImportProgress[]>(),
  /** The page asks what became of each file of an import. Fails with `not-found`. */
  importReport: read(v.strictObject({ batchId: id }))<ImportReport>(),
  /** The page reads everything the interface remembers; a key that was never set is absent. */
  getSettings: read(nothing)<Record<string, unknown>>(),
  /** The page remembers one thing about the interface. The value is any JSON; `by` is a name that the window has for itself. */
  saveSetting: write(
    v.strictObject({
      key: settingKey,
      value: v.unknown(),
      by: v.optional(v.pipe(v.string(), v.maxLength(40))),
    }),
  )<null>(),
  /**
   * The page adds and removes tags on one or many articles. New tags are made; tags that no article carries go. Answers with what
   * was changed by it, for who wants to undo it.
   */
  changeTags: write(v.strictObject({ articleIds: ids, add: v.array(tagName), remove: v.array(tagName) }))<{
    added: TagChange[];
    removed: TagChange[];
  }>(),
  /**
   * The user gives a tag another name, and with it those nested below it. Where a tag has that name already, the two become one.
   * Fails with `not-found`, and with `bad-arguments` where a name would be too long.
   */
  renameTag: write(v.strictObject({ name: tagName, to: tagName }))<TagsChanged>(),
  /** The user takes a tag, and those nested below it, from all that carries them. Fails with `not-found`. */
  deleteTag: write(v.strictObject({ name: tagName }))<TagsChanged>(),
  /** The user gives a tag a colour, or with null none. Answers with the one it had; fails with `not-found`. */
  colorTag: write(v.strictObject({ name: tagName, color: v.nullable(color) }))<{
    before: TagColor | null;
  }>(),
  /** The user takes a change of tags back, or makes it again: what it added is taken away, what it removed comes back. All or nothing. */
  swapTags: write(
    v.strictObject({
      remove: v.pipe(v.array(tagState), v.maxLength(mostIds)),
      add: v.pipe(v.array(tagState), v.maxLength(mostIds)),
    }),
  )<null>(),
  /** The page marks articles read or unread, starred or not. Answers with those that were not so before. */
  markArticles: write(
    v.strictObject({
      articleIds: ids,
      read: v.optional(v.boolean()),
      starred: v.optional(v.boolean()),
    }),
  )<{ read: Id[]; starred: Id[] }>(),
  /**
   * The page moves articles to a section, which comes out of the Trash, or with null to the Inbox. To take a move back it names
   * the sections that were made for it: those that are empty then go. Answers with where those were that were elsewhere; fails
   * with `not-found` where there is no such section.
   */
  moveArticles: write(
    v.strictObject({ articleIds: ids, sectionId: v.nullable(id), unmake: v.optional(v.array(id)) }),
  )<PlaceBefore[]>(),
  /**
   * The reader moves articles to the section at a path of names, and makes what is missing of it. `made` are the sections that
   * were, `before` says where those articles were that were elsewhere. All or nothing; fails with `not-found` where no article is there to be moved.
   */
  moveToPath: write(v.strictObject({ articleIds: ids, path: sectionPath }))<{
    sectionId: Id;
    made: Id[];
    before: PlaceBefore[];
  }>(),
  /**
   * The user makes a section in another, or with null at the top. Fails with `bad-arguments` where one of that name, in upper
   * or lower case, stands there, and with `not-found` where there is no section to hold it.
   */
  makeSection: write(v.strictObject({ parentId: v.nullable(id), name: sectionName }))<{ id: Id }>(),
  /** The user gives a section another name. Answers with the one it had; fails as `makeSection` does. */
  renameSection: write(v.strictObject({ id, name: sectionName }))<{ before: string }>(),
  /**
   * The user moves a section with those in it to another place of the tree. Answers with the place it had. Fails with
   * `bad-arguments` where that would be in itself or beside one of its name, and with `not-found` where one of the three is gone.
   */
  moveSection: write(v.strictObject({ id, parentId: v.nullable(id), after: v.nullable(id) }))<{
    before: SectionPlace;
  }>(),
  /**
   * The user deletes a section with those in it. Their articles go to the section it stood in, or to the Inbox: none is lost.
   * Fails with `not-found`.
   */
  deleteSection: write(v.strictObject({ id }))<DeletedSections>(),
  /** The user takes that back. Fails with `not-found` where one of the sections is gone. */
  restoreSections: write(
    v.strictObject({
      sections: ids,
      before: v.array(v.strictObject({ sectionId: v.nullable(id), articleIds: ids })),
    }),
  )<null>(),
  /** The page puts articles into the Trash with all that is theirs, or takes them out of it. */
  trashArticles: write(v.strictObject({ articleIds: ids, trashed: v.boolean() }))<null>(),
  /**
   * The user hides blocks on every page of a site that is made from now on, or takes such a rule back by its id. With the id of a rule
   * that was taken back that rule is made again. Answers with the id of the rule that was made, and with the articles in the library
   * whose text would be another by it: `reExtract` makes them so. Fails with `not-found`, and with `bad-arguments` where the rule is
   * there already.
   */
  editSite: write(
    v.variant('kind', [
      v.strictObject({
        kind: v.literal('add'),
        id: v.exactOptional(id),
        site: v.pipe(v.string(), v.minLength(1)),
        blocks: namedBlocks,
      }),
      v.strictObject({ kind: v.literal('remove'), id }),
    ]),
  )<{ id: Id | null; articleIds: Id[] }>(),
  /** The user deletes articles for good. Only those of the Trash go; others stay as they are. */
  deleteArticles: write(v.strictObject({ articleIds: ids }))<null>(),
  /** The reader shows an article from another of its versions; highlights are placed again. Fails with `not-found`. */
  useVersion: write(v.strictObject({ articleId: id, versionId: id }))<null>(),
  /** The reader reports how far an article was read: an offset in its plain text and a share from 0 to 1. */
  saveProgress: write(
    v.strictObject({ articleId: id, offset, progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  )<null>(),
  /** The reader reports that an article was open long enough to be looked at. */
  articleOpened: write(v.strictObject({ articleId: id }))<null>(),
  /**
   * The reader highlights text at offsets; where the quote does not stand there it is placed by quote. What overlaps with it in its
   * own look becomes one highlight with it. Fails with `not-found`.
   */
  addHighlight: write(
    v.strictObject({
      articleId: id,
      start: offset,
      end: offset,
      quote: quoteFields.quote,
      color,
      style,
      note: noteText,
    }),
  )<Joined>(),
  /** Someone who has only the words highlights them by quote and context. Fails with `not-found` when they are not in the text. */
  addHighlightByQuote: write(
    v.strictObject({ articleId: id, ...quoteFields, color, style, note: noteText }),
  )<Joined>(),
  /** The notes panel changes a highlight's colour, style, note or tags. In its new look it joins what it overlaps with. */
  changeHighlight: write(
    v.strictObject({
      id,
      color: v.optional(color),
      style: v.optional(style),
      note: v.optional(noteText),
      tags: v.optional(v.array(tagName)),
    }),
  )<Joined>(),
  /**
   * The user gives a highlight, such as one without a place, the place of selected words, which become its quote. Fails as
   * `addHighlight` does.
   */
  placeHighlight: write(
    v.strictObject({ id, start: offset, end: offset, quote: quoteFields.quote }),
  )<Joined>(),
  /** The user deletes a highlight and its note; both come back, for who wants to undo it. */
  deleteHighlight: write(v.strictObject({ id }))<Highlight>(),
  /**
   * The user takes a change back: some highlights of an article go, and others come back as they were, placed in the text as it is
   * now. What had no place still has none, what is there already stays. All or nothing; fails with `not-found` where one that is to
   * go, or the article, is gone.
   */
  swapHighlights: write(
    v.strictObject({
      remove: v.pipe(v.array(id), v.maxLength(mostIds)),
      restore: v.pipe(v.array(wholeHighlight), v.minLength(1), v.maxLength(mostIds)),
    }),
  )<Highlight[]>(),
  /** The user writes the note on a whole article; an empty text removes it. */
  saveArticleNote: write(v.strictObject({ articleId: id, text: noteText }))<null>(),
  /** The page starts an import of what a token stands for. A section is the user's own target. */
  startImport: job(v.strictObject({ token, sectionId: v.nullable(id) }))<{ batchId: Id }>(),
  /** The page stops an import; what is already in stays. */
  cancelImport: job(v.strictObject({ batchId: id }))<null>(),
  /** Holds an import up within a second, or lets it go on. It stays paused when the app is started anew. */
  pauseImport: job(v.strictObject({ batchId: id, paused: v.boolean() }))<null>(),
  /**
   * Tries files of an import again that failed or were skipped, by their positions in its list. Fails with `not-found`, and with
   * `bad-arguments` while the import runs.
   */
  retryImport: job(
    v.strictObject({
      batchId: id,
      positions: v.pipe(v.array(offset), v.minLength(1), v.maxLength(mostIds)),
      again: v.picklist(['as-it-is', 'as-text']),
    }),
  )<null>(),
  /** The user keeps the list of an import as CSV (RFC 4180), in a file they chose (a token) or with null to be downloaded. */
  saveImportList: job(v.strictObject({ batchId: id, destination: v.nullable(token) }))<{
    name: string;
    /** Null where it was written. */
    file: { name: string; content: string } | null;
  }>(),
  /** The page asks which folders are watched. */
  listWatched: read(nothing)<WatchedFolder[]>(),
  /** The user has the folders behind a token watched: what is in them is imported at once, what appears in them later. */
  watchFolders: write(v.strictObject({ token }))<null>(),
  /** The user ends that for a folder; what was imported stays. */
  unwatchFolder: write(v.strictObject({ id }))<null>(),
  /** The page asks which folders of notes are kept up to date. */
  listLiving: read(nothing)<LivingFolderState[]>(),
  /**
   * The user has notes kept in the folder behind a token. Files are written there, and what is changed in them comes back. Fails with
   * `bad-arguments` where the folder is one, in one or around one that is kept or watched already.
   */
  keepNotes: write(v.strictObject({ token, settings: livingSettings }))<{ id: Id }>(),
  /**
   * The user has other notes kept in a folder, or in another form. Files that belong there no more are put away, and Lectern's part of the
   * others is written anew. Fails with `not-found`.
   */
  changeLiving: write(v.strictObject({ id, settings: livingSettings }))<null>(),
  /** The user ends that for a folder; the files in it stay. */
  endLiving: write(v.strictObject({ id }))<null>(),
  /** The page asks for the notes of a folder that were changed on both sides, the oldest first. */
  livingConflicts: read(v.strictObject({ id }))<LivingConflict[]>(),
  /** The user decides one of them. Fails with `not-found` where it is decided already. */
  decideConflict: write(
    v.strictObject({
      folderId: id,
      articleId: id,
      noteKey: v.pipe(v.string(), v.regex(new RegExp(`^(?:article|h-${idPattern})$`))),
      keep: v.picklist(livingSides),
    }),
  )<null>(),
  /** The user takes a whole import back, or redoes it. Fails with `not-found`, and with `bad-arguments` while it runs. */
  undoImport: job(v.strictObject({ batchId: id, undone: v.boolean() }))<{ articles: number }>(),
  /**
   * The user puts back what was left out of an article, hides blocks of its text, or takes such an edit back by its id: the text is made
   * anew from its original, and highlights are placed again. Equal blocks of a new edit are counted as the user sees them. With the id
   * of an edit that was taken back that edit is made again as it was. Answers with the edit that was made. Nothing changes where it
   * fails: with `not-found` where the block is not there, with `bad-arguments` where nothing would be left or the edit is there already.
   */
  editArticle: job(
    v.strictObject({
      articleId: id,
      add: v.nullable(
        v.strictObject({
          id: v.exactOptional(id),
          kind: v.picklist(['put-back', 'hidden']),
          blocks: namedBlocks,
        }),
      ),
      remove: v.nullable(id),
    }),
  )<{ edit: ArticleEdit | null; unplaced: number }>(),
  /**
   * The user has texts made anew from the kept original bytes; highlights are placed again. An article that fails keeps its text and
   * stops no other: `articles` counts those that were made, `failed` says which were not and why.
   */
  reExtract: job(
    v.strictObject({
      articleIds: ids,
      /** The encoding to read the bytes with; null for the one that they show themselves. Left out, an earlier choice stays. */
      charset: v.optional(v.nullable(v.picklist(charsetNames))),
      /** A rule of their site that is left aside, so that what it hides is there. */
      withoutRule: v.exactOptional(id),
    }),
  )<{ articles: number; unplaced: number; failed: FailedArticle[] }>(),
  /** The page shows what an export would give. Fails as `exportNotes` does, but not where there is nothing to export. */
  previewExport: read(wholeExport)<ExportPreview>(),
  /**
   * The user may be about to drag articles to another program: what that is to be given of these. `total` are all that are dragged. Fails with
   * `not-found` where one is gone.
   */
  draggedNotes: read(
    v.strictObject({ ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(mostDragged)), total: offset }),
  )<DraggedNotes>(),
  /**
   * The page exports articles and their notes to a destination the user chose (a token), or with null gets the files back. Who gives it an
   * id hears of its progress. Fails with `not-found` where there is nothing to export, with `cannot-write`, also where a file of the
   * user's has the name of one of the export, with `too-large`, and with `cancelled`: nothing was written then.
   */
  exportNotes: job(
    v.strictObject({
      ...wantedExport,
      destination: v.nullable(token),
      /** One file for everything instead of files in a folder. */
      single: v.boolean(),
      exportId: v.exactOptional(id),
      /** It is to be verified: what comes back says by what. Refused with `bad-arguments` where the form does not come back whole. */
      verify: v.exactOptional(v.boolean()),
    }),
  )<ExportResult>(),
  /**
   * The page has what was exported last to a file or folder exported there again, to be verified where it was. Fails as `exportNotes` does,
   * also where there was none.
   */
  exportAgain: job(v.strictObject({ exportId: v.exactOptional(id) }))<ExportResult>(),
  /**
   * The page has an export imported into a fresh library and compared with this one: the one that was just made, with what was exported then,
   * or a file or folder that the user chose (a token), with what is there now. `scope` is what that is an export of; null where nobody knows.
   * Who gives it an id hears of its progress. Fails with `not-found` where the token is not known any more, with `cannot-write` where there
   * is no room for the fresh library, and with `cancelled`; the export and this library are left as they are.
   */
  verifyExport: job(
    v.strictObject({
      of: v.variant('kind', [
        v.strictObject({ kind: v.literal('made'), verification: token }),
        v.strictObject({ kind: v.literal('chosen'), token, scope: v.nullable(exportScope) }),
      ]),
      verifyId: v.exactOptional(id),
    }),
  )<Verification>(),
} as const;

/** What only a trusted shell may call: main through preload, the loopback server itself, the command line. */
export const shellContract = {
  /** A shell trades paths that the user chose or dropped for a token that `startImport` takes. */
  offerPaths: write(v.strictObject({ paths: v.pipe(v.array(v.string()), v.minLength(1)) }))<{
    token: string;
  }>(),
  /**
   * A shell trades a file or folder for a token that `exportNotes` takes. The user chose it; or it is `passing`, a folder that things are dragged
   * from, and nothing is exported there again.
   */
  offerDestination: write(v.strictObject({ path: v.string(), passing: v.exactOptional(v.boolean()) }))<{
    token: string;
  }>(),
  /** The command line lists the folders of notes with their paths. */
  livingPaths: read(nothing)<{ id: Id; path: string }[]>(),
  /** The command line has the folders of notes looked at, and waits until they are as the library is. */
  livingIdle: job(nothing)<null>(),
  /** The command line finds or makes a section by its path of names. */
  ensureSection: write(v.strictObject({ path: v.pipe(v.array(v.string()), v.minLength(1)) }))<{ id: Id }>(),
  /** The command line shows everything that is known of an article. Fails with `not-found`. */
  wholeArticle: read(v.strictObject({ id }))<WholeArticle>(),
  /** The command line writes out the bytes an article was imported from. Fails with `not-found`. */
  readOriginal: read(v.strictObject({ id }))<{ name: string; bytes: Uint8Array }>(),
  /** A shell shows where a file of an import lies: the file, or the archive it is in. Fails with `not-found` where it is gone. */
  importedFile: read(v.strictObject({ batchId: id, position: offset }))<{ path: string }>(),
  /** The command line lists the watched folders with their paths. */
  watchedPaths: read(nothing)<{ id: Id; path: string }[]>(),
  /** The command line follows an import: its files from position `from` on, with the absolute paths they lay at. */
  importItems: read(v.strictObject({ batchId: id, from: offset }))<(ImportItem & { path: string })[]>(),
} as const;

/** Everything, for those who are trusted with it. */
export const wholeContract = { ...pageContract, ...shellContract } as const;

/** What the service tells everyone who listens. */
export interface Events {
  /** An import moved on, at most four times a second, and once when it ends; or it was taken back or brought back. */
  importProgress: ImportProgress;
  /** An export moved on, at most four times a second, and once when the last article is through. */
  exportProgress: ExportProgress;
  /** The verification of an export moved on, at most four times a second. */
  verifyProgress: VerifyProgress;
  /** Something about a folder of notes that is kept up to date may be another. */
  livingChanged: { folderId: Id };
  /** Something in the library changed: which family, and which articles where that is known. */
  libraryChanged: { family: 'articles' | 'sections' | 'tags' | 'highlights'; articleIds: Id[] | null };
  /** A window has saved something about the interface: which one, where it says so. */
  settingSaved: { key: SettingKey; value: unknown; by: string | null };
}

export type PageContract = typeof pageContract;
export type ShellContract = typeof shellContract;
export type WholeContract = typeof wholeContract;

export type Args<M> = M extends Method<infer A, unknown> ? v.InferInput<A> : never;
export type Result<M> = M extends Method<v.GenericSchema, infer R> ? R : never;

/** What a handler knows of the call it answers. */
export interface CallContext {
  signal: AbortSignal;
}

export type Handlers<C> = {
  [M in keyof C]: (args: Args<C[M]>, call: CallContext) => Result<C[M]> | Promise<Result<C[M]>>;
};

/** `on` returns the function that ends the listening. */
export type Client<C> = {
  [M in keyof C]: (args: Args<C[M]>, options?: { signal?: AbortSignal }) => Promise<Result<C[M]>>;
} & { on<E extends keyof Events>(event: E, listener: (data: Events[E]) => void): () => void };

export type EventName = keyof Events;
const everyEvent: Record<EventName, true> = {
  importProgress: true,
  exportProgress: true,
  verifyProgress: true,
  livingChanged: true,
  libraryChanged: true,
  settingSaved: true,
};
export const eventNames = Object.keys(everyEvent) as EventName[];
