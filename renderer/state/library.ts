import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Client, mostIds, type PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type {
  ArticleSummary,
  Id,
  LibraryInfo,
  LibraryTag,
  ListQuery,
  Section,
  SuggestedTag,
  Tag,
} from '../../electron/api/model.ts';
import { type ChangesClient, createLibraryChanges, type LibraryChanges } from './library-changes.ts';
import { createRowKeeper } from './lost-row.ts';
import { createPagedRows, type PagedRows } from './paged-rows.ts';
import type { PlaceState } from './place.ts';
import { createUndo, type UndoState } from './undo.ts';

/** What the lists may ask of the service. */
export type LibraryClient = Pick<
  Client<PageContract>,
  | 'libraryInfo'
  | 'listSections'
  | 'listTags'
  | 'listArticles'
  | 'listIds'
  | 'tagsOfArticles'
  | 'suggestTags'
  | 'findUnread'
  | 'findInList'
  | 'on'
> &
  ChangesClient;

export interface LibraryState extends LibraryChanges, Omit<PagedRows<ArticleSummary>, 'read'> {
  info: ReadonlySignal<LibraryInfo | null>;
  /** Why the counts, sections and tags could not be read; those of before stay. */
  sidebarError: ReadonlySignal<ErrorData | null>;
  sections: ReadonlySignal<Section[]>;
  /** All tags, those that only highlights carry too. */
  tags: ReadonlySignal<LibraryTag[]>;
  retry(): Promise<void>;
  /** A change that could not be made, or something that could not be read and stands nowhere else; null once it was read. */
  problem: Signal<ErrorData | null>;
  /** The ids of rows `from` to `to`, fetched where they were not; none where they cannot be read. */
  idsBetween(from: number, to: number): Promise<Id[]>;
  /** The tags that articles carry, and how many of them each; null where they cannot be read. */
  tagsOf(articleIds: Id[]): Promise<Tag[] | null>;
  /** Tags that may fit an article; null where they cannot be read. */
  suggestedFor(articleId: Id): Promise<SuggestedTag[] | null>;
  /** The nearest unread article of the list, whether its row was fetched or not; null where there is none. */
  unreadFrom(from: Id | null, direction: 'next' | 'previous'): Promise<Id | null>;
}

/** Many changes of one import lead to one reading. */
const refreshAfter = 150;

const sameQuery = (a: ListQuery, b: ListQuery) => JSON.stringify(a) === JSON.stringify(b);

/** The sidebar's counts and the article list, fetched page by page and kept fresh. */
export function createLibrary(
  client: LibraryClient,
  place: PlaceState,
  undo: Pick<UndoState, 'made' | 'sealed' | 'dropped' | 'told' | 'failed'> = createUndo(),
): LibraryState {
  const info = signal<LibraryInfo | null>(null);
  const sections = signal<Section[]>([]);
  const tags = signal<LibraryTag[]>([]);
  const sidebarError = signal<ErrorData | null>(null);
  const problem = signal<ErrorData | null>(null);
  const query = computed(() => place.current.value.query);
  const { read, ...paged } = createPagedRows<ArticleSummary>(
    (offset, limit) => client.listArticles({ query: query.peek(), offset, limit }),
    ({ id }) => id === place.current.peek().focus,
  );
  const { rows, total } = paged;

  /** An article's place in the whole list; 0 where it cannot be read. */
  const find = async (id: Id) => {
    try {
      return (await client.findInList({ query: query.peek(), id })).index;
    } catch (thrown) {
      problem.value = toErrorData(thrown);
      return 0;
    }
  };

  /** Where the list is to be scrolled to a row that was never fetched, its place is asked for. */
  const focusedRow = async () => {
    const { focus, scroll } = place.current.peek();
    return focus === null || scroll !== null ? 0 : Math.max(0, await find(focus));
  };
  const rowKeeper = createRowKeeper(place, { rows, total, find });

  const readList = async (keepRows: boolean) => {
    const keepFocus = keepRows ? rowKeeper.before() : null;
    if (await read(keepRows, focusedRow)) await keepFocus?.();
  };

  const readSidebar = async () => {
    try {
      const [gotInfo, gotSections, gotTags] = await Promise.all([
        client.libraryInfo({}),
        client.listSections({}),
        client.listTags({}),
      ]);
      info.value = gotInfo;
      sections.value = gotSections;
      tags.value = gotTags;
      sidebarError.value = null;
    } catch (thrown) {
      sidebarError.value = toErrorData(thrown);
    }
  };

  let shown: ListQuery | null = null;
  effect(() => {
    const wanted = query.value;
    if (shown && sameQuery(shown, wanted)) return;
    // What is begun and finished by reading is told by nobody: its count is read with the next list that is gone to.
    if (shown && JSON.stringify(shown.scope) !== JSON.stringify(wanted.scope)) void readSidebar();
    shown = wanted;
    void readList(false);
  });
  void readSidebar();

  let timer: ReturnType<typeof setTimeout> | undefined;
  client.on('libraryChanged', () => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void readSidebar();
      void readList(true);
    }, refreshAfter);
  });

  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
      return true;
    } catch (thrown) {
      const data = toErrorData(thrown);
      problem.value = data;
      undo.failed(data);
      return false;
    }
  };

  const idsBetween = async (from: number, to: number) => {
    const end = Math.min(to + 1, total.peek(), from + mostIds);
    if (end <= from) return [];
    const known = rows.peek();
    const ids: Id[] = [];
    for (let at = from; at < end && known.has(at); at++) ids.push(known.get(at)?.id ?? '');
    if (ids.length === end - from) return ids;
    try {
      return await client.listIds({ query: query.peek(), offset: from, limit: end - from });
    } catch (thrown) {
      problem.value = toErrorData(thrown);
      return [];
    }
  };

  /** What is asked, or null where it cannot be read, which is told. */
  const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
    try {
      return await asked;
    } catch (thrown) {
      problem.value = toErrorData(thrown);
      return null;
    }
  };

  return {
    problem,
    idsBetween,
    tagsOf: (articleIds) => orNull(client.tagsOfArticles({ articleIds })),
    suggestedFor: (articleId) => orNull(client.suggestTags({ articleId })),
    unreadFrom: (from, direction) => orNull(client.findUnread({ query: query.peek(), from, direction })),
    ...paged,
    info,
    sidebarError,
    sections,
    tags,
    async retry() {
      await Promise.all([readSidebar(), readList(false)]);
    },
    ...createLibraryChanges(client, { attempt, sections, undo }),
  };
}
