import { t } from '../language/language.ts';
import { choice, command, type Item, line, toggle } from './menu-items.ts';
import { type Libraries, recentMenu } from './recent-menu.ts';
import { viewMenu } from './view-menu.ts';

/** Where the menu bar is shown. */
export interface Surroundings extends Libraries {
  platform: NodeJS.Platform;
  /** The app is run from its sources. */
  isDeveloped: boolean;
  /** The licences of everything in the app lie beside it. */
  hasLicences: boolean;
}

const ownActs = [
  'newWindow',
  'newLibrary',
  'openLibrary',
  'clearRecent',
  'showLogs',
  'showDiagnostics',
  'openDataFolder',
  'showLicences',
] as const;

/** What Lectern itself does, without a page. */
export type OwnAct = (typeof ownActs)[number];

const own = (id: OwnAct, label: string): Item => ({ id, label });

/** From one library to another. */
const libraryMenu = (around: Surroundings): Item => ({
  label: t('main-menu-library'),
  submenu: [
    own('newLibrary', t('main-new-library')),
    own('openLibrary', t('main-open-library')),
    recentMenu(around, own('clearRecent', t('main-clear-recent'))),
    line,
    command('openSample', t('command-open-sample')),
    command('openOwn', t('command-open-own')),
  ],
});

const fileMenu = (isMac: boolean, around: Surroundings): Item => ({
  label: t('main-menu-file'),
  submenu: [
    own('newWindow', t('command-new-window')),
    line,
    command('newSection', t('command-new-section')),
    command('renameSection', t('command-rename-section')),
    {
      label: t('main-menu-move-the-section'),
      submenu: [
        command('moveSection', t('main-move-section')),
        line,
        command('moveSectionUp', t('main-move-section-up')),
        command('moveSectionDown', t('main-move-section-down')),
        command('moveSectionIn', t('main-move-section-in')),
        command('moveSectionOut', t('main-move-section-out')),
      ],
    },
    command('deleteSection', t('command-delete-section')),
    line,
    command('importFiles', t('command-import-files')),
    command('importFolder', t('command-import-folder')),
    command('watchFolders', t('command-watch-folders')),
    command('importReport', t('command-import-report')),
    command('pauseImport', t('command-pause-import')),
    command('cancelImport', t('command-cancel-import')),
    line,
    libraryMenu(around),
    line,
    command('exportNotes', t('command-export-notes')),
    command('exportAgain', t('command-export-again')),
    command('exportChosen', t('command-export-chosen')),
    command('verifyExport', t('command-verify-export')),
    command('livingNotes', t('command-living-notes')),
    line,
    command('print', t('command-print')),
    command('savePdf', t('command-save-pdf')),
    line,
    { role: 'close' },
    ...(isMac ? [] : [line, command('settings', t('command-settings')), line, { role: 'quit' as const }]),
  ],
});

/** Undoing is the page's, but for what is typed in a text field. */
const undoItems = (isTyping: boolean): Item[] =>
  isTyping
    ? [{ role: 'undo' }, { role: 'redo' }]
    : [command('undo', t('main-undo')), command('redo', t('main-redo'))];

const speech = (): Item => ({
  label: t('main-menu-speech'),
  submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }],
});

const editMenu = (isMac: boolean, isTyping: boolean): Item => ({
  label: t('main-menu-edit'),
  submenu: [
    ...undoItems(isTyping),
    line,
    { role: 'cut' },
    { role: 'copy' },
    command('copyQuote', t('main-copy-quote')),
    command('copySource', t('main-copy-source')),
    { role: 'paste' },
    { role: 'selectAll' },
    line,
    command('selectAll', t('command-select-all')),
    command('select', t('command-select')),
    line,
    {
      label: t('main-menu-find'),
      submenu: [
        command('find', t('main-find')),
        command('findNext', t('main-find-next')),
        command('findPrevious', t('main-find-previous')),
        line,
        command('search', t('main-search')),
        command('searchWords', t('command-search-words')),
      ],
    },
    {
      label: t('main-menu-tags'),
      submenu: [
        command('manageTags', t('command-manage-tags')),
        line,
        command('renameTag', t('command-rename-tag')),
        command('mergeTag', t('command-merge-tag')),
        command('colorTag', t('command-color-tag')),
        command('deleteTag', t('command-delete-tag')),
      ],
    },
    command('colors', t('command-colors')),
    ...(isMac ? [line, speech()] : []),
  ],
});

