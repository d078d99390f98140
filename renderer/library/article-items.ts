import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { chosenAt } from '../state/command-acts.ts';
import { commandItem } from '../state/command-items.ts';
import { articlesWords } from '../state/counted.ts';
import type { MenuItem } from '../state/menus.ts';

/** Opens the article that was asked about as the page it was saved as: the one that is open may be another. */
function openOriginal({ original, place }: App): void {
  const { focus } = place.current.peek();
  if (focus === null) return;
  original.show(focus, true);
  place.openArticle(focus);
}

/** What can be done with the articles that are chosen in the list, or with the one that is open where it was asked for there. */
export function articleItems(app: App, askedAt: 'list' | 'article'): MenuItem[] {
  const isOne = askedAt === 'list' && chosenAt(app.place.current.value).length === 1;
  const isTrash = app.place.query.value.scope.kind === 'trash';
  const item = (name: string) => commandItem(app, name);
  return [
    ...(isOne
      ? [
          item('open'),
          { words: t('library-open-original'), key: 'v', run: () => openOriginal(app) },
          'line' as const,
        ]
      : []),
    item('toggleRead'),
    item('toggleStar'),
    item('tags'),
    item('move'),
    'line',
    ...(askedAt === 'article'
      ? [
          item('original'),
          item('openSource'),
          item('copySource'),
          item('find'),
          item('readAloud'),
          item('print'),
        ]
      : []),
    item('exportChosen'),
    'line',
    item('trash'),
    ...(isTrash ? [item('delete')] : []),
  ];
}

/** What their menu is called. */
export function articlesName({ place, library, reader }: App): string {
  const ids = chosenAt(place.current.peek());
  const known = [...library.rows.peek().values(), ...(reader.article.peek() ? [reader.article.peek()] : [])];
  const one = known.find((article) => article?.id === ids[0]);
  return ids.length === 1 && one
    ? t('library-article-named', { title: one.title })
    : articlesWords(ids.length);
}
