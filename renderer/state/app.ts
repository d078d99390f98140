import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { LibraryName } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { type AnnotationsState, createAnnotations } from './annotations.ts';
import type { ArticleAsk } from './article-asks.ts';
import { type Carets, createCarets } from './carets.ts';
import { connect, findShell } from './client.ts';
import { createDrafts, type Drafts } from './drafts.ts';
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
import { createMenus, type Menus } from './menus.ts';
import { createOriginal, type OriginalState } from './original.ts';
import { createOtherWindows } from './other-windows.ts';
import { createPalette, type PaletteState } from './palette.ts';
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
import { createWatched, type WatchedState } from './watched.ts';
import { createWhichLibrary, libraryOfWindow, turnTo, type WhichLibrary } from './which-library.ts';

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
  settings: SettingsState;
  undo: UndoState;
  spoken: Spoken;
  watched: WatchedState;
  filing: Filing;
  sections: SectionsState;
  tags: TagsState;
  palette: PaletteState;
  links: LinksState;
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
    | 'manual'
    | null
  >;
  /** Something could not be kept or done, in words; null once it was read. */
  notice: Signal<string | null>;
}

export type Boot =
  | { status: 'starting' }
  | { status: 'ready'; app: App }
  /** `toOwn` leads to the user's own library, where it is another that has failed. */
  | { status: 'failed'; error: ErrorData; toOwn: (() => void) | null };

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
interface Unstored {
  drafts: Drafts;
  settings: Unsaved;
}

/** How this window calls itself when it saves settings, so that it knows what it hears of its own. */
const windowName = crypto.randomUUID();

async function build(
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
  // A sidebar that lies over the list goes once it has done its work.
  effect(() => {
    if (place.shown.value && settings.sidebar.isOver.peek()) settings.sidebar.show(false);
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
  const onFailed = (error: ErrorData) => {
    notice.value = error.message;
    undo.failed(error);
  };
  const carets = createCarets(saved['caret'], (value) => save('caret', value));
  const aloud = createReadAloud(systemSpeech(), saved['speech'], (value) => save('speech', value));
  const palette = createPalette(client, saved['palette'], (recent) => save('palette', recent));
  others.share('caret', carets.heard);
  others.share('speech', aloud.heard);
  others.share('palette', palette.heard);
  return {
    shell,
    which: createWhichLibrary(client, libraryName, turnTo, (message) => {
      notice.value = message;
    }),
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
      onLateFailure: (message) => {
        notice.value = message;
      },
    }),
    imports,
    importFoot: createImportFoot(imports, settings.sidebar),
    exports: createExports(client, shell),
    watched: createWatched(client, shell),
    filing: createFiling(client, undo.made, onFailed),
    sections: createSections(client, {
      sections: library.sections,
      place,
      undo,
      say: spoken.say,
      onFailed,
    }),
    tags: createTags(client, { tags: library.tags, place, undo, onFailed }),
    links: createLinks(client, reader.article),
    timeline: createTimeline(client, place, settings.list.timeline),
    carets,
    aloud,
    printing: createPrinting(shell, (words) => {
      notice.value = words;
    }),
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

/** A service that ends sooner than this after its start will not be mended by one more; later it is started again at once. */
const worthRestarting = 10_000;

/** Starts the page. A service that cannot be reached, or a library that cannot be opened, is a state to be shown. */
export function startApp(): { boot: ReadonlySignal<Boot>; retry(): Promise<void> } {
  const boot = signal<Boot>({ status: 'starting' });
  const libraryName = libraryOfWindow();
  const shell = findShell(libraryName);
  const unstored: Unstored = { drafts: createDrafts(), settings: new Map() };
  const stopped: ErrorData = {
    code: 'service-stopped',
    message: t('state-service-stopped'),
  };
  const fail = (error: ErrorData) => {
    const toOwn = libraryName === 'own' ? null : () => turnTo('own');
    boot.value = { status: 'failed', error, toOwn };
  };
  const begin = async (notice: string | null) => {
    boot.value = { status: 'starting' };
    const began = Date.now();
    try {
      const app = await build(shell, libraryName, unstored, () => {
        if (Date.now() - began > worthRestarting) void begin(t('state-service-restarted'));
        else fail(stopped);
      });
      app.notice.value = notice;
      boot.value = { status: 'ready', app };
    } catch (thrown) {
      fail(toErrorData(thrown));
    }
  };
  void begin(libraryName === 'sample' ? t('state-in-sample') : null);
  return { boot, retry: () => begin(null) };
}