const goMenu = (): Item => ({
  label: t('main-menu-go'),
  submenu: [
    command('back', t('command-back')),
    command('forward', t('command-forward')),
    command('escape', t('command-escape')),
    command('backToSection', t('command-back-to-section')),
    command('backToAll', t('command-back-to-all')),
    line,
    choice('go-inbox', t('state-scope-inbox')),
    choice('go-unread', t('state-scope-unread')),
    choice('go-reading', t('state-scope-reading')),
    choice('go-starred', t('state-scope-starred')),
    choice('go-highlighted', t('state-scope-highlighted')),
    choice('go-opened', t('state-scope-opened')),
    choice('go-import', t('state-scope-import')),
    choice('highlights', t('command-highlights')),
    choice('go-trash', t('state-scope-trash')),
    line,
    command('nextArticle', t('command-next-article')),
    command('previousArticle', t('command-previous-article')),
    command('nextUnread', t('command-next-unread')),
    command('previousUnread', t('command-previous-unread')),
    command('nextHighlight', t('main-next-highlight')),
    command('previousHighlight', t('main-previous-highlight')),
    line,
    command('nextPane', t('command-next-pane')),
    command('previousPane', t('command-previous-pane')),
  ],
});

const highlightMenu = (): Item => ({
  label: t('main-menu-highlight'),
  submenu: [
    command('highlight', t('command-highlight')),
    command('underline', t('command-underline')),
    line,
    command('color-yellow', t('state-color-yellow')),
    command('color-green', t('state-color-green')),
    command('color-blue', t('state-color-blue')),
    command('color-pink', t('state-color-pink')),
    command('color-purple', t('state-color-purple')),
    line,
    command('addNote', t('main-add-note')),
    command('tagWords', t('main-tag-words')),
    command('copyWords', t('main-copy-words')),
    line,
    command('deleteHighlight', t('command-delete-highlight')),
  ],
});

const linkMenu = (): Item => ({
  label: t('main-menu-links-and-pictures'),
  submenu: [
    command('openLink', t('command-open-link')),
    command('copyLink', t('command-copy-link')),
    line,
    command('pictures', t('main-pictures')),
    command('copyPicture', t('command-copy-picture')),
  ],
});

const articleMenu = (): Item => ({
  label: t('main-menu-article'),
  submenu: [
    command('open', t('command-open')),
    toggle('original', t('main-original')),
    command('openSource', t('main-open-source')),
    command('readAloud', t('command-read-aloud')),
    line,
    command('toggleRead', t('command-toggle-read')),
    command('toggleStar', t('command-toggle-star')),
    command('tags', t('command-tags')),
    command('move', t('command-move')),
    command('followSuggestion', t('command-follow-suggestion')),
    line,
    command('versions', t('main-versions')),
    command('decode', t('main-decode')),
    command('leftOut', t('command-left-out')),
    line,
    highlightMenu(),
    linkMenu(),
    {
      label: t('main-menu-blocks-of-the-text'),
      submenu: [command('hideBlock', t('main-hide-block')), command('hideOnSite', t('command-hide-on-site'))],
    },
    line,
    command('trash', t('main-trash')),
    command('delete', t('command-delete')),
  ],
});

const helpMenu = (isMac: boolean, hasLicences: boolean): Item => ({
  label: t('main-menu-help'),
  role: 'help',
  submenu: [
    command('shortcuts', t('command-shortcuts')),
    command('manual', t('manual')),
    line,
    own('showLogs', t('main-show-logs')),
    own('showDiagnostics', t('main-diagnostics-ask')),
    own('openDataFolder', t('main-open-data-folder')),
    ...(hasLicences ? [own('showLicences', t('main-show-licences'))] : []),
    ...(isMac ? [] : [line, { role: 'about' as const }]),
  ],
});

/** As the system's own, with the settings where macOS has them. */
const macAppMenu = (): Item => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    line,
    command('settings', t('command-settings')),
    line,
    { role: 'services' },
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ],
});

/** The menus of the menu bar in their order. Every command of the page is in one; roles are the system's own. */
export function menus(around: Surroundings, isTyping: boolean): Item[] {
  const { platform, isDeveloped, hasLicences } = around;
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [macAppMenu()] : []),
    fileMenu(isMac, around),
    editMenu(isMac, isTyping),
    viewMenu(isMac, isDeveloped),
    goMenu(),
    articleMenu(),
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    helpMenu(isMac, hasLicences),
  ];
}

export const isOwnAct = (id: string): id is OwnAct => (ownActs as readonly string[]).includes(id);
