import type { Id, Section } from '../../electron/api/model.ts';
import type { App } from './app.ts';
import { articlesWords } from './counted.ts';
import { focusOn } from './pane-focus.ts';

/** What commands do to articles, lists and panes. */

/** The articles a command is about: those selected, else the one that is open. */
export function chosen({ place }: App): Id[] {
  const { selected, articleId } = place.current.peek();
  if (selected.length > 0) return selected;
  return articleId === null ? [] : [articleId];
}

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

export function mark(app: App, what: 'read' | 'starred'): void {
  const ids = chosen(app);
  const rows = rowsOf(app).map(([, row]) => row);
  const isMarked = rows.find((row) => row.id === ids[0])?.[what] ?? false;
  const mark = what === 'read' ? { read: !isMarked } : { starred: !isMarked };
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
    words: `${articlesWords(ids.length)} ${trashed ? 'moved to the Trash' : 'taken out of the Trash'}`,
    undo: () => library.trashArticles(ids, !trashed),
    redo: () => library.trashArticles(ids, trashed),
  });
}

export const noSection = 'Choose a section in the sidebar first.';

/** Does something with the section whose list is shown. */
export function withSection({ sections, notice }: App, act: (section: Section) => unknown): void {
  const section = sections.shown();
  if (section) act(section);
  else notice.value = noSection;
}

/** Opens the search in the article, or goes on with it. */
export function findInArticle({ find, notice }: App, act: () => void): void {
  if (find.source.peek()) act();
  else notice.value = 'Open an article to find words in it.';
}

/** Escape takes away what lies over the rest, then the article, then the search. */
export function backOut({ place, settings, find }: App): void {
  const over = [settings.notes, settings.sidebar].find((pane) => pane.isOver.peek());
  if (over) {
    over.show(false);
    const below = place.current.peek().articleId === null ? '.list-body [tabindex="0"]' : '.reader-pane';
    requestAnimationFrame(() => focusOn(below));
  } else if (find.isOpen.peek()) find.close();
  else if (place.current.peek().articleId !== null) {
    place.closeArticle();
    requestAnimationFrame(() => focusOn('.list-body [tabindex="0"]'));
  } else if (place.current.peek().highlights) place.narrowHighlights({ text: '' });
  else if (place.current.peek().query.text !== '') place.search('');
}
