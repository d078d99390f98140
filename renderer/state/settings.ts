import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import {
  type ColorMeanings,
  colorMeaningsFrom,
  type HighlightColor,
  highlightColors,
  type SettingKey,
} from '../../electron/api/model.ts';
import { type ContentsPane, createContentsPane } from './contents-pane.ts';
import { createKeys, type Keys } from './keys.ts';
import { createListLook, type ListLook } from './list-look.ts';
import { createLook, type Kept, type Look } from './look.ts';
import type { OtherWindows } from './other-windows.ts';
import { oneOf, textsFrom, within } from './saved-values.ts';
import { createSidePane, type SidePane } from './side-pane.ts';

export type SettingsClient = Pick<Client<PageContract>, 'saveSetting'>;

/** The widths of the panes in CSS pixels, and a height. */
export interface Widths {
  sidebar: number;
  list: number;
  /** The height of the list where it stands above the text. */
  listHeight: number;
  notes: number;
}

/** What is kept of the panes: their widths, and what is open in a window with room for all. */
interface Panes extends Widths {
  sidebarOpen: boolean;
  notesOpen: boolean;
  /** The notes have been open once: from then on the user alone opens and closes them. */
  notesKnown: boolean;
}

export const paneLimits = {
  sidebar: { least: 180, usual: 230, most: 400 },
  list: { least: 260, usual: 340, most: 560 },
  listHeight: { least: 160, usual: 300, most: 1200 },
  notes: { least: 240, usual: 300, most: 420 },
} as const;

export const usualWidths: Widths = {
  sidebar: paneLimits.sidebar.usual,
  list: paneLimits.list.usual,
  listHeight: paneLimits.listHeight.usual,
  notes: paneLimits.notes.usual,
};

const usualPanes: Panes = {
  ...usualWidths,
  sidebarOpen: true,
  notesOpen: false,
  notesKnown: false,
};

export interface SettingsState {
  look: Look;
  list: ListLook;
  widths: Signal<Widths>;
  sidebar: SidePane;
  notes: SidePane;
  /** The open article's own headings. */
  contents: ContentsPane;
  /** Opens the notes for the first highlight ever made, so that one sees where it went, unless they would lie over it. */
  introduceNotes(): void;
  color: Signal<HighlightColor>;
  /** What the colours stand for. */
  colorMeanings: Signal<ColorMeanings>;
  keys: Keys;
  /** What stands beside the lists, sections and tags of the sidebar. */
  counts: Signal<Counts>;
  /** What of the trees in the sidebar is closed: sections by their ids, tags by their folded names. */
  closed: { sections: Signal<ReadonlySet<string>>; tags: Signal<ReadonlySet<string>> };
}

export const countChoices = ['count', 'dot', 'none'] as const;
export type Counts = (typeof countChoices)[number];

/** A slider that is dragged or a list that is scrolled gives a write each so many milliseconds. */
const writeEvery = 400;

function panesFrom(saved: unknown): Panes {
  const given = (typeof saved === 'object' && saved !== null ? saved : {}) as Partial<Panes>;
  return {
    ...usualPanes,
    sidebar: within(given.sidebar, paneLimits.sidebar),
    list: within(given.list, paneLimits.list),
    listHeight: within(given.listHeight, paneLimits.listHeight),
    notes: within(given.notes, paneLimits.notes),
    sidebarOpen: given.sidebarOpen ?? usualPanes.sidebarOpen,
    notesOpen: given.notesOpen ?? usualPanes.notesOpen,
    notesKnown: given.notesKnown ?? given.notesOpen ?? usualPanes.notesKnown,
  };
}

export interface Saver {
  (key: SettingKey, value: unknown): void;
  /** Writes what waits, before the page goes. */
  flush(): void;
  isWaiting(key: SettingKey): boolean;
}

/** Settings whose last value the service has not yet said to be stored. It outlives a service that stopped. */
export type Unsaved = Map<SettingKey, unknown>;

/**
 * Writes a setting as soon as it changes, and while it goes on changing now and then: an app that is closed at once keeps
 * what was done last. A failure is reported, the interface goes on as it looks. What is in `unsaved` is written at once.
 */
