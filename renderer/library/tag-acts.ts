import type { LibraryTag } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import type { MenuItem } from '../state/menus.ts';
import type { TagAsk } from '../state/tags.ts';

/** How a tag can be changed. */
export function actsOnTag({ tags }: Pick<App, 'tags'>, tag: LibraryTag): MenuItem[] {
  const ask = (kind: TagAsk['kind']) => () => {
    tags.asked.value = { kind, tag };
  };
  return [
    { words: 'Rename tag…', key: 'F2', run: ask('rename') },
    { words: 'Merge into another…', run: ask('merge') },
    { words: 'Colour…', run: ask('color') },
    'line',
    { words: 'Delete tag', key: 'Delete', run: () => tags.remove(tag.name) },
  ];
}

/** What can be done with a tag in the list of them. */
export const tagItems = (app: App, tag: LibraryTag): MenuItem[] => [
  { words: 'Show its articles', run: () => app.place.toTag(tag.name) },
  {
    words: 'Export its notes…',
    run: () => {
      app.exports.asked.value = { kind: 'tag', name: tag.name };
    },
  },
  'line',
  ...actsOnTag(app, tag),
];
