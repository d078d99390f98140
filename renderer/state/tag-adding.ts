import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
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
  if (added === 0) undo.told.value = { words: t('state-tag-was-there', { name, count: had }), act: null };
  else if (had > 0)
    undo.told.value = {
      words: t('state-tag-was-partly-there', { change: editing.words.peek(), count: had }),
      act: 'undo',
    };
  return true;
}
