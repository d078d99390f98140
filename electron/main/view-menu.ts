import { t } from '../language/language.ts';
import { choice, command, type Item, line, toggle } from './menu-items.ts';

const sortMenu = (): Item => ({
  label: t('main-menu-sort-by'),
  submenu: [
    choice('sort-added', t('main-sort-added')),
    choice('sort-published', t('main-sort-published')),
    choice('sort-opened', t('main-sort-opened')),
    choice('sort-title', t('main-sort-title')),
    choice('sort-author', t('main-sort-author')),
    choice('sort-source', t('main-sort-source')),
    choice('sort-section', t('main-sort-section')),
    choice('sort-tags', t('main-sort-tags')),
    choice('sort-length', t('main-sort-length')),
    choice('sort-progress', t('main-sort-progress')),
    choice('sort-highlights', t('main-sort-highlights')),
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
      choice('measure-narrow', t('main-measure-narrow')),
      choice('measure-usual', t('main-measure-usual')),
      choice('measure-wide', t('main-measure-wide')),
      choice('measure-full', t('main-measure-full')),
    ],
  },
  {
    label: t('main-menu-theme'),
    submenu: [
      choice('theme-auto', t('main-theme-auto')),
      choice('theme-light', t('main-theme-light')),
      choice('theme-sepia', t('main-theme-sepia')),
      choice('theme-dark', t('main-theme-dark')),
      choice('theme-black', t('main-theme-black')),
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
