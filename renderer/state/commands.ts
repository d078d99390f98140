import { bringListForward } from './app.ts';
import { articleCommands } from './article-commands.ts';
import type { Command } from './command.ts';
import {
  backOut,
  chosen,
  findInArticle,
  inArticle,
  mark,
  moveBy,
  moveToUnread,
  printOpen,
  showOriginal,
  toggleFullScreen,
  toHighlight,
  trash,
} from './command-acts.ts';
import { importCommands } from './import-commands.ts';
import { libraryCommands } from './library-commands.ts';
import { listCommands } from './list-commands.ts';
import { focusOn, focusReader, movePane } from './pane-focus.ts';
import { sectionCommands } from './section-commands.ts';
import { tagCommands } from './tag-commands.ts';
import { textCommands } from './text-commands.ts';
import { viewCommands } from './view-commands.ts';

/** Every command. The keys, the shortcut sheet and the palette are made from it; the native menu names them. */
export const commands: Record<string, Command> = {
  ...importCommands,
  ...libraryCommands,
  ...sectionCommands,
  ...tagCommands,
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
  print: {
    words: 'Print…',
    keys: ['Mod+p'],
    run: (app) => printOpen(app, app.printing.print),
  },
  savePdf: {
    words: 'Save as PDF…',
    keys: [],
    run: (app) => printOpen(app, app.printing.savePdf),
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
  readingCaret: {
    words: 'Read by keys: the caret on or off',
    keys: ['F7'],
    run: (app) =>
      inArticle(app, 'Open an article to read it by keys.', () => {
        app.carets.on.value = !app.carets.on.peek();
        focusReader(app);
      }),
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
    keys: ['Alt+Shift+ArrowUp'],
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
  original: { words: 'Original page or clean text', keys: ['v'], run: showOriginal },
  hideBlock: {
    words: 'Hide this block of the article',
    keys: ['Shift+h'],
    run: ({ edits }) => edits.hideSelected(),
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
  ...listCommands,
  ...articleCommands,
  ...viewCommands,
  ...textCommands,
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
  nextHighlight: {
    words: 'Next highlight of the article',
    keys: ['Alt+ArrowDown'],
    run: (app) => toHighlight(app, 1),
  },
  previousHighlight: {
    words: 'Previous highlight of the article',
    keys: ['Alt+ArrowUp'],
    run: (app) => toHighlight(app, -1),
  },
  readAloud: {
    words: 'Read aloud, or pause',
    keys: ['Mod+Shift+l'],
    run: (app) => inArticle(app, 'Open an article to have it read aloud.', app.aloud.toggle),
  },
  focusMode: {
    words: 'Focus mode: nothing but the text',
    keys: ['f'],
    run: (app) =>
      inArticle(app, 'Open an article to read it in focus mode.', () => {
        app.focusMode.value = !app.focusMode.peek();
        focusReader(app);
      }),
  },
  fullScreen: { words: 'Full screen', keys: ['F11'], run: toggleFullScreen },
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
