import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { toErrorData } from '../../electron/api/errors.ts';
import type { HighlightQuery, HighlightRow, Tag } from '../../electron/api/model.ts';
import { createPagedRows, type PagedRows } from './paged-rows.ts';
import type { PlaceState } from './place.ts';

export type HighlightListClient = Pick<Client<PageContract>, 'listHighlights' | 'listHighlightTags' | 'on'>;

export interface HighlightListState extends Omit<PagedRows<HighlightRow>, 'read'> {
  /** The tags that highlights carry; what they can be filtered by. */
  tags: ReadonlySignal<Tag[]>;
  /** Why those could not be read. */
  tagsError: ReadonlySignal<string | null>;
  retry(): Promise<void>;
}

/** Many changes of one import lead to one reading. */
const refreshAfter = 150;

/** The list of all highlights, read while it is shown and kept fresh. */
export function createHighlightList(
  client: HighlightListClient,
  place: Pick<PlaceState, 'current'>,
): HighlightListState {
  const query = computed(() => place.current.value.highlights?.query ?? null);
  const tags = signal<Tag[]>([]);
  const tagsError = signal<string | null>(null);
  let asked: HighlightQuery | null = null;

  const { read, ...paged } = createPagedRows<HighlightRow>(
    (offset, limit) => {
      if (!asked) return Promise.resolve({ total: 0, rows: [] });
      return client.listHighlights({ query: asked, offset, limit });
    },
    ({ id }) => id === place.current.peek().highlights?.focus,
  );

  const readTags = async () => {
    try {
      tags.value = await client.listHighlightTags({});
      tagsError.value = null;
    } catch (thrown) {
      tagsError.value = toErrorData(thrown).message;
    }
  };

  effect(() => {
    const wanted = query.value;
    // Going to an article and back is no other list.
    if (wanted === null || wanted === asked) return;
    asked = wanted;
    void read(false);
    void readTags();
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  client.on('libraryChanged', () => {
    // Not shown, it is read anew when it is.
    if (query.peek() === null) asked = null;
    if (timer !== undefined || asked === null) return;
    timer = setTimeout(() => {
      timer = undefined;
      void read(true);
      void readTags();
    }, refreshAfter);
  });

  return {
    ...paged,
    tags,
    tagsError,
    retry: async () => {
      await Promise.all([read(false), readTags()]);
    },
  };
}
