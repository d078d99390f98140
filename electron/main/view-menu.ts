import { choice, command, type Item, line, toggle } from './menu-items.ts';

const sortMenu: Item = {
  label: 'Sort by',
  submenu: [
    choice('sort-added', 'Added'),
    choice('sort-published', 'Published'),
    choice('sort-opened', 'Last opened'),
    choice('sort-title', 'Title'),
    choice('sort-author', 'Author'),
    choice('sort-source', 'Source'),
    choice('sort-section', 'Section'),
    choice('sort-tags', 'Tags'),
    choice('sort-length', 'Length'),
    choice('sort-progress', 'Progress'),
    choice('sort-highlights', 'Highlights'),
    line,
    command('reverseSort', 'The other way round'),
  ],
};

const columnsMenu: Item = {
  label: 'Columns',
  submenu: [
    command('columns', 'Choose the columns…'),
    command('usualColumns', 'Usual columns'),
    command('listHead', 'Go to the column heads'),
  ],
};

const panesMenu: Item = {
  label: 'Widths of panes',
  submenu: [
    command('wider-sidebar', 'Wider sidebar'),
    command('narrower-sidebar', 'Narrower sidebar'),
    command('wider-list', 'Wider list'),
    command('narrower-list', 'Narrower list'),
    command('wider-notes', 'Wider notes'),
    command('narrower-notes', 'Narrower notes'),
    line,
    command('usualPanes', 'Usual widths'),
  ],
};

const textMenus: Item[] = [
  {
    label: 'Text size',
    submenu: [
      command('larger', 'Larger text', 'Mod++'),
      command('smaller', 'Smaller text', 'Mod+-'),
      command('usualSize', 'Usual text size', 'Mod+0'),
    ],
  },
  {
    label: 'Line width',
    submenu: [
      choice('measure-narrow', 'Narrow'),
      choice('measure-usual', 'Usual'),
      choice('measure-wide', 'Wide'),
      choice('measure-full', 'As wide as the pane'),
    ],
  },
  {
    label: 'Theme',
    submenu: [
      choice('theme-auto', 'As the system'),
      choice('theme-light', 'Light'),
      choice('theme-sepia', 'Sepia'),
      choice('theme-dark', 'Dark'),
      choice('theme-black', 'Black'),
    ],
  },
];

/** How the window looks. */
export const viewMenu = (isMac: boolean, isDeveloped: boolean): Item => ({
  label: '&View',
  submenu: [
    command('palette', 'Command palette…', 'Mod+k'),
    line,
    choice('view-cards', 'As cards'),
    choice('view-compact', 'As compact rows'),
    choice('view-columns', 'As columns'),
    columnsMenu,
    sortMenu,
    toggle('timeline', 'Timeline'),
    command('clearFilters', 'Clear the filters'),
    line,
    toggle('sidebar', 'Sidebar'),
    toggle('notes', 'Notes panel'),
    panesMenu,
    line,
    ...textMenus,
    line,
    toggle('readingCaret', 'Read by keys', 'F7'),
    toggle('focusMode', 'Focus mode'),
    // On macOS the system has an item, a key and a button of its own for it.
    isMac ? { role: 'togglefullscreen' } : toggle('fullScreen', 'Full screen', 'F11'),
    ...(isDeveloped ? [line, { role: 'toggleDevTools' as const }] : []),
  ],
});
