import type { App } from './app.ts';
import { whyNotOfArticle } from './article-commands.ts';
import { chosenAt, noSection, noTag } from './command-acts.ts';
import { isImporting, noImport, nothingImporting } from './import-commands.ts';
import { isWhole } from './places.ts';
import { noHighlight, noLink, noPicture, noWords, wordsActs } from './text-commands.ts';

const unless = (is: boolean, why: string) => (is ? null : why);

const articles = ({ place }: App) =>
  unless(chosenAt(place.current.value).length > 0, 'Choose articles in the list first, or open one.');
const section = ({ sections }: App) => unless(sections.shown() !== null, noSection);
const tag = ({ tags }: App) => unless(tags.shown() !== null, noTag);
const list = ({ library }: App) => unless(library.total.value > 0, 'The list is empty.');
const row = ({ place }: App) =>
  unless(place.current.value.focus !== null, 'Choose an article in the list first.');
const open = ({ reader }: App) => unless(reader.article.value !== null, 'Open an article first.');
const highlight = ({ reader }: App) =>
  unless(
    reader.article.value?.highlights.some(({ state }) => state === 'placed') === true,
    'Open an article with highlights first.',
  );
const words = ({ annotations }: App) => unless(Boolean(annotations.acts.value?.about()), noWords);
const link = ({ annotations }: App) => unless(Boolean(annotations.acts.value?.link()), noLink);
const picture = ({ annotations }: App) => unless(Boolean(annotations.acts.value?.picture()), noPicture);
const trash = (app: App) =>
  app.place.current.value.query.scope.kind === 'trash'
    ? articles(app)
    : 'Only what is in the Trash can be deleted for good: open the Trash first.';

/** By the names of commands: why each would do nothing now, in words; null where it would do something. Others always do. */
export const whyNot: Readonly<Record<string, (app: App) => string | null>> = {
  importReport: ({ imports }) => unless(imports.progress.value !== null, noImport),
  pauseImport: (app) => unless(isImporting(app), nothingImporting),
  cancelImport: (app) => unless(isImporting(app), nothingImporting),
  openSample: ({ which }) => unless(which.name === 'own', 'It is shown.'),
  openOwn: ({ which }) => unless(which.name === 'sample', 'It is shown.'),
  renameSection: section,
  deleteSection: section,
  moveSection: section,
  moveSectionUp: section,
  moveSectionDown: section,
  moveSectionIn: section,
  moveSectionOut: section,
  renameTag: tag,
  mergeTag: tag,
  colorTag: tag,
  deleteTag: tag,
  back: ({ place }) => unless(place.canGoBack.value, 'This is the first place.'),
  forward: ({ place }) => unless(place.canGoForward.value, 'This is the last place.'),
  backToSection: open,
  readingCaret: open,
  focusMode: open,
  nextHighlight: highlight,
  previousHighlight: highlight,
  print: open,
  savePdf: open,
  readAloud: open,
  backToAll: ({ place }) => unless(place.canGoToAll.value, 'They are shown.'),
  nextArticle: list,
  previousArticle: list,
  nextUnread: list,
  previousUnread: list,
  open: row,
  original: articles,
  hideBlock: open,
  hideOnSite: ({ edits }) =>
    unless(edits.present.value.site !== null, 'Open an article first of which the site is known.'),
  ...Object.fromEntries(wordsActs.map((name) => [name, words])),
  deleteHighlight: ({ annotations }) => unless(annotations.acts.value?.about()?.kind === 'mark', noHighlight),
  copySource: open,
  ...whyNotOfArticle,
  openLink: link,
  copyLink: link,
  pictures: picture,
  copyPicture: picture,
  'go-import': ({ library }) => unless(Boolean(library.info.value?.lastImport), 'Nothing was imported yet.'),
  toggleRead: articles,
  toggleStar: articles,
  tags: articles,
  move: articles,
  select: row,
  trash: articles,
  exportChosen: articles,
  selectAll: list,
  clearFilters: ({ place }) => unless(!isWhole(place.current.value.query), 'Nothing is filtered.'),
  listHead: ({ settings }) =>
    unless(settings.list.view.value === 'columns', 'Show the list as columns first.'),
  delete: trash,
  undo: ({ undo }) => unless(undo.past.value !== null, 'There is nothing to undo.'),
  redo: ({ undo }) => unless(undo.future.value !== null, 'There is nothing to redo.'),
};
