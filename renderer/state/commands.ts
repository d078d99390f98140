import { t } from '../../electron/language/language.ts';
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
import { exportCommands } from './export-commands.ts';
import { helpCommands } from './help-commands.ts';
import { importCommands } from './import-commands.ts';
import { libraryCommands } from './library-commands.ts';
import { listCommands } from './list-commands.ts';
import { focusOn, focusReader, movePane } from './pane-focus.ts';
import { sectionCommands } from './section-commands.ts';
import { settingsCommands } from './settings-commands.ts';
import { tagCommands } from './tag-commands.ts';
import { textCommands } from './text-commands.ts';
import { viewCommands } from './view-commands.ts';

/** Every command. The shortcut sheet and the palette are made from it; the native menu names them, `key-map.ts` says their keys. */
export const commands: Record<string, Command> = {
  ...importCommands,
  ...libraryCommands,
  ...sectionCommands,
  ...tagCommands,
  ...exportCommands,
  print: {
    words: t('command-print'),
    keys: ['Mod+p'],
    run: (app) => printOpen(app, app.printing.print),
  },
  savePdf: {
    words: t('command-save-pdf'),
    keys: [],
    run: (app) => printOpen(app, app.printing.savePdf),
  },
  colors: {
    words: t('command-colors'),
    keys: [],
    run: ({ dialog }) => {
      dialog.value = 'colors';
    },
  },
  search: {
    words: t('command-search'),
    keys: ['/', 'Mod+Shift+f'],
    run: (app) => {
      bringListForward(app);
      focusOn('.search-box input');
      // The list that comes forward is there with the next frame only.
      if (app.onePane()) requestAnimationFrame(() => focusOn('.search-box input'));
    },
  },
  find: {
    words: t('command-find'),
    keys: ['Mod+f'],
    run: (app) => findInArticle(app, app.find.open),
  },
  findNext: {
    words: t('command-find-next'),
    keys: ['Mod+g', 'F3'],
    run: (app) => findInArticle(app, () => app.find.step(1)),
  },
  findPrevious: {
    words: t('command-find-previous'),
    keys: ['Mod+Shift+g', 'Shift+F3'],
    run: (app) => findInArticle(app, () => app.find.step(-1)),
  },
  readingCaret: {
    words: t('command-reading-caret'),
    keys: ['F7'],
    run: (app) =>
      inArticle(app, t('state-open-for-keys'), () => {
        app.carets.on.value = !app.carets.on.peek();
        focusReader(app);
      }),
  },
  palette: {
    words: t('command-palette'),
    keys: ['Mod+k', 'Mod+Shift+p'],
    run: ({ dialog }) => {
      dialog.value = 'palette';
    },
  },
  back: { words: t('command-back'), keys: ['Alt+ArrowLeft'], run: ({ place }) => place.back() },
  forward: { words: t('command-forward'), keys: ['Alt+ArrowRight'], run: ({ place }) => place.forward() },
  backToSection: {
    words: t('command-back-to-section'),
    keys: ['Alt+Shift+ArrowUp'],
    run: ({ place, reader }) => {
      const article = reader.article.peek();
      if (article) place.toSection(article.sectionId);
    },
  },
  backToAll: {
    words: t('command-back-to-all'),
    keys: ['Alt+Home', 'g a'],
    run: ({ place }) => place.toAll(),
  },
  highlights: { words: t('command-highlights'), keys: [], run: ({ place }) => place.toHighlights() },
  nextArticle: { words: t('command-next-article'), keys: ['j'], run: (app) => moveBy(app, 1) },
  previousArticle: { words: t('command-previous-article'), keys: ['k'], run: (app) => moveBy(app, -1) },
  nextUnread: { words: t('command-next-unread'), keys: ['n'], run: (app) => moveToUnread(app, 'next') },
  previousUnread: {
    words: t('command-previous-unread'),
    keys: ['p'],
    run: (app) => moveToUnread(app, 'previous'),
  },
  open: {
    words: t('command-open'),
    keys: ['o'],
    run: ({ place }) => {
      const { focus } = place.current.peek();
      if (focus !== null) place.openArticle(focus);
    },
  },
  original: { words: t('command-original'), keys: ['v'], run: showOriginal },
  hideBlock: {
    words: t('command-hide-block'),
    keys: ['Shift+h'],
    run: ({ edits }) => edits.hideSelected(),
  },
  toggleRead: { words: t('command-toggle-read'), keys: ['m'], run: (app) => mark(app, 'read') },
  toggleStar: { words: t('command-toggle-star'), keys: ['s'], run: (app) => mark(app, 'starred') },
  tags: {
    words: t('command-tags'),
    keys: ['t'],
    run: (app) => {
      if (chosen(app).length > 0) app.dialog.value = 'tags';
    },
  },
  move: {
    words: t('command-move'),
    keys: ['l'],
    run: (app) => {
      if (chosen(app).length > 0) app.dialog.value = 'move';
    },
  },
  select: {
    words: t('command-select'),
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
  ...settingsCommands,
  ...textCommands,
  trash: { words: t('command-trash'), keys: ['Delete', '#'], run: trash },
  delete: {
    words: t('command-delete'),
    keys: ['Shift+Delete'],
    run: (app) => {
      const isTrash = app.place.current.peek().query.scope.kind === 'trash';
      if (isTrash && chosen(app).length > 0) app.dialog.value = 'delete';
    },
  },
  undo: { words: t('command-undo'), keys: ['z', 'Mod+z'], run: ({ undo }) => undo.undo() },
  redo: {
    words: t('command-redo'),
    keys: ['Shift+z', 'Mod+Shift+z', 'Mod+y'],
    run: ({ undo }) => undo.redo(),
  },
  nextHighlight: {
    words: t('command-next-highlight'),
    keys: ['Alt+ArrowDown'],
    run: (app) => toHighlight(app, 1),
  },
  previousHighlight: {
    words: t('command-previous-highlight'),
    keys: ['Alt+ArrowUp'],
    run: (app) => toHighlight(app, -1),
  },
  readAloud: {
    words: t('command-read-aloud'),
    keys: ['Mod+Shift+l'],
    run: (app) => inArticle(app, t('state-open-for-aloud'), app.aloud.toggle),
  },
  focusMode: {
    words: t('command-focus-mode'),
    keys: ['f'],
    run: (app) =>
      inArticle(app, t('state-open-for-focus'), () => {
        app.focusMode.value = !app.focusMode.peek();
        focusReader(app);
      }),
  },
  fullScreen: { words: t('command-full-screen'), keys: ['F11'], run: toggleFullScreen },
  larger: {
    words: t('command-larger'),
    keys: ['Mod++', 'Mod+='],
    run: ({ settings }) => settings.look.changeTextSize(1),
  },
  smaller: {
    words: t('command-smaller'),
    keys: ['Mod+-'],
    run: ({ settings }) => settings.look.changeTextSize(-1),
  },
  usualSize: {
    words: t('command-usual-size'),
    keys: ['Mod+0'],
    run: ({ settings }) => settings.look.changeTextSize(0),
  },
  sidebar: {
    words: t('command-sidebar'),
    keys: ['['],
    run: ({ settings }) => settings.sidebar.toggle(),
  },
  notes: {
    words: t('command-notes'),
    keys: [']'],
    run: ({ settings }) => settings.notes.toggle(),
  },
  contents: {
    words: t('command-contents'),
    keys: [],
    run: ({ settings }) => settings.contents.toggle(),
  },
  nextPane: { words: t('command-next-pane'), keys: ['F6'], run: () => movePane(1) },
  previousPane: { words: t('command-previous-pane'), keys: ['Shift+F6'], run: () => movePane(-1) },
  escape: { words: t('command-escape'), keys: ['Escape'], run: backOut },
  shortcuts: {
    words: t('command-shortcuts'),
    keys: ['?', 'F1'],
    run: ({ dialog }) => {
      dialog.value = 'shortcuts';
    },
  },
  ...helpCommands,
};
