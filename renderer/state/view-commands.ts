import type { ListScope } from '../../electron/api/model.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { scopeNames } from './list-words.ts';
import { type Measure, measures, type ThemeChoice, themeChoices, themeNames } from './look.ts';
import { paneLimits, usualWidths, type Widths } from './settings.ts';

/** How the window looks, and which list it shows. */

const themeCommands = Object.fromEntries(
  themeChoices.map((theme: ThemeChoice): [string, Command] => [
    `theme-${theme}`,
    {
      words: `Theme: ${themeNames[theme]}`,
      keys: [],
      run: ({ settings: { look } }) => {
        look.theme.value = theme;
      },
    },
  ]),
);

const measureWords: Record<Measure, string> = {
  narrow: 'narrow',
  usual: 'usual',
  wide: 'wide',
  full: 'as wide as the pane',
};

const measureCommands = Object.fromEntries(
  measures.map((measure): [string, Command] => [
    `measure-${measure}`,
    {
      words: `Lines of text: ${measureWords[measure]}`,
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

const paneNames: Record<Pane, string> = { sidebar: 'sidebar', list: 'list', notes: 'notes' };

const paneCommands = Object.fromEntries(
  (Object.keys(paneNames) as Pane[]).flatMap((pane): [string, Command][] => [
    [
      `wider-${pane}`,
      {
        words: `More room for the ${paneNames[pane]}`,
        keys: [],
        run: (app) => widen(app, sideOf(app, pane), paneStep),
      },
    ],
    [
      `narrower-${pane}`,
      {
        words: `Less room for the ${paneNames[pane]}`,
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

const goTo = (kind: keyof typeof scopeNames, scope: (app: App) => ListScope | null): [string, Command] => [
  `go-${kind}`,
  {
    words: `Go to ${scopeNames[kind]}`,
    keys: [],
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
    words: 'Usual widths of the panes',
    keys: [],
    run: ({ settings: { widths } }) => {
      widths.value = usualWidths;
    },
  },
  ...Object.fromEntries(listScopes.map((kind) => goTo(kind, () => ({ kind })))),
  ...Object.fromEntries([goTo('import', lastImport)]),
};
