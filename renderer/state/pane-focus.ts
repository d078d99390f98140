import { effect, type ReadonlySignal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';
import type { App } from './app.ts';
import type { ReaderState } from './reader.ts';

interface Pane {
  pane: string;
  /** Where the focus goes in it, the best first; of several the last is one of its buttons, for want of anything better. A selector of both would give whichever stands first in the page. */
  stops: [string, ...string[]];
}

/** The row that Tab reaches, and not a head of a column. */
export const listStop = '.list-body [data-index][tabindex="0"]';

/** Where the focus goes in contents that lie over the text: the heading that is being read, or the first. */
export const contentsStop =
  '.contents.over [aria-current], .contents.over:not(:has([aria-current])) li:first-child button';

const list: Pane = { pane: '.list-pane', stops: [listStop, '.list-pane button:enabled'] };
const reader: Pane = {
  pane: '.reader',
  stops: ['.original-frame', '.reader-pane', '.reader-toolbar button:enabled'],
};
const panes: Pane[] = [
  { pane: '.sidebar', stops: ['.sidebar [tabindex="0"]', '.sidebar button:enabled'] },
  list,
  reader,
  { pane: '.notes-panel', stops: ['.notes-panel button:enabled'] },
];

const element = (selector: string) => document.querySelector<HTMLElement>(selector);
const focusedPane = () =>
  panes.find(({ pane }) => element(pane)?.contains(document.activeElement) === true) ?? null;

/** Moves the focus to the first element of a selector, if there is one. */
export const focusOn = (selector: string): void => element(selector)?.focus();

/** Moves the focus to the best place that takes it: an article takes none where all of it is in sight and nothing scrolls. */
function focusIn({ stops }: Pane): void {
  stops.find((stop) => {
    const found = element(stop);
    found?.focus();
    return found !== null && found === document.activeElement;
  });
}

/** Moves the focus to the article that the place names, once it is drawn; not to one that was left meanwhile. */
export function focusReader({
  reader: open,
  place: { current: place },
}: {
  reader: Pick<ReaderState, 'article'>;
  place: { current: ReadonlySignal<{ articleId: Id | null }> };
}): void {
  const wanted = place.peek().articleId;
  // One that is drawn has the focus before the next key is pressed.
  const isDrawn = open.article.peek()?.id === wanted && element('.reader-pane') !== null;
  if (isDrawn && !element('dialog[open]')) {
    focusIn(reader);
    return;
  }
  let isOver = false;
  const stop = effect(() => {
    const isLeft = place.value.articleId !== wanted;
    if (isOver || (!isLeft && open.article.value?.id !== wanted)) return;
    isOver = true;
    requestAnimationFrame(() => {
      stop();
      if (!isLeft) focusIn(reader);
    });
  });
}

/** F6 goes from pane to pane, as on any desktop. */
export function movePane(step: -1 | 1): void {
  const shown = panes.filter(({ pane }) => element(pane)?.checkVisibility());
  const focused = focusedPane();
  const at = focused ? shown.indexOf(focused) : -1;
  // From nowhere, the first step back leads to the last pane.
  const next = shown.at((at === -1 && step === -1 ? -1 : at + step) % shown.length);
  if (next) focusIn(next);
}

/** What had the focus went away, or cannot have it any more, and no dialog has taken it. */
export function isFocusLost(): boolean {
  const active = document.activeElement;
  // What was disabled keeps the focus until the next frame is drawn, and tells nobody when it loses it.
  const isLost = active === document.body || active?.matches(':disabled') === true;
  return isLost && !element('dialog[open]');
}

/** Moves the focus once the next frame is drawn, unless it was moved elsewhere meanwhile: keys come faster than frames. */
export function focusSoon(selector: string): void {
  const had = document.activeElement;
  requestAnimationFrame(() => {
    if (document.activeElement === had || isFocusLost()) focusOn(selector);
  });
}

/** Gives the focus to the pane that had it, else to the article or the list; without moving what is scrolled. */
function mend(last: Pane | null): void {
  if (!isFocusLost()) return;
  const order = [...(last ? [last] : []), ...(last === reader ? [list] : [reader, list])];
  const stop = order
    .flatMap(({ stops }) => (stops.length > 1 ? stops.slice(0, -1) : stops))
    .map(element)
    .find((one) => one !== null);
  stop?.focus({ preventScroll: true });
}

/**
 * Whatever had the focus may be taken away: a row that left the list, the article that was left. The keyboard then goes on
 * in the same pane and not at the top of the page. Returns the function that ends it.
 */
export function keepPaneFocus({ place, library, reader: open }: App): () => void {
  let last: Pane | null = null;
  // Focus that moves into the article's frame is no event of the page, but its window loses it.
  const note = () => {
    last = focusedPane() ?? last;
  };
  addEventListener('focusin', note);
  addEventListener('blur', note);
  let frame = 0;
  const stop = effect(() => {
    const { articleId } = place.shown.value;
    void library.rows.value;
    cancelAnimationFrame(frame);
    // An article that is on its way will take its own place, and so will one that has not yet been asked for.
    const status = open.status.value;
    if (status === 'loading' || (status === 'idle' && articleId !== null)) return;
    frame = requestAnimationFrame(() => mend(last));
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
    removeEventListener('focusin', note);
    removeEventListener('blur', note);
  };
}
