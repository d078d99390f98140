import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import type { ErrorData } from '../../electron/api/errors.ts';
import type { LibraryTag, TagColor, TagsChanged } from '../../electron/api/model.ts';
import { createAttempts } from './attempts.ts';
import { createListedTags } from './listed-tags.ts';
import type { PlaceState } from './place.ts';
import { foldName, isWithin, typedTag, withNewName } from './tag-names.ts';
import { coloredWords, deletedTagWords, mergedWords, renamedWords } from './tag-words.ts';
import type { UndoState } from './undo.ts';

export type TagsClient = Pick<
  Client<PageContract>,
  'listTags' | 'renameTag' | 'deleteTag' | 'colorTag' | 'swapTags' | 'on'
>;

/** What a dialog asks the user for. */
export interface TagAsk {
  kind: 'rename' | 'merge' | 'color';
  tag: LibraryTag;
}

export interface TagsState {
  /** Which dialog is open. */
  asked: Signal<TagAsk | null>;
  /** Tags whose own tags are not shown, by their folded names. */
  closed: Signal<ReadonlySet<string>>;
  /** The tags of the articles in the list while it is filtered by tags; null where it is not. */
  listed: ReadonlySignal<LibraryTag[] | null>;
  /** The colours of the tags that have one, by their names. */
  colors: ReadonlySignal<ReadonlyMap<string, TagColor>>;
  /** The tag that the list is filtered by, the last of several. */
  shown(): LibraryTag | null;
  /** The other tag that one becomes one with under a name; null where it only gets the name. */
  mergesWith(name: string, typed: string): LibraryTag | null;
  /** Renames a tag with those below it, or merges it. This and `setColor` say why it failed; null where it is done. */
  rename(name: string, typed: string): Promise<ErrorData | null>;
  setColor(name: string, color: TagColor | null): Promise<ErrorData | null>;
  /** Takes a tag, with those below it, from everything. */
  remove(name: string): Promise<void>;
}

interface Around {
  /** All tags of the library. */
  tags: ReadonlySignal<LibraryTag[]>;
  place: Pick<PlaceState, 'query' | 'current' | 'retag'>;
  undo: Pick<UndoState, 'made'>;
  /** Those that were closed when the library was left. */
  closed?: Signal<ReadonlySet<string>>;
  /** Hears of what failed and is told nowhere else. */
  onFailed(error: ErrorData): void;
}

/** The tags as they are changed by hand. Each change can be taken back and made again. */
export function createTags(
  client: TagsClient,
  { tags, place, undo, closed = signal(new Set()), onFailed }: Around,
): TagsState {
  const { attempt, again } = createAttempts(onFailed);
  const find = (name: string) => tags.peek().find((tag) => foldName(tag.name) === foldName(name)) ?? null;
  const inIt = (name: string) => tags.peek().filter((tag) => isWithin(tag.name, name)).length - 1;

  /** Keeps a change that was made, and makes lists that are filtered by its tags follow it. */
  const keep = (
    words: string,
    { removed, added }: TagsChanged,
    follow: { there(name: string): string | null; back(name: string): string | null },
  ) => {
    place.retag(follow.there);
    undo.made({
      words,
      undo: () =>
        again(async () => {
          await client.swapTags({ remove: added, add: removed });
          place.retag(follow.back);
        }),
      redo: () =>
        again(async () => {
          await client.swapTags({ remove: removed, add: added });
          place.retag(follow.there);
        }),
    });
  };

  const mergesWith = (name: string, typed: string) => {
    const to = typedTag(typed);
    return to === '' || isWithin(to, name) ? null : find(to);
  };

  return {
    asked: signal(null),
    closed,
    listed: createListedTags(client, place, onFailed),
    colors: computed(
      () => new Map(tags.value.flatMap(({ name, color }) => (color === null ? [] : [[name, color]]))),
    ),
    shown() {
      const last = place.current.value.query.tags.at(-1);
      return last === undefined
        ? null
        : (tags.value.find((tag) => foldName(tag.name) === foldName(last)) ?? null);
    },
    mergesWith,
    rename: (name, typed) =>
      attempt(async () => {
        const other = mergesWith(name, typed);
        const to = other?.name ?? typedTag(typed);
        if (to === name) return;
        const nested = inIt(name);
        const changed = await client.renameTag({ name, to: typed });
        keep(other ? mergedWords(name, to, nested, changed) : renamedWords(name, to, nested), changed, {
          there: (one) => withNewName(one, name, to),
          // Of a tag that was there before nobody knows whether a list was filtered by it or by the one it took in.
          back: (one) => (other ? one : withNewName(one, to, name)),
        });
      }),
    setColor: (name, color) =>
      attempt(async () => {
        const { before } = await client.colorTag({ name, color });
        if (before === color) return;
        undo.made({
          words: coloredWords(name, color),
          undo: () => again(() => client.colorTag({ name, color: before })),
          redo: () => again(() => client.colorTag({ name, color })),
        });
      }),
    async remove(name) {
      const nested = inIt(name);
      await again(async () => {
        const changed = await client.deleteTag({ name });
        keep(deletedTagWords(name, nested, changed), changed, {
          there: (one) => (isWithin(one, name) ? null : one),
          back: (one) => one,
        });
      });
    },
  };
}
