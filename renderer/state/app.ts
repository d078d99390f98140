import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { Id, LibraryName } from '../../electron/api/model.ts';
import { type AnnotationsState, createAnnotations } from './annotations.ts';
import type { ArticleAsk } from './article-asks.ts';
import { type Carets, createCarets } from './carets.ts';
import { connect } from './client.ts';
import type { Drafts } from './drafts.ts';
import { createDragOut, type DragOut } from './drag-out.ts';
import { createEdits, type EditsState } from './edits.ts';
import { createExports, type ExportsState } from './exports.ts';
import { createFiling, type Filing } from './filing.ts';
import { createFind, type FindState } from './find.ts';
import { createFocusMode } from './focus-mode.ts';
import { createHighlightList, type HighlightListState } from './highlight-list.ts';
import { createImportFoot, type ImportFoot } from './import-foot.ts';
import { createImports, type ImportsState } from './imports.ts';
import { createLibrary, type LibraryState } from './library.ts';
import { createLinks, type LinksState } from './links.ts';
import { createLiving, type LivingState } from './living.ts';
import { createMenus, type Menus } from './menus.ts';
import { createNoteLinks, type NoteLinks } from './note-links.ts';
import { createOriginal, type OriginalState } from './original.ts';
import { createOtherWindows } from './other-windows.ts';
import { createPalette, type PaletteState } from './palette.ts';
import { focusReader } from './pane-focus.ts';
import { createPlace, type PlaceState } from './place.ts';
import { everyHighlight, type Place, start } from './places.ts';
import { createPrinting, type Printing } from './printing.ts';
import { createReadAloud, type ReadAloud } from './read-aloud.ts';
import { createReader, type ReaderState } from './reader.ts';
import { createSections, type SectionsState } from './sections.ts';
import { createSaver, createSettings, keep, type SettingsState, type Unsaved } from './settings.ts';
import type { Shell } from './shell.ts';
import { systemSpeech } from './speech-engine.ts';
import { createSpoken, type Spoken } from './spoken.ts';
import { createTags, type TagsState } from './tags.ts';
import { createTimeline, type TimelineState } from './timeline.ts';
import { createUndo, type UndoState } from './undo.ts';
import { createVerifying, type VerifyingState } from './verifying.ts';
import { createWatched, type WatchedState } from './watched.ts';
import { createWhichLibrary, turnTo, type WhichLibrary } from './which-library.ts';

/** Everything the screens show, once the service answers. */
export interface App {
  shell: Shell;
  which: WhichLibrary;
  place: PlaceState;
  library: LibraryState;
  highlightList: HighlightListState;
  reader: ReaderState;
  annotations: AnnotationsState;
  find: FindState;
  original: OriginalState;
  edits: EditsState;
  imports: ImportsState;
  importFoot: ImportFoot;
  exports: ExportsState;
  verifying: VerifyingState;
  dragOut: DragOut;
  settings: SettingsState;
  undo: UndoState;
  spoken: Spoken;
  watched: WatchedState;
  living: LivingState;
  filing: Filing;
  sections: SectionsState;
  tags: TagsState;
  palette: PaletteState;
  links: LinksState;
  noteLinks: NoteLinks;
  /** Opens an article that a link leads to. */
  openLinked(id: Id): void;
  timeline: TimelineState;
  carets: Carets;
  aloud: ReadAloud;
  printing: Printing;
  focusMode: Signal<boolean>;
  menus: Menus;
  /** Which dialog about the open article is open. */
  articleAsk: Signal<ArticleAsk | null>;
  /** The window is so narrow that it shows the list or the article, not both. */
  onePane(): boolean;
  /** The settings of the text are open beside it. */
  textSettings: Signal<boolean>;
  /** Which dialog is open besides those that show a result. */
  dialog: Signal<
    | 'shortcuts'
    | 'tags'
    | 'manageTags'
    | 'move'
    | 'delete'
    | 'watch'
    | 'palette'
    | 'colors'
    | 'settings'
    | 'living'
    | 'verify'
    | 'findings'
    | 'manual'
    | null
  >;
  /** Something could not be kept or done, in words; null once it was read. */
  notice: Signal<string | null>;
}

function media(condition: string): ReadonlySignal<boolean> {
  const query = matchMedia(condition);
  const matches = signal(query.matches);
  query.addEventListener('change', () => {
    matches.value = query.matches;
  });
  return matches;
}

/** Rows that stay selected from one start to the next. */
const mostKept = 100;

/** A place of an earlier version that is not understood any more is left for the first one. */
function placeFrom(saved: unknown): Place {
  const given = (typeof saved === 'object' && saved !== null ? saved : {}) as Partial<Place>;
  const query = { ...start.query, ...given.query };
  if (typeof query.scope?.kind !== 'string' || !Array.isArray(query.tags)) return start;
  const highlights = given.highlights && {
    ...given.highlights,
    query: { ...everyHighlight, ...given.highlights.query },
  };
  return { ...start, ...given, query, highlights: highlights ?? null };
}

/** What the window has that the service has not, and that must outlive a service that stopped. */
export interface Unstored {
  drafts: Drafts;
  settings: Unsaved;
}

/** How this window calls itself when it saves settings, so that it knows what it hears of its own. */
const windowName = crypto.randomUUID();

