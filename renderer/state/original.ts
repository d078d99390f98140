import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { Article, Id, SavedPage } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';

export type OriginalClient = Pick<Client<PageContract>, 'savedPage'>;

export type Original =
  | { status: 'loading' }
  | { status: 'ready'; page: SavedPage }
  | { status: 'failed'; error: ErrorData };

/** The other view of an article: the page it was made of. */
export interface OriginalState {
  /** Whether the open article is shown so. Each article keeps its view until the window closes. */
  isOn: ReadonlySignal<boolean>;
  page: ReadonlySignal<Original>;
  /** Shows an article so, or clean again. */
  show(id: Id, original: boolean): void;
  /** Changes the view of the open article. */
  toggle(): void;
  retry(): void;
  /** What was read cannot be shown. */
  failed(error: unknown): void;
}

const loading: Original = { status: 'loading' };

/** What a page is made of: it stays the same while only highlights and tags change. */
const sourceOf = ({ id, original }: Article) =>
  JSON.stringify([id, original.name, original.format, original.size, original.charset]);

/** `say` tells assistive technology which view is shown. */
export function createOriginal(
  client: OriginalClient,
  article: ReadonlySignal<Article | null>,
  say: (words: string) => void,
): OriginalState {
  const shown = signal<ReadonlySet<Id>>(new Set());
  const page: Signal<Original> = signal(loading);
  const isOn = computed(() => article.value !== null && shown.value.has(article.value.id));
  const source = computed(() => (isOn.value && article.value ? sourceOf(article.value) : null));
  let asked: AbortController | null = null;

  const load = async (id: Id) => {
    asked?.abort();
    const mine = new AbortController();
    asked = mine;
    page.value = loading;
    try {
      const got = await client.savedPage({ id }, { signal: mine.signal });
      if (asked === mine) page.value = { status: 'ready', page: got };
    } catch (thrown) {
      if (asked === mine) page.value = { status: 'failed', error: toErrorData(thrown) };
    }
  };
  const loadOpen = () => {
    const id = article.peek()?.id;
    if (id !== undefined) void load(id);
  };

  effect(() => {
    if (source.value !== null) loadOpen();
    else {
      asked?.abort();
      asked = null;
      page.value = loading;
    }
  });

  const show = (id: Id, original: boolean) => {
    const others = [...shown.peek()].filter((one) => one !== id);
    shown.value = new Set(original ? [...others, id] : others);
  };

  return {
    isOn,
    page,
    show,
    toggle: () => {
      const open = article.peek();
      if (!open) return;
      show(open.id, !isOn.peek());
      say(isOn.peek() ? t('state-shows-original') : t('state-shows-clean'));
    },
    retry: loadOpen,
    failed: (thrown) => {
      console.warn('The original could not be shown.', thrown);
      const message = t('state-original-failed');
      page.value = { status: 'failed', error: { code: 'damaged-file', message } };
    },
  };
}
