import type { ArticleSummary, LibraryTag, Section, Snippet } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { type App, bringListForward } from './app.ts';
import { commands } from './commands.ts';
import { articlesWords } from './counted.ts';
import { type Fit, fuzzy } from './fuzzy.ts';
import { keysNow } from './key-map.ts';
import { focusOn, focusReader } from './pane-focus.ts';
import { whyNot } from './why-not.ts';

/** Something that can be run or opened from the palette. */
export interface PaletteItem {
  /** The same from one start to the next. */
  key: string;
  kind: 'article' | 'command' | 'tag' | 'section';
  /** Its name, with the letters that were typed marked. */
  runs: Snippet[];
  /** What else is said of it. */
  detail: string;
  /** Keys that do the same. */
  keys: readonly string[];
  /** Why it cannot be done now, in words; null where it can. */
  unavailable: string | null;
  run(app: App): void;
}

interface Candidate extends Omit<PaletteItem, 'runs'> {
  words: string;
}

/** What is typed first to look among one kind alone. */
const prefixes: Readonly<Record<string, PaletteItem['kind']>> = {
  '>': 'command',
  '#': 'tag',
  '@': 'section',
};

/** What is looked for: a kind, or null for articles and commands, and the words. */
export function parseTyped(typed: string): { kind: PaletteItem['kind'] | null; text: string } {
  const kind = prefixes[typed.trimStart().charAt(0)];
  return kind ? { kind, text: typed.trimStart().slice(1).trim() } : { kind: null, text: typed };
}

/** The list is given the focus once what closed has given it back; it hands it to its row. */
const focusList = () => requestAnimationFrame(() => focusOn('.list-body'));

const commandItems = (app: App): Candidate[] =>
  Object.entries(commands)
    .filter(([name]) => name !== 'palette')
    .map(([name, { words, run }]) => ({
      key: `command:${name}`,
      kind: 'command',
      words,
      detail: '',
      keys: keysNow(app.settings.keys, name),
      unavailable: whyNot[name]?.(app) ?? null,
      run,
    }));

const tagItem = ({ name, count }: LibraryTag): Candidate => ({
  key: `tag:${name}`,
  kind: 'tag',
  words: name,
  detail: articlesWords(count),
  keys: [],
  unavailable: null,
  run: ({ place }) => {
    place.toTag(name);
    focusList();
  },
});

function sectionItem({ id, name, parentId, total }: Section, nameOf: Map<string, string>): Candidate {
  const parent = parentId === null ? null : (nameOf.get(parentId) ?? '');
  return {
    key: `section:${id}`,
    kind: 'section',
    words: name,
    detail: parent === null ? articlesWords(total) : t('state-section-within', { parent, count: total }),
    keys: [],
    unavailable: null,
    run: (app) => {
      bringListForward(app);
      app.place.toScope({ kind: 'section', id });
      focusList();
    },
  };
}

const articleItem = ({ id, titleRuns, siteName, authors }: ArticleSummary): PaletteItem => ({
  key: `article:${id}`,
  kind: 'article',
  runs: titleRuns,
  detail: siteName ?? authors[0] ?? '',
  keys: [],
  unavailable: null,
  run: (app) => {
    app.place.openArticle(id);
    focusReader(app);
  },
});

function candidates(app: App, kind: PaletteItem['kind']): Candidate[] {
  if (kind === 'command') return commandItems(app);
  if (kind === 'tag') return app.library.tags.value.filter(({ count }) => count > 0).map(tagItem);
  const sections = app.library.sections.value;
  const nameOf = new Map(sections.map((section) => [section.id, section.name]));
  return kind === 'section' ? sections.map((section) => sectionItem(section, nameOf)) : [];
}

/** A name as runs, with the letters at these places marked. */
function runsOf(words: string, at: readonly number[]): Snippet[] {
  const marked = new Set(at);
  const runs: Snippet[] = [];
  for (const [place, letter] of words.split('').entries()) {
    const match = marked.has(place);
    const last = runs.at(-1);
    if (last?.match === match) last.text += letter;
    else runs.push({ text: letter, match });
  }
  return runs;
}

const shown = ({ words, ...item }: Candidate, at: readonly number[]): PaletteItem => ({
  ...item,
  runs: runsOf(words, at),
});

/** Those that fit, the best first; of those that fit alike, and where nothing was typed, what was used last, then what can be done now. */
function ranked(all: readonly Candidate[], text: string, recent: readonly string[]): [Candidate, Fit][] {
  const age = (key: string) => (recent.includes(key) ? recent.indexOf(key) : recent.length);
  const isIdle = ({ unavailable }: Candidate) => Number(unavailable !== null);
  return all
    .flatMap((item): [Candidate, Fit][] => {
      const fit = fuzzy(text, item.words);
      return fit ? [[item, fit]] : [];
    })
    .sort(
      ([a, one], [b, other]) => other.score - one.score || age(a.key) - age(b.key) || isIdle(a) - isIdle(b),
    );
}

/** The letters stand together and begin a word: who types that means this. */
function isPlain(words: string, { at }: Fit): boolean {
  const [first = 0] = at;
  const gaps = words.slice(first, (at.at(-1) ?? 0) + 1).replace(/\s/g, '').length - at.length;
  return gaps === 0 && !/[\p{L}\p{N}]/u.test(words.charAt(first - 1));
}

/**
 * What the palette offers for what was typed. Without a prefix: commands that are plainly meant, then articles, then what
 * else fits; with nothing typed, what was used last before all commands.
 */
export function paletteItems(app: App, typed: string): PaletteItem[] {
  const recent = app.palette.recent.value;
  const { kind, text } = parseTyped(typed);
  if (kind !== null)
    return ranked(candidates(app, kind), text, recent).map(([item, { at }]) => shown(item, at));
  const own = ranked(commandItems(app), text, recent);
  if (text.trim() === '') {
    const others = [...candidates(app, 'tag'), ...candidates(app, 'section')].filter(({ key }) =>
      recent.includes(key),
    );
    return ranked([...commandItems(app), ...others], '', recent).map(([item]) => shown(item, []));
  }
  const [plain, far] = [true, false].map((wanted) =>
    own.filter(([item, fit]) => isPlain(item.words, fit) === wanted).map(([item, { at }]) => shown(item, at)),
  );
  // What fits badly waits for the articles: Enter must not run it because they were slower.
  const later = app.palette.looking.value ? [] : (far ?? []);
  return [...(plain ?? []), ...app.palette.articles.value.map(articleItem), ...later];
}
