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
    command('exportNotes', 'Export notes…', 'CmdOrCtrl+E'),
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
    separator,
    command('find', 'Find in article…', 'CmdOrCtrl+F'),
    command('findNext', 'Find next', 'CmdOrCtrl+G'),
    command('findPrevious', 'Find previous', 'CmdOrCtrl+Shift+G'),
    command('colors', 'Meanings of colours…'),
    command('search', 'Search library', 'CmdOrCtrl+Shift+F'),
  ],
};

const viewMenu: MenuItemConstructorOptions = {
  label: '&View',
  submenu: [
    command('palette', 'Command palette…', 'CmdOrCtrl+K'),
    separator,
    command('sidebar', 'Sidebar'),
    command('notes', 'Notes panel'),
    separator,
    command('larger', 'Larger text', 'CmdOrCtrl+Plus'),
    command('smaller', 'Smaller text', 'CmdOrCtrl+-'),
    command('usualSize', 'Usual text size', 'CmdOrCtrl+0'),
    separator,
    { role: 'togglefullscreen' },
  ],
};

const goMenu: MenuItemConstructorOptions = {
  label: '&Go',
  submenu: [
    command('back', 'Back', 'Alt+Left'),
    command('forward', 'Forward', 'Alt+Right'),
    command('backToSection', 'Back to the section', 'Alt+Up'),
    command('backToAll', 'Back to all articles', 'Alt+Home'),
    command('highlights', 'All highlights'),
    separator,
    command('nextArticle', 'Next article'),
    command('previousArticle', 'Previous article'),
    command('nextUnread', 'Next unread article'),
    command('previousUnread', 'Previous unread article'),
  ],
};

const articleMenu: MenuItemConstructorOptions = {
  label: '&Article',
  submenu: [
    command('toggleRead', 'Mark as read or unread'),
    command('toggleStar', 'Star or unstar'),
    command('tags', 'Tags…'),
    command('move', 'Move to a section…'),
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
    viewMenu,
    goMenu,
    articleMenu,
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    helpMenu,
  ];
  app.setAboutPanelOptions({ applicationName: 'Lectern', applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
