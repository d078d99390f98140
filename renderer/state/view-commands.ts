import type { ListScope } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { type Measure, measures, type ThemeChoice, themeChoices } from './look.ts';
import { paneLimits, usualWidths, type Widths } from './settings.ts';

/** How the window looks, and which list it shows. */

const themeWords: Record<ThemeChoice, string> = {
  auto: t('command-theme-auto'),
  light: t('command-theme-light'),
  sepia: t('command-theme-sepia'),
  dark: t('command-theme-dark'),
  black: t('command-theme-black'),
};

const themeCommands = Object.fromEntries(
  themeChoices.map((theme: ThemeChoice): [string, Command] => [
    `theme-${theme}`,
    {
      words: themeWords[theme],
      keys: [],
      run: ({ settings: { look } }) => {
        look.theme.value = theme;
      },
    },
  ]),
);

const measureWords: Record<Measure, string> = {
  narrow: t('command-measure-narrow'),
  usual: t('command-measure-usual'),
  wide: t('command-measure-wide'),
  full: t('command-measure-full'),
};

const measureCommands = Object.fromEntries(
  measures.map((measure): [string, Command] => [
    `measure-${measure}`,
    {
      words: measureWords[measure],
      keys: [],
      run: ({ settings: { look } }) => {
        look.measure.value = measure;
      },
    },
  ]),
);

type Pane = 'sidebar' | 'list' | 'notes';

/** CSS pixels by which a pane becomes wider or narrower. */
const paneStep = 32;

function widen({ settings: { widths } }: App, pane: keyof Widths, by: number): void {
  const { least, most } = paneLimits[pane];
  const width = Math.min(most, Math.max(least, widths.peek()[pane] + by));
  widths.value = { ...widths.peek(), [pane]: width };
}

/** In columns the list is as wide as can be: it is its height that changes. */
const sideOf = (app: App, pane: Pane): keyof Widths =>
  pane === 'list' && app.settings.list.view.peek() === 'columns' ? 'listHeight' : pane;

const paneWords: Record<Pane, { wider: string; narrower: string }> = {
  sidebar: { wider: t('command-wider-sidebar'), narrower: t('command-narrower-sidebar') },
  list: { wider: t('command-wider-list'), narrower: t('command-narrower-list') },
  notes: { wider: t('command-wider-notes'), narrower: t('command-narrower-notes') },
};

const paneCommands = Object.fromEntries(
  (Object.keys(paneWords) as Pane[]).flatMap((pane): [string, Command][] => [
    [
      `wider-${pane}`,
      {
        words: paneWords[pane].wider,
        keys: [],
        run: (app) => widen(app, sideOf(app, pane), paneStep),
      },
    ],
    [
      `narrower-${pane}`,
      {
        words: paneWords[pane].narrower,
        keys: [],
        run: (app) => widen(app, sideOf(app, pane), -paneStep),
      },
    ],
  ]),
);

/** The lists that a command leads to; the last import is one of many. */
export const listScopes = [
  'inbox',
  'unread',
  'reading',
  'starred',
  'highlighted',
  'opened',
  'trash',
] as const;

const goWords: Record<(typeof listScopes)[number] | 'import', string> = {
  inbox: t('command-go-inbox'),
  unread: t('command-go-unread'),
  reading: t('command-go-reading'),
  starred: t('command-go-starred'),
  highlighted: t('command-go-highlighted'),
  opened: t('command-go-opened'),
  trash: t('command-go-trash'),
  import: t('command-go-import'),
};

const goKeys: Partial<Record<keyof typeof goWords, string>> = {
  inbox: 'g i',
  unread: 'g u',
  starred: 'g s',
  highlighted: 'g h',
  trash: 'g t',
};

/** In the order of the sidebar. A browser has these for its tabs. */
const numbered: readonly (keyof typeof goWords)[] = ['inbox', 'unread', 'reading', 'starred', 'highlighted'];

const goTo = (kind: keyof typeof goWords, scope: (app: App) => ListScope | null): [string, Command] => [
  `go-${kind}`,
  {
    words: goWords[kind],
    keys: goKeys[kind] ? [goKeys[kind]] : [],
    desktopKeys: numbered.includes(kind) ? [`Mod+${numbered.indexOf(kind) + 1}`] : [],
    run: (app) => {
      const found = scope(app);
      if (found) app.place.toScope(found);
    },
  },
];

const lastImport = ({ library }: App): ListScope | null => {
  const batchId = library.info.peek()?.lastImport;
  return batchId ? { kind: 'import', batchId } : null;
};

export const viewCommands: Record<string, Command> = {
  ...themeCommands,
  ...measureCommands,
  ...paneCommands,
  usualPanes: {
    words: t('command-usual-panes'),
    keys: [],
    run: ({ settings: { widths } }) => {
      widths.value = usualWidths;
    },
  },
  ...Object.fromEntries(listScopes.map((kind) => goTo(kind, () => ({ kind })))),
  ...Object.fromEntries([goTo('import', lastImport)]),
};
