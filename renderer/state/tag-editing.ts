import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import type { Id, TagChange, TagState } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { foldName } from './tag-names.ts';
import type { Change, UndoState } from './undo.ts';

/** What an editing did to a tag, all in all: an article is in one of the two or in none. */
export interface EditedTag {
  name: string;
  added: ReadonlySet<Id>;
  removed: ReadonlySet<Id>;
}

/** The tags of some articles being edited. However many changes are made, they are one step to be taken back. */
export interface TagEditing {
  /** The tags that were changed so far, by their folded names. */
  edited: ReadonlySignal<ReadonlyMap<string, EditedTag>>;
  /** All that was done so far; empty for nothing. */
  words: ReadonlySignal<string>;
  /** Adds and removes tags on all of the articles. This and `restore` are false where it failed, which was told. */
  change(add: string[], remove: string[]): Promise<boolean>;
  /** Gives a tag back to those of the articles that had it when the editing began, and to no other. */
  restore(name: string): Promise<boolean>;
}

interface Around {
  /** Makes changes; false where one of them failed, which it has told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  undo: Pick<UndoState, 'made' | 'dropped' | 'told'>;
}

/** The sets after articles moved to one of them: what is in the other only leaves it. */
function moved(to: ReadonlySet<Id>, from: ReadonlySet<Id>, ids: readonly Id[]): [Set<Id>, Set<Id>] {
  const [added, left] = [new Set(to), new Set(from)];
  for (const id of ids) if (!left.delete(id)) added.add(id);
  return [added, left];
}

const unchanged = { added: new Set<Id>(), removed: new Set<Id>() };

function merged(
  edited: ReadonlyMap<string, EditedTag>,
  changes: readonly TagChange[],
  carried: boolean,
): Map<string, EditedTag> {
  const next = new Map(edited);
  for (const { name, articleIds } of changes) {
    const before = next.get(foldName(name)) ?? unchanged;
    const [to, from] = carried
      ? moved(before.added, before.removed, articleIds)
      : moved(before.removed, before.added, articleIds);
    const [added, removed] = carried ? [to, from] : [from, to];
    if (added.size + removed.size === 0) next.delete(foldName(name));
    else next.set(foldName(name), { name, added, removed });
  }
  return next;
}

function tagWords(changes: readonly EditedTag[], side: 'added' | 'removed'): string {
  const some = changes.filter((one) => one[side].size > 0);
  const [first] = some;
  if (!first) return '';
  const articles = new Set(some.flatMap((one) => [...one[side]])).size;
  const values = { name: first.name, tags: some.length, articles };
  return side === 'added' ? t('state-tags-added', values) : t('state-tags-removed', values);
}

function wordsOf(changes: readonly EditedTag[]): string {
  const [added, removed] = [tagWords(changes, 'added'), tagWords(changes, 'removed')];
  return added && removed ? t('state-tags-swapped', { added, removed }) : added || removed;
}

const states = (changes: readonly EditedTag[], side: 'added' | 'removed'): TagState[] =>
  changes
    .filter((one) => one[side].size > 0)
    .map((one) => ({
      name: one.name,
      color: null,
      articleIds: [...one[side]],
      highlightIds: [],
      effects: [],
    }));

export type TagEditingClient = Pick<Client<PageContract>, 'changeTags' | 'swapTags'>;

export function createTagEditing(
  client: TagEditingClient,
  articleIds: Id[],
  { attempt, undo }: Around,
): TagEditing {
  const edited = signal<ReadonlyMap<string, EditedTag>>(new Map());
  let made: Change | null = null;

  /** The step of before makes way for one of all that was done. */
  const keep = () => {
    const changes = [...edited.peek().values()];
    const [added, removed] = [states(changes, 'added'), states(changes, 'removed')];
    if (made) undo.dropped(made);
    if (made && changes.length === 0) undo.told.value = null;
    made =
      changes.length === 0
        ? null
        : {
            words: wordsOf(changes),
            undo: () => attempt(() => client.swapTags({ remove: added, add: removed })),
            redo: () => attempt(() => client.swapTags({ remove: removed, add: added })),
          };
    if (made) undo.made(made);
  };

  return {
    edited,
    words: computed(() => wordsOf([...edited.value.values()])),
    change: (add, remove) =>
      attempt(async () => {
        const changed = await client.changeTags({ articleIds, add, remove });
        if (changed.added.length + changed.removed.length === 0) return;
        edited.value = merged(merged(edited.peek(), changed.added, true), changed.removed, false);
        keep();
      }),
    restore: (name) =>
      attempt(async () => {
        const change = edited.peek().get(foldName(name));
        if (!change) return;
        await client.swapTags({ remove: states([change], 'added'), add: states([change], 'removed') });
        const next = new Map(edited.peek());
        next.delete(foldName(name));
        edited.value = next;
        keep();
      }),
  };
}
