import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type CharsetName, charsetNames } from '../../electron/api/charsets.ts';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, LecternError, toErrorData } from '../../electron/api/errors.ts';
import type { Article, Difference, Id, ListQuery } from '../../electron/api/model.ts';

export { charsetNames };

/** What the reader may ask of the service. */
export type ReaderClient = Pick<
  Client<PageContract>,
  | 'getArticle'
  | 'findInList'
  | 'readAsset'
  | 'saveProgress'
  | 'articleOpened'
  | 'compareVersions'
  | 'useVersion'
  | 'reExtract'
  | 'on'
>;

export interface Neighbours {
  /** Position in the current list, or -1 where the article is not in it. */
  index: number;
  previous: Id | null;
  next: Id | null;
}

export interface ReaderState {
  status: ReadonlySignal<'idle' | 'loading' | 'ready' | 'failed'>;
  /** The open article; while the status is `loading` the one that was open before it, or null. */
  article: Signal<Article | null>;
  error: ReadonlySignal<ErrorData | null>;
  neighbours: ReadonlySignal<Neighbours>;
  /** Opens an article as part of a list, or with null closes the one that is open. */
  open(id: Id | null, query: ListQuery): Promise<void>;
  /** Opens the same article again after a failure. */
  retry(): Promise<void>;
  /** The bytes of a saved image of the open article. */
  readAsset(sha256: string): Promise<{ mediaType: string; bytes: Uint8Array }>;
  /** In what another version of the open article differs from it. Rejects where it cannot be read. */
  differences(versionId: Id): Promise<Difference[]>;
  /** Shows the open article from another of its versions. Rejects where it cannot. */
  useVersion(versionId: Id): Promise<void>;
  /** Makes the text of the open article anew from its file, read in that encoding, or with null in the one it shows itself. */
  decodeAs(charset: CharsetName | null): Promise<{ unplaced: number }>;
  /** Remembers how far the open article was read; written a moment later, or when it closes. */
  noteProgress(offset: number, progress: number): void;
  /** The open article was looked at. */
  noteOpened(): Promise<void>;
  /** Writes the reading position that is not written yet. */
  writeNow(): Promise<void>;
  /** Writes what is not written yet and stops listening. */
  close(): Promise<void>;
}

/** A pause in scrolling after which the place is written: short enough to survive a sudden end, long enough to be one write. */
const writeAfter = 800;

/** Many changes of one act (an import, a bulk tag) lead to one reading. */
const refreshAfter = 100;

const alone: Neighbours = { index: -1, previous: null, next: null };

interface Progress {
  articleId: Id;
  offset: number;
  progress: number;
}