export function createSaver(
  client: SettingsClient,
  unsaved: Unsaved,
  onFailure: (error: unknown) => void,
): Saver {
  const resting = new Set<SettingKey>();
  const waiting = new Map<SettingKey, unknown>();
  const send = async (key: SettingKey, value: unknown) => {
    await client.saveSetting({ key, value });
    if (unsaved.get(key) === value) unsaved.delete(key);
  };
  const write = (key: SettingKey, value: unknown) => {
    waiting.delete(key);
    resting.add(key);
    send(key, value).catch(onFailure);
    setTimeout(() => {
      resting.delete(key);
      if (waiting.has(key)) write(key, waiting.get(key));
    }, writeEvery);
  };
  const save = (key: SettingKey, value: unknown) => {
    unsaved.set(key, value);
    if (resting.has(key)) waiting.set(key, value);
    else write(key, value);
  };
  const flush = () => {
    for (const [key, value] of waiting) write(key, value);
  };
  for (const [key, value] of unsaved) write(key, value);
  return Object.assign(save, { flush, isWaiting: (key: SettingKey) => waiting.has(key) });
}

/** Saves a signal whenever it changes, but not for having been made. */
export function keep<T>(source: ReadonlySignal<T>, save: (value: T) => void): void {
  let first = true;
  effect(() => {
    const { value } = source;
    if (!first) save(value);
    first = false;
  });
}

/** What the interface hears of the system and of its window. */
export interface Surroundings {
  systemIsDark: ReadonlySignal<boolean>;
  /** There is no room for the sidebar beside list and text. */
  isNarrow: ReadonlySignal<boolean>;
  /** There is no room for the notes beside the text. */
  isTight: ReadonlySignal<boolean>;
  /** It is a window of its own, and no page in a browser. */
  isDesktop: boolean;
  others: OtherWindows;
}

/** How the interface looks, from what was saved. Anything that is not understood takes its usual value. */
export function createSettings(
  saved: Record<string, unknown>,
  save: (key: SettingKey, value: unknown) => void,
  { systemIsDark, isNarrow, isTight, isDesktop, others }: Surroundings,
): SettingsState {
  const kept: Kept = (key, from) => {
    const setting = signal(from(saved[key]));
    keep(setting, (value) => save(key, value));
    others.own(key, () => save(key, setting.peek()));
    return setting;
  };
  const keptSet = (key: SettingKey) => {
    const set = signal<ReadonlySet<string>>(new Set(textsFrom(saved[key])));
    keep(
      computed(() => [...set.value]),
      (value) => save(key, value),
    );
    others.own(key, () => save(key, [...set.peek()]));
    return set;
  };
  /** One that all windows have together. */
  const shared: Kept = (key, from) => {
    const setting = signal(from(saved[key]));
    let isHeard = false;
    keep(setting, (value) => {
      if (!isHeard) save(key, value);
    });
    others.share(key, (value) => {
      isHeard = true;
      setting.value = from(value);
      isHeard = false;
    });
    return setting;
  };
  const color = shared('color', (value) => oneOf(highlightColors, value, 'yellow'));
  const colorMeanings = shared('colorMeanings', colorMeaningsFrom);
  const panes = panesFrom(saved['panes']);
  const widths = signal<Widths>({
    sidebar: panes.sidebar,
    list: panes.list,
    listHeight: panes.listHeight,
    notes: panes.notes,
  });
  const sidebarOpen = signal(panes.sidebarOpen);
  const notesOpen = signal(panes.notesOpen);
  const notesKnown = signal(panes.notesKnown);
  const sidebar = createSidePane(sidebarOpen, isNarrow);
  const notes = createSidePane(notesOpen, isTight);
  effect(() => {
    if (notes.shown.value) notesKnown.value = true;
  });
  const all = computed(
    (): Panes => ({
      ...widths.value,
      sidebarOpen: sidebarOpen.value,
      notesOpen: notesOpen.value,
      notesKnown: notesKnown.value,
    }),
  );
  keep(all, (value) => save('panes', value));
  others.own('panes', () => save('panes', all.peek()));
  return {
    look: createLook(shared, systemIsDark),
    list: createListLook(kept),
    widths,
    sidebar,
    notes,
    contents: createContentsPane(kept('contents', (value) => value !== false)),
    introduceNotes() {
      if (!notesKnown.peek() && !isTight.peek()) notes.show(true);
    },
    color,
    colorMeanings,
    keys: createKeys(shared, isDesktop),
    counts: shared('sidebarCounts', (value) => oneOf(countChoices, value, 'count')),
    closed: { sections: keptSet('closedSections'), tags: keptSet('closedTags') },
  };
}
