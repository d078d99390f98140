import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { LibraryTag, ListQuery } from '../../electron/api/model.ts';
import type { PlaceState } from './place.ts';

/** Many changes of one import lead to one reading. */
const refreshAfter = 150;

/**
 * The tags of the articles in the list while it is filtered by tags, counted there: what it can be narrowed to further. Null where
 * it is not filtered.
 */
export function createListedTags(
  client: Pick<Client<PageContract>, 'listTags' | 'on'>,
  place: Pick<PlaceState, 'query'>,
  onFailed: (error: ErrorData) => void,
): ReadonlySignal<LibraryTag[] | null> {
  const listed = signal<LibraryTag[] | null>(null);
  let asked: ListQuery | null = null;

  const read = async () => {
    const within = asked;
    if (!within) return;
    try {
      const tags = await client.listTags({ within });
      if (within === asked) listed.value = tags;
    } catch (thrown) {
      onFailed(toErrorData(thrown));
    }
  };

  effect(() => {
    const query = place.query.value;
    if (query === asked) return;
    asked = query.tags.length > 0 ? query : null;
    if (asked) void read();
    else listed.value = null;
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  client.on('libraryChanged', () => {
    if (timer !== undefined || !asked) return;
    timer = setTimeout(() => {
      timer = undefined;
      void read();
    }, refreshAfter);
  });
  return listed;
}
