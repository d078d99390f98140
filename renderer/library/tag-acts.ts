import type { LibraryTag } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import type { TagAsk } from '../state/tags.ts';
import type { MenuItem } from '../ui/Menu.tsx';

/** What can be done with a tag. */
export function actsOnTag({ tags }: Pick<App, 'tags'>, tag: LibraryTag): MenuItem[] {
  const ask = (kind: TagAsk['kind']) => () => {
    tags.asked.value = { kind, tag };
  };
  return [
    { words: 'Rename tag…', key: 'F2', run: ask('rename') },
    { words: 'Merge into another…', run: ask('merge') },
    { words: 'Colour…', run: ask('color') },
    { words: 'Delete tag', key: 'Delete', run: () => void tags.remove(tag.name) },
  ];
}
