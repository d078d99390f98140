import type { App } from './app.ts';
import { chosen, noSection, noTag } from './command-acts.ts';
import { isWhole } from './places.ts';

const unless = (is: boolean, why: string) => (is ? null : why);

const articles = (app: App) =>
  unless(chosen(app).length > 0, 'Choose articles in the list first, or open one.');
const section = ({ sections }: App) => unless(sections.shown() !== null, noSection);
const tag = ({ tags }: App) => unless(tags.shown() !== null, noTag);
const list = ({ library }: App) => unless(library.total.peek() > 0, 'The list is empty.');
const row = ({ place }: App) =>
  unless(place.current.peek().focus !== null, 'Choose an article in the list first.');
const open = ({ reader }: App) => unless(reader.article.peek() !== null, 'Open an article first.');
const highlight = ({ reader }: App) =>
  unless(
    reader.article.peek()?.highlights.some(({ state }) => state === 'placed') === true,
    'Open an article with highlights first.',
  );
const trash = (app: App) =>
  app.place.current.peek().query.scope.kind === 'trash'
    ? articles(app)
    : 'Only what is in the Trash can be deleted for good: open the Trash first.';

/** By the names of commands: why each would do nothing now, in words; null where it would do something. Others always do. */
export const whyNot: Readonly<Record<string, (app: App) => string | null>> = {
  openSample: ({ which }) => unless(which.name === 'own', 'It is shown.'),
  openOwn: ({ which }) => unless(which.name === 'sample', 'It is shown.'),
  renameSection: section,
  deleteSection: section,
  renameTag: tag,
  mergeTag: tag,
  colorTag: tag,
  deleteTag: tag,
  back: ({ place }) => unless(place.canGoBack.peek(), 'This is the first place.'),
  forward: ({ place }) => unless(place.canGoForward.peek(), 'This is the last place.'),
  backToSection: open,
  readingCaret: open,
  focusMode: open,
  nextHighlight: highlight,
  previousHighlight: highlight,
  print: open,
  savePdf: open,
  readAloud: open,
  backToAll: ({ place }) => unless(place.canGoToAll.peek(), 'They are shown.'),
  nextArticle: list,
  previousArticle: list,
  nextUnread: list,
  previousUnread: list,
  open: row,
  original: articles,
  hideBlock: ({ reader }) => unless(reader.article.peek() !== null, 'Open an article first.'),
  toggleRead: articles,
  toggleStar: articles,
  tags: articles,
  move: articles,
  select: row,
  trash: articles,
  exportChosen: articles,
  selectAll: list,
  clearFilters: ({ place }) => unless(!isWhole(place.current.peek().query), 'Nothing is filtered.'),
  listHead: ({ settings }) =>
    unless(settings.list.view.peek() === 'columns', 'Show the list as columns first.'),
  delete: trash,
  undo: ({ undo }) => unless(undo.past.peek() !== null, 'There is nothing to undo.'),
  redo: ({ undo }) => unless(undo.future.peek() !== null, 'There is nothing to redo.'),
};
