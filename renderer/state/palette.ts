import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { ArticleSummary } from '../../electron/api/model.ts';
import { emptyQuery } from './places.ts';

export type PaletteClient = Pick<Client<PageContract>, 'listArticles'>;

/** What the palette remembers and finds; what it offers beside that is there already. */
export interface PaletteState {
  /** What was run or opened from it, the latest first, by the keys of its items. */
  recent: ReadonlySignal<readonly string[]>;
  used(key: string): void;
  /** Another window has saved what was used there. */
  heard(saved: unknown): void;
  /** The articles that fit what was looked for last. */
  articles: ReadonlySignal<readonly ArticleSummary[]>;
  /** Their answer is on its way. */
  looking: ReadonlySignal<boolean>;
  /** Why they could not be read; null where they could. */
  error: ReadonlySignal<ErrorData | null>;
  /** Looks for articles by their titles and words; an empty text finds none. */
  look(text: string): Promise<void>;
}

const mostRecent = 20;
const mostArticles = 8;

const isText = (value: unknown): value is string => typeof value === 'string';

const recentFrom = (saved: unknown): readonly string[] => (Array.isArray(saved) ? saved.filter(isText) : []);

/** The state behind the command palette, from what was saved of it. */
export function createPalette(
  client: PaletteClient,
  saved: unknown,
  save: (recent: readonly string[]) => void,
): PaletteState {
  const recent = signal(recentFrom(saved));
  const articles = signal<readonly ArticleSummary[]>([]);
  const looking = signal(false);
  const error = signal<ErrorData | null>(null);
  /** An answer to what was typed before is out of date. */
  let asked = 0;

  return {
    recent,
    articles,
    looking,
    error,
    used(key) {
      recent.value = [key, ...recent.peek().filter((one) => one !== key)].slice(0, mostRecent);
      save(recent.peek());
    },
    heard(value) {
      recent.value = recentFrom(value);
    },
    async look(text) {
      asked++;
      const mine = asked;
      error.value = null;
      looking.value = text.trim() !== '';
      if (!looking.peek()) {
        articles.value = [];
        return;
      }
      try {
        const query = { ...emptyQuery, text, sort: 'relevance' as const };
        const { rows } = await client.listArticles({ query, offset: 0, limit: mostArticles });
        if (mine !== asked) return;
        articles.value = rows;
      } catch (thrown) {
        if (mine !== asked) return;
        articles.value = [];
        error.value = toErrorData(thrown);
      }
      looking.value = false;
    },
  };
}
