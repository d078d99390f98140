import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { channels } from '../api/window-messages.ts';

/** An item that runs a command of the page. Its key is shown here and acts there, where text fields are known. */
function command(name: string, label: string, accelerator?: string): MenuItemConstructorOptions {
  return {
    id: name,
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => BrowserWindow.getFocusedWindow()?.webContents.send(channels.command, name),
  };
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

const fileMenu = (isMac: boolean): MenuItemConstructorOptions => ({
  label: '&File',
  submenu: [
    command('newSection', 'New section…'),
    command('renameSection', 'Rename the section…'),
    command('deleteSection', 'Delete the section'),
    separator,
    command('importFiles', 'Import files…', 'CmdOrCtrl+O'),
    command('importFolder', 'Import folder…', 'CmdOrCtrl+Shift+O'),
    command('watchFolders', 'Watched folders…'),
    separator,
    command('openSample', 'Open sample library'),
    command('openOwn', 'Open my library'),
    separator,
    command('exportNotes', 'Export notes…', 'CmdOrCtrl+E'),
    separator,
    command('print', 'Print…', 'CmdOrCtrl+P'),
    command('savePdf', 'Save as PDF…'),
    separator,
    isMac ? { role: 'close' } : { role: 'quit' },
  ],
});

const editMenu: MenuItemConstructorOptions = {
  label: '&Edit',
  submenu: [
    command('undo', 'Undo the last change of the library'),
    command('redo', 'Redo it'),
    separator,
    { role: 'undo' },
    { role: 'redo' },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    command('selectAll', 'Select all articles of the list'),
    separator,
    command('find', 'Find in article…', 'CmdOrCtrl+F'),
    command('findNext', 'Find next', 'CmdOrCtrl+G'),
    command('findPrevious', 'Find previous', 'CmdOrCtrl+Shift+G'),
    command('colors', 'Meanings of colours…'),
    {
      label: 'Tags',
      submenu: [
        command('manageTags', 'Tag manager…'),
        separator,
        command('renameTag', 'Rename the tag…'),
        command('mergeTag', 'Merge the tag into another…'),
        command('colorTag', 'Colour of the tag…'),
        command('deleteTag', 'Delete the tag'),
      ],
    },
    command('search', 'Search library', 'CmdOrCtrl+Shift+F'),
  ],
};

const sortMenu: MenuItemConstructorOptions = {
  label: 'Sort by',
  submenu: [
    command('sort-added', 'Added'),
    command('sort-published', 'Published'),
    command('sort-opened', 'Last opened'),
    command('sort-title', 'Title'),
    command('sort-author', 'Author'),
    command('sort-source', 'Source'),
    command('sort-section', 'Section'),
    command('sort-tags', 'Tags'),
    command('sort-length', 'Length'),
    command('sort-progress', 'Progress'),
    command('sort-highlights', 'Highlights'),
    separator,
    command('reverseSort', 'The other way round'),
  ],
};

const viewMenu = (isMac: boolean): MenuItemConstructorOptions => ({
  label: '&View',
  submenu: [
    command('palette', 'Command palette…', 'CmdOrCtrl+K'),
    separator,
    command('view-cards', 'As cards'),
    command('view-compact', 'As compact rows'),
    command('view-columns', 'As columns'),
    command('columns', 'Choose the columns…'),
    command('listHead', 'Go to the column heads'),
    sortMenu,
    command('timeline', 'Timeline'),
    command('clearFilters', 'Clear the filters'),
    separator,
    command('sidebar', 'Sidebar'),
    command('notes', 'Notes panel'),
    separator,
    command('readingCaret', 'Read by keys', 'F7'),
    separator,
    command('larger', 'Larger text', 'CmdOrCtrl+Plus'),
    command('smaller', 'Smaller text', 'CmdOrCtrl+-'),
    command('usualSize', 'Usual text size', 'CmdOrCtrl+0'),
    separator,
    command('focusMode', 'Focus mode'),
    // On macOS the system has an item, a key and a button of its own for it.
    isMac ? { role: 'togglefullscreen' } : command('fullScreen', 'Full screen', 'F11'),
  ],
});

const goMenu: MenuItemConstructorOptions = {
  label: '&Go',
  submenu: [
    command('back', 'Back', 'Alt+Left'),
    command('forward', 'Forward', 'Alt+Right'),
    command('backToSection', 'Back to the section', 'Alt+Shift+Up'),
    command('backToAll', 'Back to all articles', 'Alt+Home'),
    command('highlights', 'All highlights'),
    separator,
    command('nextArticle', 'Next article'),
    command('previousArticle', 'Previous article'),
    command('nextUnread', 'Next unread article'),
    command('previousUnread', 'Previous unread article'),
    separator,
    command('nextHighlight', 'Next highlight', 'Alt+Down'),
    command('previousHighlight', 'Previous highlight', 'Alt+Up'),
  ],
};

const articleMenu: MenuItemConstructorOptions = {
  label: '&Article',
  submenu: [
    command('toggleRead', 'Mark as read or unread'),
    command('toggleStar', 'Star or unstar'),
    command('tags', 'Tags…'),
    command('move', 'Move to a section…'),
    command('exportChosen', 'Export the notes of the chosen articles…'),
    separator,
    command('readAloud', 'Read aloud, or pause', 'CmdOrCtrl+Shift+L'),
    separator,
    command('original', 'Show original', 'V'),
    command('hideBlock', 'Hide this block', 'Shift+H'),
    separator,
    command('trash', 'Move to the Trash, or out of it'),
    command('delete', 'Delete permanently…'),
  ],
};

const helpMenu: MenuItemConstructorOptions = {
  role: 'help',
  submenu: [command('shortcuts', 'All keys', 'F1')],
};

/** The native menu. Every command of the page that is there now stands in it; roles are the system's own. */
export function setMenu(): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    fileMenu(isMac),
    editMenu,
    viewMenu(isMac),
    goMenu,
    articleMenu,
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    helpMenu,
  ];
  app.setAboutPanelOptions({ applicationName: 'Lectern', applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
