import { t } from '../language/language.ts';
import { choice, command, type Item, line, toggle } from './menu-items.ts';

const sortMenu = (): Item => ({
  label: t('main-menu-sort-by'),
  submenu: [
    choice('sort-added', t('state-sort-added')),
    choice('sort-published', t('state-sort-published')),
    choice('sort-opened', t('state-sort-opened')),
    choice('sort-title', t('state-sort-title')),
    choice('sort-author', t('state-sort-author')),
    choice('sort-source', t('state-sort-source')),
    choice('sort-section', t('state-sort-section')),
    choice('sort-tags', t('state-sort-tags')),
    choice('sort-length', t('state-sort-length')),
    choice('sort-progress', t('state-sort-progress')),
    choice('sort-highlights', t('state-sort-highlights')),
    line,
    command('reverseSort', t('main-reverse-sort')),
  ],
});

const columnsMenu = (): Item => ({
  label: t('main-menu-columns'),
  submenu: [
    command('columns', t('command-columns')),
    command('usualColumns', t('command-usual-columns')),
    command('listHead', t('command-list-head')),
  ],
});

const panesMenu = (): Item => ({
  label: t('main-menu-widths-of-panes'),
  submenu: [
    command('wider-sidebar', t('main-wider-sidebar')),
    command('narrower-sidebar', t('main-narrower-sidebar')),
    command('wider-list', t('main-wider-list')),
    command('narrower-list', t('main-narrower-list')),
    command('wider-notes', t('main-wider-notes')),
    command('narrower-notes', t('main-narrower-notes')),
    line,
    command('usualPanes', t('main-usual-panes')),
  ],
});

const textMenus = (): Item[] => [
  {
    label: t('main-menu-text-size'),
    submenu: [
      command('larger', t('command-larger')),
      command('smaller', t('command-smaller')),
      command('usualSize', t('command-usual-size')),
    ],
  },
  {
    label: t('main-menu-line-width'),
    submenu: [
      choice('measure-narrow', t('reader-line-width-narrow')),
      choice('measure-usual', t('reader-line-width-usual')),
      choice('measure-wide', t('reader-line-width-wide')),
      choice('measure-full', t('main-measure-full')),
    ],
  },
  {
    label: t('ui-theme'),
    submenu: [
      choice('theme-auto', t('state-theme-auto')),
      choice('theme-light', t('state-theme-light')),
      choice('theme-sepia', t('state-theme-sepia')),
      choice('theme-dark', t('state-theme-dark')),
      choice('theme-black', t('state-theme-black')),
    ],
  },
];

/** How the window looks. */
export const viewMenu = (isMac: boolean, isDeveloped: boolean): Item => ({
  label: t('main-menu-view'),
  submenu: [
    command('palette', t('command-palette')),
    line,
    choice('view-cards', t('main-view-cards')),
    choice('view-compact', t('main-view-compact')),
    choice('view-columns', t('main-view-columns')),
    columnsMenu(),
    sortMenu(),
    toggle('timeline', t('main-timeline')),
    command('clearFilters', t('main-clear-filters')),
    line,
    toggle('sidebar', t('main-sidebar')),
    toggle('notes', t('main-notes')),
    toggle('contents', t('main-contents')),
    panesMenu(),
    line,
    command('textSettings', t('command-text-settings')),
    ...textMenus(),
    line,
    toggle('readingCaret', t('main-reading-caret')),
    toggle('focusMode', t('main-focus-mode')),
    // On macOS the system has an item, a key and a button of its own for it.
    isMac ? { role: 'togglefullscreen' } : toggle('fullScreen', t('command-full-screen')),
    ...(isDeveloped ? [line, { role: 'toggleDevTools' as const }] : []),
  ],
});