/** The open article: reads it, its neighbours and images, keeps it fresh and remembers the reading position. */
export function createReader(
  client: ReaderClient,
  /** Hears of a change that cannot be taken back by a key. */
  onSealed: () => void = () => undefined,
): ReaderState {
  const status = signal<'idle' | 'loading' | 'ready' | 'failed'>('idle');
  const article = signal<Article | null>(null);
  const error = signal<ErrorData | null>(null);
  const neighbours = signal<Neighbours>(alone);
  let wanted: { id: Id; query: ListQuery } | null = null;
  /** For which wish the neighbours were found. */
  let placed: { id: Id; query: ListQuery } | null = null;
  let unsaved: Progress | null = null;
  /** The wish whose article has changed since it was read. */
  let touched: { id: Id; query: ListQuery } | null = null;
  let writeTimer: ReturnType<typeof setTimeout> | undefined;
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;

  const fail = (thrown: unknown) => {
    const data = toErrorData(thrown);
    error.value = data;
    // An article that is on the screen stays there when it could not be read again, unless it is gone.
    if (article.value && article.value.id === wanted?.id && data.code !== 'not-found') return;
    article.value = null;
    neighbours.value = alone;
    status.value = 'failed';
  };

  const findNeighbours = async (asked: NonNullable<typeof wanted>) => {
    try {
      const found = await client.findInList({ query: asked.query, id: asked.id });
      // An article that leaves its list while it is read, as Unread, is still followed by the same ones.
      if (wanted !== asked || (found.index < 0 && placed === asked)) return;
      neighbours.value = found;
      placed = found.index < 0 ? null : asked;
    } catch (thrown) {
      // The article can be read without its neighbours; the failure is shown beside the buttons.
      if (wanted === asked) {
        neighbours.value = alone;
        error.value = toErrorData(thrown);
      }
    }
  };

  const load = async (asked: NonNullable<typeof wanted>) => {
    error.value = null;
    try {
      const got = await client.getArticle({ id: asked.id });
      if (wanted !== asked) return;
      // The one before was read on until now.
      if (article.value?.id !== got.id) void writeProgress();
      batch(() => {
        article.value = got;
        status.value = 'ready';
      });
    } catch (thrown) {
      if (wanted === asked) fail(thrown);
      return;
    }
    await findNeighbours(asked);
  };

  const writeProgress = async () => {
    clearTimeout(writeTimer);
    const entry = unsaved;
    unsaved = null;
    if (!entry) return;
    try {
      await client.saveProgress(entry);
    } catch (thrown) {
      error.value = toErrorData(thrown);
    }
  };

  const open = async (id: Id | null, query: ListQuery) => {
    if (id !== null && wanted?.id === id && status.value !== 'failed') {
      wanted = { id, query };
      if (status.value === 'ready') await findNeighbours(wanted);
      else await load(wanted);
      return;
    }
    void writeProgress();
    wanted = id === null ? null : { id, query };
    if (!wanted) {
      article.value = null;
      neighbours.value = alone;
    }
    error.value = null;
    status.value = wanted ? 'loading' : 'idle';
    if (wanted) await load(wanted);
  };

  const stopListening = client.on('libraryChanged', ({ family, articleIds }) => {
    const asked = wanted;
    if (!asked) return;
    clearTimeout(refreshTimer);
    // A running import tells of articles without naming them: the open one is not among them.
    if (articleIds?.includes(asked.id) ?? family !== 'articles') touched = asked;
    refreshTimer = setTimeout(() => {
      if (wanted !== asked) return;
      // What is told of another article right after it does not make it fresh.
      const isTouched = touched === asked;
      touched = null;
      void (isTouched ? load(asked) : findNeighbours(asked));
    }, refreshAfter);
  });

  const openId = (): Id => {
    if (!article.value) throw new Error('No article is open.');
    return article.value.id;
  };

  return {
    status,
    article,
    error,
    neighbours,
    open,
    retry: async () => {
      if (!wanted) return;
      status.value = 'loading';
      await load(wanted);
    },
    readAsset: async (sha256) => client.readAsset({ articleId: openId(), sha256 }),
    differences: async (versionId) => client.compareVersions({ articleId: openId(), versionId }),
    useVersion: async (versionId) => {
      await writeProgress();
      await client.useVersion({ articleId: openId(), versionId });
      onSealed();
    },
    decodeAs: async (charset) => {
      await writeProgress();
      const made = await client.reExtract({ articleIds: [openId()], charset });
      const [failure] = made.failed;
      if (failure) throw new LecternError(failure.error.code, failure.error.message);
      onSealed();
      return made;
    },
    noteProgress: (offset, progress) => {
      const open = article.value;
      if (!open) return;
      // To be put back where reading stopped is no reading.
      if (!unsaved && offset === open.readingOffset && progress === open.progress) return;
      unsaved = { articleId: open.id, offset, progress };
      clearTimeout(writeTimer);
      writeTimer = setTimeout(() => void writeProgress(), writeAfter);
    },
    noteOpened: async () => {
      try {
        await client.articleOpened({ articleId: openId() });
      } catch (thrown) {
        error.value = toErrorData(thrown);
      }
    },
    writeNow: writeProgress,
    close: async () => {
      stopListening();
      clearTimeout(refreshTimer);
      await writeProgress();
    },
  };
}
