import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { Article, LinkedArticle, LinkedFrom } from '../../electron/api/model.ts';

export type LinksClient = Pick<Client<PageContract>, 'linkedFrom' | 'articlesAt' | 'on'>;

/** How the open article is linked with others of the library. */
export interface LinksState {
  /** The articles that link to it. */
  from: ReadonlySignal<LinkedFrom>;
  /** Why they could not be read; null where they could. */
  error: ReadonlySignal<ErrorData | null>;
  retry(): Promise<void>;
  /** Grows whenever what is in the library may be other articles than before. */
  changes: ReadonlySignal<number>;
  /** The articles behind addresses that its text links to; those that are not in the library are left out. */
  localOf(addresses: readonly string[]): Promise<Map<string, LinkedArticle>>;
}

/** Many changes of one import lead to one reading. */
const refreshAfter = 300;
/** As many as one call may name. */
const mostAddresses = 10_000;

const none: LinkedFrom = { total: 0, articles: [] };

export function createLinks(client: LinksClient, article: ReadonlySignal<Article | null>): LinksState {
  const from = signal(none);
  const error = signal<ErrorData | null>(null);
  const changes = signal(0);
  let shown: string | null = null;
  let asked = 0;

  const read = async () => {
    asked++;
    const mine = asked;
    try {
      const got = shown === null ? none : await client.linkedFrom({ id: shown });
      if (mine !== asked) return;
      from.value = got;
      error.value = null;
    } catch (thrown) {
      if (mine === asked) error.value = toErrorData(thrown);
    }
  };

  effect(() => {
    const id = article.value?.id ?? null;
    if (id === shown) return;
    shown = id;
    from.value = none;
    void read();
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  client.on('libraryChanged', ({ family }) => {
    if (timer !== undefined || family === 'highlights' || family === 'tags') return;
    timer = setTimeout(() => {
      timer = undefined;
      changes.value++;
      void read();
    }, refreshAfter);
  });

  return {
    from,
    error,
    retry: read,
    changes,
    async localOf(addresses) {
      const wanted = [...new Set(addresses)].slice(0, mostAddresses);
      try {
        const found = await client.articlesAt({ addresses: wanted });
        return new Map(
          wanted.flatMap((address, at): [string, LinkedArticle][] => {
            const one = found[at];
            return one ? [[address, one]] : [];
          }),
        );
      } catch (thrown) {
        error.value = toErrorData(thrown);
        return new Map();
      }
    },
  };
}
