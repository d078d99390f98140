import type { Id } from '../../electron/api/model.ts';
import { articlesWords } from './counted.ts';
import { createTagEditing, type TagEditingClient } from './tag-editing.ts';
import { foldName } from './tag-names.ts';
import type { UndoState } from './undo.ts';

interface Around {
  /** Makes changes; false where one of them failed, which it has told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  undo: Pick<UndoState, 'made' | 'dropped' | 'told'>;
}

/** Adds a tag to articles, as one step, and tells of those that had it already. */
export async function addTag(
  client: TagEditingClient,
  articleIds: Id[],
  name: string,
  { attempt, undo }: Around,
): Promise<boolean> {
  const editing = createTagEditing(client, articleIds, { attempt, undo });
  if (!(await editing.change([name], []))) return false;
  const added = editing.edited.peek().get(foldName(name))?.added.size ?? 0;
  const had = articleIds.length - added;
  if (added === 0)
    undo.told.value = { words: `Tag “${name}” was on ${articlesWords(had)} already`, act: null };
  else if (had > 0)
    undo.told.value = {
      words: `${editing.words.peek()}, ${had.toLocaleString('en')} had it already`,
      act: 'undo',
    };
  return true;
}
