import type { Id, Section } from '../../electron/api/model.ts';
import { type App, bringListForward } from './app.ts';
import { articlesWords } from './counted.ts';
import { focusOn, movePane } from './pane-focus.ts';

/** Something the user can do, by key or from the native menu. */
export interface Command {
  words: string;
  keys: string[];
  run(app: App): unknown;
}

/** The articles a command is about: those selected, else the one that is open. */
export function chosen({ place }: App): Id[] {
  const { selected, articleId } = place.current.peek();
  if (selected.length > 0) return selected;
  return articleId === null ? [] : [articleId];
}

function rowsOf({ library }: App) {
  return [...library.rows.peek()].sort(([a], [b]) => a - b);
}

/** Opens an article of the list where one is open, else moves the focus to its row. */
function goTo({ place }: App, id: Id): void {
  if (place.current.peek().articleId !== null) place.openNeighbour(id);
  else place.remember({ focus: id, selected: [id], scroll: null });
}

/** To the article before or after the one that is open or has the focus. */
function moveBy(app: App, step: -1 | 1): void {
  const { focus, articleId } = app.place.current.peek();
  const rows = rowsOf(app);
  const at = rows.findIndex(([, row]) => row.id === (focus ?? articleId));
  const row = at < 0 && articleId !== null ? undefined : rows[at + step];
  const isNear = row && Math.abs(row[0] - (rows[at]?.[0] ?? row[0])) <= 1;
  // Past the rows that were fetched, or out of the list, the reader knows the neighbours of the open article.
  const { previous, next } = app.reader.neighbours.peek();
  const beyond = articleId === null ? null : step === 1 ? next : previous;
  const id = isNear ? row[1].id : beyond;
  if (id !== null) goTo(app, id);
}

/** To the nearest unread article, fetched or not. What was gone to meanwhile wins. */
async function moveToUnread(app: App, direction: 'next' | 'previous'): Promise<void> {
  const before = app.place.current.peek();
  const id = await app.library.unreadFrom(before.focus ?? before.articleId, direction);
  if (id !== null && app.place.current.peek() === before) goTo(app, id);
}

function mark(app: App, what: 'read' | 'starred'): void {
  const ids = chosen(app);
  const rows = rowsOf(app).map(([, row]) => row);
  const isMarked = rows.find((row) => row.id === ids[0])?.[what] ?? false;
  const mark = what === 'read' ? { read: !isMarked } : { starred: !isMarked };
  if (ids.length > 0) void app.library.markArticles(ids, mark);
}

/** The chosen articles go to the Trash; in the Trash they come back from it. */
async function trash(app: App): Promise<void> {
  const { library, place, undo } = app;
  const ids = chosen(app);
  const trashed = place.current.peek().query.scope.kind !== 'trash';
  if (ids.length === 0) return;
  if (!(await library.trashArticles(ids, trashed))) return;
  const { articleId } = place.current.peek();
  if (articleId !== null && ids.includes(articleId)) place.closeArticle();
  undo.made({
    words: `${articlesWords(ids.length)} ${trashed ? 'moved to the Trash' : 'taken out of the Trash'}`,
    undo: () => library.trashArticles(ids, !trashed),
    redo: () => library.trashArticles(ids, trashed),
  });
}

export const noSection = 'Choose a section in the sidebar first.';

/** Does something with the section whose list is shown. */
function withSection({ sections, notice }: App, act: (section: Section) => unknown): void {
  const section = sections.shown();
  if (section) act(section);
  else notice.value = noSection;
}

/** Opens the search in the article, or goes on with it. */
function findInArticle({ find, notice }: App, act: () => void): void {
  if (find.source.peek()) act();
  else notice.value = 'Open an article to find words in it.';
}

