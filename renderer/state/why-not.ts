import { t } from '../../electron/language/language.ts';
import type { App } from './app.ts';
import { noArticle, whyNotOfArticle } from './article-commands.ts';
import { chosenAt, noSection, noTag } from './command-acts.ts';
import { isImporting, noImport, nothingImporting } from './import-commands.ts';
import { isWhole } from './places.ts';
import { noHighlight, noLink, noPicture, noWords, wordsActs } from './text-commands.ts';

const unless = (is: boolean, why: string) => (is ? null : why);

const articles = ({ place }: App) => unless(chosenAt(place.current.value).length > 0, t('state-none-chosen'));
const section = ({ sections }: App) => unless(sections.shown() !== null, noSection);
const tag = ({ tags }: App) => unless(tags.shown() !== null, noTag);
const list = ({ library }: App) => unless(library.total.value > 0, t('state-list-empty'));
const row = ({ place }: App) => unless(place.current.value.focus !== null, t('state-no-row'));
const open = ({ reader }: App) => unless(reader.article.value !== null, noArticle);
const highlight = ({ reader }: App) =>
  unless(
    reader.article.value?.highlights.some(({ state }) => state === 'placed') === true,
    t('state-no-highlights'),
  );
const words = ({ annotations }: App) => unless(Boolean(annotations.acts.value?.about()), noWords);
const link = ({ annotations }: App) => unless(Boolean(annotations.acts.value?.link()), noLink);
const picture = ({ annotations }: App) => unless(Boolean(annotations.acts.value?.picture()), noPicture);
const trash = (app: App) =>
  app.place.current.value.query.scope.kind === 'trash' ? articles(app) : t('state-only-from-trash');

/** By the names of commands: why each would do nothing now, in words; null where it would do something. Others always do. */
export const whyNot: Readonly<Record<string, (app: App) => string | null>> = {
  importReport: ({ imports }) => unless(imports.progress.value !== null, noImport),
  pauseImport: (app) => unless(isImporting(app), nothingImporting),
  cancelImport: (app) => unless(isImporting(app), nothingImporting),
  openSample: ({ which }) => unless(which.name === 'own', t('state-library-shown')),
  openOwn: ({ which }) => unless(which.name === 'sample', t('state-library-shown')),
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
  back: ({ place }) => unless(place.canGoBack.value, t('state-first-place')),
  forward: ({ place }) => unless(place.canGoForward.value, t('state-last-place')),
  backToSection: open,
  readingCaret: open,
  focusMode: open,
  contents: (app) =>
    open(app) ?? unless((app.reader.article.value?.headings.length ?? 0) > 0, t('state-no-headings')),
  nextHighlight: highlight,
  previousHighlight: highlight,
  print: open,
  savePdf: open,
  readAloud: open,
  backToAll: ({ place }) => unless(place.canGoToAll.value, t('state-all-shown')),
  nextArticle: list,
  previousArticle: list,
  nextUnread: list,
  previousUnread: list,
  open: row,
  original: articles,
  hideBlock: open,
  hideOnSite: ({ edits }) => unless(edits.present.value.site !== null, t('state-no-site')),
  ...Object.fromEntries(wordsActs.map((name) => [name, words])),
  deleteHighlight: ({ annotations }) => unless(annotations.acts.value?.about()?.kind === 'mark', noHighlight),
  copySource: open,
  ...whyNotOfArticle,
  openLink: link,
  copyLink: link,
  pictures: picture,
  copyPicture: picture,
  'go-import': ({ library }) => unless(Boolean(library.info.value?.lastImport), t('state-never-imported')),
  toggleRead: articles,
  toggleStar: articles,
  tags: articles,
  move: articles,
  select: row,
  trash: articles,
  exportChosen: articles,
  selectAll: list,
  clearFilters: ({ place }) => unless(!isWhole(place.current.value.query), t('state-not-filtered')),
  listHead: ({ settings }) => unless(settings.list.view.value === 'columns', t('state-no-columns')),
  delete: trash,
  undo: ({ undo }) => unless(undo.past.value !== null, t('state-cannot-undo')),
  redo: ({ undo }) => unless(undo.future.value !== null, t('state-cannot-redo')),
};
