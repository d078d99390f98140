import type { Id, LibraryTag, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { type App, bringListForward } from './app.ts';
import { focusReader, focusSoon, listStop } from './pane-focus.ts';
import type { Place } from './places.ts';

/** What commands do to articles, lists and panes. */

/** The articles that commands are about at a place: those selected, else the one that is open. */
export function chosenAt({ selected, articleId }: Pick<Place, 'selected' | 'articleId'>): Id[] {
  if (selected.length > 0) return selected;
  return articleId === null ? [] : [articleId];
}

/** The articles a command is about. */
export const chosen = ({ place }: App): Id[] => chosenAt(place.current.peek());

function rowsOf({ library }: App) {
  return [...library.rows.peek()].sort(([a], [b]) => a - b);
}

/** Opens an article of the list where one is open, else moves the focus to its row. */
function goTo({ place }: App, id: Id): void {
  if (place.current.peek().articleId !== null) place.openNeighbour(id);
  else place.remember({ focus: id, selected: [id], scroll: null });
}

/** To the article before or after the one that is open or has the focus. */
export function moveBy(app: App, step: -1 | 1): void {
  const { focus, articleId } = app.place.current.peek();
  const rows = rowsOf(app);
  const at = rows.findIndex(([, row]) => row.id === (focus ?? articleId));
  const row = at < 0 && articleId !== null ? undefined : rows[at + step];
  const isNear = row && Math.abs(row[0] - (rows[at]?.[0] ?? row[0])) <= 1;
  // Past the rows that were fetched, or out of the list, the reader knows the neighbours of the open article.
  const { previous, next } = app.reader.neighbours.peek();
  const beyond = articleId === null ? null : step === 1 ? next : previous;
  const id = isNear ? row[1].id : beyond;
  if (id !== null) goTo(app, id);
}

/** To the nearest unread article, fetched or not. What was gone to meanwhile wins. */
export async function moveToUnread(app: App, direction: 'next' | 'previous'): Promise<void> {
  const before = app.place.current.peek();
  const id = await app.library.unreadFrom(before.focus ?? before.articleId, direction);
  if (id !== null && app.place.current.peek() === before) goTo(app, id);
}

/** Whether all that is chosen is marked so, as far as it is known. Many are made alike: what only some of them are, the others become. */
export function isMarked({ library, reader, place }: App, what: 'read' | 'starred'): boolean {
  const ids = new Set(chosenAt(place.current.value));
  const seen = [...library.rows.value.values()].filter(({ id }) => ids.has(id));
  const open = reader.article.value;
  if (open && ids.has(open.id) && !seen.some(({ id }) => id === open.id))
    return open[what] && seen.every((row) => row[what]);
  return seen.length > 0 && seen.every((row) => row[what]);
}

export function mark(app: App, what: 'read' | 'starred'): void {
  const ids = chosen(app);
  const wanted = !isMarked(app, what);
  const mark = what === 'read' ? { read: wanted } : { starred: wanted };
  if (ids.length > 0) void app.library.markArticles(ids, mark);
}

/** Changes the view of the open article; with none open, opens the one that has the focus as its original page. */
export function showOriginal({ original, place }: App): void {
  const { articleId, focus } = place.current.peek();
  if (articleId !== null) original.toggle();
  else if (focus !== null) {
    original.show(focus, true);
    place.openArticle(focus);
  }
}

/** The chosen articles go to the Trash; in the Trash they come back from it. */
export async function trash(app: App): Promise<void> {
  const { library, place, undo } = app;
  const ids = chosen(app);
  const trashed = place.current.peek().query.scope.kind !== 'trash';
  if (ids.length === 0) return;
  if (!(await library.trashArticles(ids, trashed))) return;
  const { articleId } = place.current.peek();
  if (articleId !== null && ids.includes(articleId)) place.closeArticle();
  undo.made({
    words: trashed ? t('state-trashed', { count: ids.length }) : t('state-untrashed', { count: ids.length }),
    undo: () => library.trashArticles(ids, !trashed),
    redo: () => library.trashArticles(ids, trashed),
  });
}

export const noSection = t('state-no-section');

/** Does something with the section whose list is shown. */
export function withSection({ sections, notice }: App, act: (section: Section) => unknown): void {
  const section = sections.shown();
  if (section) act(section);
  else notice.value = noSection;
}

export const noTag = t('state-no-tag');

/** Does something with the tag that the list is filtered by. */
export function withTag({ tags, notice }: App, act: (tag: LibraryTag) => unknown): void {
  const tag = tags.shown();
  if (tag) act(tag);
  else notice.value = noTag;
}

/** Does something with the article that is open, or says what to open it for. */
export function inArticle({ reader, notice }: App, why: string, act: () => void): void {
  if (reader.article.peek()) act();
  else notice.value = why;
}

/** Opens the search in the article, or goes on with it. */
export function findInArticle({ find, notice }: App, act: () => void): void {
  if (find.source.peek()) act();
  else notice.value = t('state-open-to-find');
}

/** Of many rows, only the one that has the focus stays selected. */
export function selectOne(place: App['place']): void {
  const { focus, articleId } = place.current.peek();
  const one = focus ?? articleId;
  place.remember({ selected: one === null ? [] : [one] });
}

/** Prints the text of the article that is open; of the page it was saved as there is no print. */
export function printOpen(app: App, print: () => Promise<void>): void {
  if (app.original.isOn.peek()) app.notice.value = t('state-prints-text');
  else inArticle(app, t('state-open-to-print'), () => void print());
}

/** Leads the reading caret to the next highlight of the article, or to the one before. */
export function toHighlight(app: App, step: 1 | -1): void {
  inArticle(app, t('state-open-for-highlights'), () => {
    app.carets.wish.value = { step };
    focusReader(app);
  });
}

/** A phrase is no longer than this, in characters: what is longer is found by its beginning. */
const longestPhrase = 200;

/** Looks for words of an article in the whole library. */
export function lookFor(app: App, quote: string): void {
  const words = quote.replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
  const phrase = words.length > longestPhrase ? words.slice(0, words.lastIndexOf(' ', longestPhrase)) : words;
  bringListForward(app);
  app.place.searchAll(`"${phrase}"`);
}

/** Fills the screen with the window, or not any more. */
export async function toggleFullScreen({ shell: { fullScreen }, notice }: App): Promise<void> {
  try {
    await fullScreen.set(!fullScreen.on.peek());
  } catch (error) {
    console.warn(error);
    notice.value = t('state-no-full-screen');
  }
}

/** Escape takes away what lies over the rest, then what is wider than usual, then a selection of many, then the article, then the search. */
export function backOut(app: App): void {
  const { place, settings, find, aloud, focusMode, shell } = app;
  const over = [settings.contents, settings.notes, settings.sidebar].find((pane) => pane.isOver.peek());
  if (over) {
    over.show(false);
    const below = place.current.peek().articleId === null ? listStop : '.reader-pane';
    focusSoon(below);
  } else if (find.isOpen.peek()) find.close();
  else if (aloud.isOpen.peek()) aloud.close();
  else if (focusMode.peek()) focusMode.value = false;
  else if (shell.fullScreen.on.peek()) void toggleFullScreen(app);
  else if (place.current.peek().selected.length > 1) selectOne(place);
  else if (place.current.peek().articleId !== null) {
    place.closeArticle();
    focusSoon(listStop);
  } else if (place.current.peek().highlights) place.narrowHighlights({ text: '' });
  else if (place.current.peek().query.text !== '') place.search('');
}