/** Escape takes away what lies over the rest, then the article, then the search. */
function backOut({ place, settings, find }: App): void {
  const over = [settings.notes, settings.sidebar].find((pane) => pane.isOver.peek());
  if (over) {
    over.show(false);
    const below = place.current.peek().articleId === null ? '.list-body [tabindex="0"]' : '.reader-pane';
    requestAnimationFrame(() => focusOn(below));
  } else if (find.isOpen.peek()) find.close();
  else if (place.current.peek().articleId !== null) {
    place.closeArticle();
    requestAnimationFrame(() => focusOn('.list-body [tabindex="0"]'));
  } else if (place.current.peek().highlights) place.narrowHighlights({ text: '' });
  else if (place.current.peek().query.text !== '') place.search('');
}

/** Every command. The keys, the shortcut sheet and the palette are made from it; the native menu names them. */
export const commands: Record<string, Command> = {
  importFiles: { words: 'Import files…', keys: ['Mod+o'], run: ({ imports }) => imports.choose('files') },
  importFolder: {
    words: 'Import folder…',
    keys: ['Mod+Shift+o'],
    run: ({ imports }) => imports.choose('folder'),
  },
  watchFolders: {
    words: 'Watched folders…',
    keys: [],
    run: ({ dialog }) => {
      dialog.value = 'watch';
    },
  },
  newSection: {
    words: 'New section…',
    keys: [],
    run: ({ sections }) => {
      sections.asked.value = { kind: 'make', parentId: sections.shown()?.id ?? null };
    },
  },
  renameSection: {
    words: 'Rename the section…',
    keys: [],
    run: (app) =>
      withSection(app, (section) => {
        app.sections.asked.value = { kind: 'rename', section };
      }),
  },
  deleteSection: {
    words: 'Delete the section',
    keys: [],
    run: (app) => withSection(app, app.sections.remove),
  },
  exportNotes: {
    words: 'Export notes…',
    keys: ['Mod+e'],
    run: ({ exports, place }) => {
      const { articleId, query } = place.current.peek();
      if (articleId !== null) exports.asked.value = { kind: 'article', id: articleId };
      else if (query.scope.kind === 'section') exports.asked.value = { kind: 'section', id: query.scope.id };
      else exports.asked.value = { kind: 'all' };
    },
  },
  colors: {
    words: 'Meanings of colours…',
    keys: [],
    run: ({ dialog }) => {
      dialog.value = 'colors';
    },
  },
  search: {
    words: 'Search the library',
    keys: ['/', 'Mod+Shift+f'],
    run: (app) => {
      bringListForward(app);
      focusOn('.search-box input');
      // The list that comes forward is there with the next frame only.
      if (app.onePane()) requestAnimationFrame(() => focusOn('.search-box input'));
    },
  },
  find: {
    words: 'Find in the article',
    keys: ['Mod+f'],
    run: (app) => findInArticle(app, app.find.open),
  },
  findNext: {
    words: 'Next match in the article',
    keys: ['F3', 'Mod+g'],
    run: (app) => findInArticle(app, () => app.find.step(1)),
  },
  findPrevious: {
    words: 'Previous match in the article',
    keys: ['Shift+F3', 'Mod+Shift+g'],
    run: (app) => findInArticle(app, () => app.find.step(-1)),
  },
  palette: {
    words: 'Command palette…',
    keys: ['Mod+k', 'Mod+Shift+p'],
    run: ({ dialog }) => {
      dialog.value = 'palette';
    },
  },
  back: { words: 'Back', keys: ['Alt+ArrowLeft'], run: ({ place }) => place.back() },
  forward: { words: 'Forward', keys: ['Alt+ArrowRight'], run: ({ place }) => place.forward() },
  backToSection: {
    words: 'Back to the section',
    keys: ['Alt+ArrowUp'],
    run: ({ place, reader }) => {
      const article = reader.article.peek();
      if (article) place.toSection(article.sectionId);
    },
  },
  backToAll: { words: 'Back to all articles', keys: ['Alt+Home'], run: ({ place }) => place.toAll() },
  highlights: { words: 'All highlights', keys: [], run: ({ place }) => place.toHighlights() },
  nextArticle: { words: 'Next article', keys: ['j'], run: (app) => moveBy(app, 1) },
  previousArticle: { words: 'Previous article', keys: ['k'], run: (app) => moveBy(app, -1) },
  nextUnread: { words: 'Next unread article', keys: ['n'], run: (app) => moveToUnread(app, 'next') },
  previousUnread: {
    words: 'Previous unread article',
    keys: ['p'],
    run: (app) => moveToUnread(app, 'previous'),
  },
  open: {
    words: 'Read the article',
    keys: ['o'],
    run: ({ place }) => {
      const { focus } = place.current.peek();
      if (focus !== null) place.openArticle(focus);
    },
  },
  toggleRead: { words: 'Mark as read or unread', keys: ['m'], run: (app) => mark(app, 'read') },
  toggleStar: { words: 'Star or unstar', keys: ['s'], run: (app) => mark(app, 'starred') },
  tags: {
    words: 'Tags…',
    keys: ['t'],
    run: (app) => {
      if (chosen(app).length > 0) app.dialog.value = 'tags';
    },
  },
  move: {
    words: 'Move to a section…',
    keys: ['l'],
    run: (app) => {
      if (chosen(app).length > 0) app.dialog.value = 'move';
    },
  },
  select: {
    words: 'Select or deselect the row',
    keys: ['x'],
    run: ({ place }) => {
      const { focus, selected } = place.current.peek();
      if (focus === null) return;
      const without = selected.filter((id) => id !== focus);
      place.remember({ selected: without.length < selected.length ? without : [...selected, focus] });
    },
  },
  trash: { words: 'Move to the Trash, or out of it', keys: ['Delete'], run: trash },
  delete: {
    words: 'Delete permanently…',
    keys: ['Shift+Delete'],
    run: (app) => {
      const isTrash = app.place.current.peek().query.scope.kind === 'trash';
      if (isTrash && chosen(app).length > 0) app.dialog.value = 'delete';
    },
  },
  undo: { words: 'Undo the last change', keys: ['z', 'Mod+z'], run: ({ undo }) => undo.undo() },
  redo: { words: 'Redo it', keys: ['Shift+z', 'Mod+Shift+z'], run: ({ undo }) => undo.redo() },
  larger: {
    words: 'Larger text',
    keys: ['Mod++', 'Mod+='],
    run: ({ settings }) => settings.look.changeTextSize(1),
  },
  smaller: {
    words: 'Smaller text',
    keys: ['Mod+-'],
    run: ({ settings }) => settings.look.changeTextSize(-1),
  },
  usualSize: {
    words: 'Usual text size',
    keys: ['Mod+0'],
    run: ({ settings }) => settings.look.changeTextSize(0),
  },
  sidebar: {
    words: 'Show or hide the sidebar',
    keys: ['['],
    run: ({ settings }) => settings.sidebar.toggle(),
  },
  notes: {
    words: 'Show or hide the notes',
    keys: [']'],
    run: ({ settings }) => settings.notes.toggle(),
  },
  nextPane: { words: 'Next pane', keys: ['F6'], run: () => movePane(1) },
  previousPane: { words: 'Previous pane', keys: ['Shift+F6'], run: () => movePane(-1) },
  escape: { words: 'Back to the list', keys: ['Escape'], run: backOut },
  shortcuts: {
    words: 'All keys',
    keys: ['?', 'F1'],
    run: ({ dialog }) => {
      dialog.value = 'shortcuts';
    },
  },
};

const byKey = new Map(
  Object.values(commands).flatMap((command) => command.keys.map((key) => [key, command])),
);

/** What a text field does itself with a key that has a modifier. */
const ofFields = new Set(['Mod+z', 'Mod+Shift+z']);

/** The command behind a key. In a text field only keys with a modifier are ours. */
export function commandOfKey(key: string, inField: boolean): Command | null {
  if (inField && (ofFields.has(key) || !/^(Mod|Alt|F\d|Shift\+F\d)/.test(key))) return null;
  return byKey.get(key) ?? null;
}
