import type { LibraryTag } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import type { MenuItem } from '../state/menus.ts';
import type { TagAsk } from '../state/tags.ts';

/** How a tag can be changed. */
export function actsOnTag({ tags }: Pick<App, 'tags'>, tag: LibraryTag): MenuItem[] {
  const ask = (kind: TagAsk['kind']) => () => {
    tags.asked.value = { kind, tag };
  };
  return [
    { words: t('library-tag-rename'), key: 'F2', run: ask('rename') },
    { words: t('library-tag-merge'), run: ask('merge') },
    { words: t('library-tag-color'), run: ask('color') },
    'line',
    { words: t('library-tag-delete'), key: 'Delete', run: () => tags.remove(tag.name) },
  ];
}

/** What can be done with a tag in the list of them. */
export const tagItems = (app: App, tag: LibraryTag): MenuItem[] => [
  { words: t('library-tag-show'), run: () => app.place.toTag(tag.name) },
  {
    words: t('library-tag-export'),
    run: () => {
      app.exports.asked.value = { kind: 'tag', name: tag.name };
    },
  },
  'line',
  ...actsOnTag(app, tag),
];
