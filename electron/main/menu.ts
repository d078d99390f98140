import { choice, command, type Item, line, toggle } from './menu-items.ts';
import { viewMenu } from './view-menu.ts';

/** Where the menu bar is shown. */
export interface Surroundings {
  platform: NodeJS.Platform;
  /** The app is run from its sources. */
  isDeveloped: boolean;
  /** The licences of everything in the app lie beside it. */
  hasLicences: boolean;
}

/** What Lectern itself does, without a page. */
export type OwnAct = 'openDataFolder' | 'showLicences';

const own = (id: OwnAct, label: string): Item => ({ id, label });

const fileMenu = (isMac: boolean): Item => ({
  label: '&File',
  submenu: [
    command('newSection', 'New section…'),
    command('renameSection', 'Rename the section…'),
    {
      label: 'Move the section',
      submenu: [
        command('moveSection', 'To another section…'),
        line,
        command('moveSectionUp', 'Up'),
        command('moveSectionDown', 'Down'),
        command('moveSectionIn', 'Into the section above'),
        command('moveSectionOut', 'Out of its section'),
      ],
    },
    command('deleteSection', 'Delete the section'),
    line,
    command('importFiles', 'Import files…', 'Mod+o'),
    command('importFolder', 'Import folder…', 'Mod+Shift+o'),
    command('watchFolders', 'Watched folders…'),
    command('importReport', 'Details of the last import…'),
    command('pauseImport', 'Pause or resume the import'),
    command('cancelImport', 'Cancel the import'),
    line,
    command('openSample', 'Open sample library'),
    command('openOwn', 'Open my library'),
    line,
    command('exportNotes', 'Export notes…', 'Mod+e'),
    command('exportChosen', 'Export the notes of the chosen articles…'),
    line,
    command('print', 'Print…', 'Mod+p'),
    command('savePdf', 'Save as PDF…'),
    line,
    { role: 'close' },
    ...(isMac ? [] : [{ role: 'quit' as const }]),
  ],
});

/** Undoing is the page's, but for what is typed in a text field. */
const undoItems = (isTyping: boolean): Item[] =>
  isTyping
    ? [{ role: 'undo' }, { role: 'redo' }]
    : [command('undo', 'Undo', 'Mod+z'), command('redo', 'Redo', 'Mod+Shift+z')];

const speech: Item = {
  label: 'Speech',
  submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }],
};

const editMenu = (isMac: boolean, isTyping: boolean): Item => ({
  label: '&Edit',
  submenu: [
    ...undoItems(isTyping),
    line,
    { role: 'cut' },
    { role: 'copy' },
    command('copyQuote', 'Copy as a quote'),
    command('copySource', 'Copy a citation'),
    { role: 'paste' },
    { role: 'selectAll' },
    line,
    command('selectAll', 'Select all articles of the list'),
    command('select', 'Select or deselect the row'),
    line,
    {
      label: 'Find',
      submenu: [
        command('find', 'Find in article…', 'Mod+f'),
        command('findNext', 'Find next', 'Mod+g'),
        command('findPrevious', 'Find previous', 'Mod+Shift+g'),
        line,
        command('search', 'Search library', 'Mod+Shift+f'),
        command('searchWords', 'Look for the selected words in the library'),
      ],
    },
    {
      label: 'Tags',
      submenu: [
        command('manageTags', 'Tag manager…'),
        line,
        command('renameTag', 'Rename the tag…'),
        command('mergeTag', 'Merge the tag into another…'),
        command('colorTag', 'Colour of the tag…'),
        command('deleteTag', 'Delete the tag'),
      ],
    },
    command('colors', 'Meanings of colours…'),
    ...(isMac ? [line, speech] : []),
  ],
});