/** Connects to the service and puts everything together. `onStopped` hears that it has stopped. */
export async function build(
  shell: Shell,
  libraryName: LibraryName,
  unstored: Unstored,
  onStopped: () => void,
): Promise<App> {
  const ended = new AbortController();
  const client = await connect(shell, () => {
    ended.abort();
    onStopped();
  });
  const saved = { ...(await client.getSettings({})), ...Object.fromEntries(unstored.settings) };
  const notice = signal<string | null>(null);
  const tell = (words: string) => {
    notice.value = words;
  };
  const others = createOtherWindows(client, windowName, (key) => save.isWaiting(key));
  const save = createSaver(others, unstored.settings, (error) => {
    notice.value = toErrorData(error).message;
  });
  const { signal: isOver } = ended;
  addEventListener('pagehide', save.flush, { signal: isOver });
  addEventListener('focus', others.cameForward, { signal: isOver });
  const place = createPlace(placeFrom(saved['place']));
  const focusMode = createFocusMode(place.shown);
  const unlessRoom = (condition: string) => {
    const isSmall = media(condition);
    return computed(() => focusMode.value || isSmall.value);
  };
  const settings = createSettings(saved, save, {
    systemIsDark: media('(prefers-color-scheme: dark)'),
    isNarrow: unlessRoom('(max-width: 980px)'),
    isTight: unlessRoom('(max-width: 1180px)'),
    isDesktop: shell.menus !== null,
    others,
  });
  const savePlace = ({ selected, ...rest }: Place) =>
    save('place', { ...rest, selected: selected.slice(0, mostKept) });
  keep(place.current, savePlace);
  others.own('place', () => savePlace(place.current.peek()));
  // What lies over the list or the text to lead elsewhere goes once it has done its work.
  effect(() => {
    if (!place.shown.value) return;
    for (const pane of [settings.sidebar, settings.contents]) if (pane.isOver.peek()) pane.show(false);
  });
  const spoken = createSpoken();
  const undo = createUndo(spoken.say);
  // Why something could not be done is old once something else was.
  effect(() => {
    if (undo.told.value) notice.value = null;
  });
  const reader = createReader(client, undo.sealed);
  const library = createLibrary(client, place, undo);
  const imports = createImports(client, shell, undo, spoken.say);
  const links = createLinks(client, reader.article);
  const openLinked = (id: Id) => {
    place.openArticle(id);
    focusReader({ reader, place });
  };
  const onFailed = (error: ErrorData) => {
    notice.value = error.message;
    undo.failed(error);
  };
  const verifying = createVerifying(client, shell, {
    say: spoken.say,
    onFailed: tell,
  });
  const carets = createCarets(saved['caret'], (value) => save('caret', value));
  const aloud = createReadAloud(systemSpeech(), saved['speech'], (value) => save('speech', value));
  const palette = createPalette(client, saved['palette'], (recent) => save('palette', recent));
  others.share('caret', carets.heard);
  others.share('speech', aloud.heard);
  others.share('palette', palette.heard);
  const exports = createExports(client, shell, {
    saved: saved['export'],
    verify: (verification) => void verifying.made(verification),
    save: (choice) => save('export', choice),
    say: spoken.say,
    onFailed: tell,
  });
  return {
    shell,
    which: createWhichLibrary(client, libraryName, turnTo, tell),
    place,
    highlightList: createHighlightList(client, place),
    reader,
    settings,
    undo,
    spoken,
    notice,
    focusMode,
    onePane: () => matchMedia('(max-width: 760px)').matches,
    library,
    find: createFind(reader.article),
    edits: createEdits(client, reader.article, { onMade: undo.made, onFailed }),
    original: createOriginal(client, reader.article, spoken.say),
    annotations: createAnnotations(client, reader, {
      color: settings.color,
      meanings: settings.colorMeanings,
      drafts: unstored.drafts,
      onAdded: settings.introduceNotes,
      onMade: undo.made,
      onFailed: undo.failed,
      onLateFailure: tell,
    }),
    imports,
    importFoot: createImportFoot(imports, settings.sidebar),
    verifying,
    exports,
    dragOut: createDragOut(client, shell, {
      choice: exports.choice,
      say: tell,
      onFailed: tell,
    }),
    watched: createWatched(client, shell),
    living: createLiving(client, shell, { say: spoken.say, made: undo.made, onFailed }),
    filing: createFiling(client, undo.made, onFailed),
    sections: createSections(client, {
      sections: library.sections,
      place,
      undo,
      closed: settings.closed.sections,
      say: spoken.say,
      onFailed,
    }),
    tags: createTags(client, { tags: library.tags, place, undo, closed: settings.closed.tags, onFailed }),
    links,
    openLinked,
    noteLinks: createNoteLinks(links, reader.article, {
      openLinked,
      openExternal: shell.openExternal,
      say: spoken.say,
    }),
    timeline: createTimeline(client, place, settings.list.timeline),
    carets,
    aloud,
    printing: createPrinting(shell, tell),
    palette,
    menus: createMenus(shell),
    articleAsk: signal(null),
    textSettings: signal(false),
    dialog: signal(null),
  };
}

/** Before a list is changed from outside of it: where only one pane is shown, it is the list. */
export function bringListForward({ onePane, place }: Pick<App, 'onePane' | 'place'>): void {
  if (onePane()) place.closeArticle();
}