const goMenu: Item = {
  label: '&Go',
  submenu: [
    command('back', 'Back', 'Alt+ArrowLeft'),
    command('forward', 'Forward', 'Alt+ArrowRight'),
    command('escape', 'Back to the list'),
    command('backToSection', 'Back to the section', 'Alt+Shift+ArrowUp'),
    command('backToAll', 'Back to all articles', 'Alt+Home'),
    line,
    choice('go-inbox', 'Inbox'),
    choice('go-unread', 'Unread'),
    choice('go-reading', 'Continue reading'),
    choice('go-starred', 'Starred'),
    choice('go-highlighted', 'Highlighted'),
    choice('go-opened', 'Recently read'),
    choice('go-import', 'Last import'),
    choice('highlights', 'All highlights'),
    choice('go-trash', 'Trash'),
    line,
    command('nextArticle', 'Next article'),
    command('previousArticle', 'Previous article'),
    command('nextUnread', 'Next unread article'),
    command('previousUnread', 'Previous unread article'),
    command('nextHighlight', 'Next highlight', 'Alt+ArrowDown'),
    command('previousHighlight', 'Previous highlight', 'Alt+ArrowUp'),
    line,
    command('nextPane', 'Next pane', 'F6'),
    command('previousPane', 'Previous pane', 'Shift+F6'),
  ],
};

const highlightMenu: Item = {
  label: 'Highlight',
  submenu: [
    command('highlight', 'Highlight the selected words'),
    command('underline', 'Underline the selected words'),
    line,
    command('color-yellow', 'Yellow'),
    command('color-green', 'Green'),
    command('color-blue', 'Blue'),
    command('color-pink', 'Pink'),
    command('color-purple', 'Purple'),
    line,
    command('addNote', 'Note on the selected words…'),
    command('tagWords', 'Tags of the selected words…'),
    command('copyWords', 'Copy the quote'),
    line,
    command('deleteHighlight', 'Delete the highlight'),
  ],
};

const linkMenu: Item = {
  label: 'Links and pictures',
  submenu: [
    command('openLink', 'Open the link in the browser'),
    command('copyLink', 'Copy the address of the link'),
    line,
    command('pictures', 'Look at the pictures'),
    command('copyPicture', 'Copy the picture'),
  ],
};

const articleMenu: Item = {
  label: '&Article',
  submenu: [
    command('open', 'Read the article'),
    toggle('original', 'Original page'),
    command('openSource', 'Open its page in the browser'),
    command('readAloud', 'Read aloud, or pause', 'Mod+Shift+l'),
    line,
    command('toggleRead', 'Mark as read or unread'),
    command('toggleStar', 'Star or unstar'),
    command('tags', 'Tags…'),
    command('move', 'Move to a section…'),
    command('followSuggestion', 'Move to the section that the page names'),
    line,
    command('versions', 'Other versions…'),
    command('decode', 'Re-decode as…'),
    command('leftOut', 'What was left out?'),
    line,
    highlightMenu,
    linkMenu,
    {
      label: 'Blocks of the text',
      submenu: [
        command('hideBlock', 'Hide this block'),
        command('hideOnSite', 'Hide this block on all pages of the site'),
      ],
    },
    line,
    command('trash', 'Move to the Trash'),
    command('delete', 'Delete permanently…'),
  ],
};

const helpMenu = (isMac: boolean, hasLicences: boolean): Item => ({
  label: '&Help',
  role: 'help',
  submenu: [
    command('shortcuts', 'All keys', 'F1'),
    line,
    own('openDataFolder', 'Open the folder of the library'),
    ...(hasLicences ? [own('showLicences', 'Licences')] : []),
    ...(isMac ? [] : [line, { role: 'about' as const }]),
  ],
});

/** The menus of the menu bar in their order. Every command of the page is in one; roles are the system's own. */
export function menus({ platform, isDeveloped, hasLicences }: Surroundings, isTyping: boolean): Item[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    fileMenu(isMac),
    editMenu(isMac, isTyping),
    viewMenu(isMac, isDeveloped),
    goMenu,
    articleMenu,
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    helpMenu(isMac, hasLicences),
  ];
}

export const isOwnAct = (id: string): id is OwnAct => ['openDataFolder', 'showLicences'].includes(id);
