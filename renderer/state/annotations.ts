import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { Article, ColorMeanings, Highlight, HighlightColor, Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { noteWords, seen } from './annotation-words.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { TextActs } from './highlight-acts.ts';
import {
  createHighlightChanges,
  type HighlightChanges,
  type HighlightsClient,
  type Words,
} from './highlight-changes.ts';
import type { ReaderState } from './reader.ts';
import type { Change } from './undo.ts';

/** What the notes may ask of the service. */
export type AnnotationsClient = HighlightsClient & Pick<Client<PageContract>, 'saveArticleNote'>;

export interface AnnotationsState extends HighlightChanges {
  /** The highlights of the open article in the order of its text, those without a place last. */
  highlights: ReadonlySignal<Highlight[]>;
  /** The note on the whole article. */
  note: ReadonlySignal<string>;
  /** Why the last change was not kept, until the next one succeeds. */
  error: Signal<ErrorData | null>;
  /** The colour used last. */
  color: Signal<HighlightColor>;
  /** What the colours stand for. */
  meanings: ReadonlySignal<ColorMeanings>;
  drafts: Drafts;
  /** Which highlight is being edited in the panel, or whether the article's note is, and what of it. */
  editing: Signal<{ id: Id; field: 'note' | 'tags' } | null>;
  /** A wish to show a highlight in the text. A new object for each wish, so that the same one can be asked for twice. */
  shown: Signal<{ id: Id; articleId: Id } | null>;
  /** The words that are selected in the open article. */
  selected: Signal<Words | null>;
  /** What can be done with the words of the article that is shown; null while none is. */
  acts: Signal<TextActs | null>;
  /** Writes the note on a whole article, whether that is the open one or not. */
  saveNote(articleId: Id, text: string): Promise<boolean>;
}

/** What lies around the notes. */
export interface Around {
  /** The colour used last. */
  color: Signal<HighlightColor>;
  meanings: ReadonlySignal<ColorMeanings>;
  drafts: Drafts;
  /** Hears of each highlight that was made. */
  onAdded(): void;
  /** Hears of each change that can be taken back. */
  onMade(change: Change): void;
  /** Hears of each change that failed. */
  onFailed(error: ErrorData): void;
  /** Hears, in words, of a change to an article that was left meanwhile and that could not be kept. */
  onLateFailure(message: string): void;
}

const usualAround = (): Around => ({
  color: signal('yellow'),
  meanings: signal({}),
  drafts: createDrafts(),
  onAdded: () => undefined,
  onMade: () => undefined,
  onFailed: () => undefined,
  onLateFailure: () => undefined,
});

const byPlace = (a: Highlight, b: Highlight) =>
  Number(a.state === 'unplaced') - Number(b.state === 'unplaced') || a.start - b.start || a.end - b.end;

/** The highlights and notes of the article that `reader` has open. */
export function createAnnotations(
  client: AnnotationsClient,
  reader: Pick<ReaderState, 'article'>,
  around: Partial<Around> = {},
): AnnotationsState {
  const { color, meanings, drafts, onAdded, onMade, onFailed, onLateFailure } = {
    ...usualAround(),
    ...around,
  };
  const error = signal<ErrorData | null>(null);
  const { article } = reader;

  const isOpen = (id: Id) =>
    article.value?.id === id || article.value?.highlights.some((one) => one.id === id) === true;

  /** Makes a change to an article or highlight. Null where it failed. */
  const attempt = async <T>(id: Id, act: () => Promise<T>): Promise<T | null> => {
    try {
      const result = await act();
      error.value = null;
      return result;
    } catch (thrown) {
      const data = toErrorData(thrown);
      onFailed(data);
      if (isOpen(id)) error.value = data;
      else onLateFailure(t('state-not-saved-late', { reason: data.message }));
      return null;
    }
  };

  /** Puts what the service answered into the open article, unless another one was opened meanwhile. */
  const put = (articleId: Id, change: (highlights: Highlight[]) => Highlight[]) => {
    const open = article.value;
    if (open?.id === articleId) article.value = { ...open, highlights: change(open.highlights) };
  };

  /** Highlights and notes as they were last seen: what is typed is saved also once its article was left. */
  const known = { highlights: new Map<Id, Highlight>(), notes: new Map<Id, string>() };
  effect(() => {
    if (!article.value) return;
    known.notes.set(article.value.id, article.value.note);
    for (const one of article.value.highlights) known.highlights.set(one.id, one);
  });

  const writeNote = async (articleId: Id, text: string): Promise<boolean> => {
    const done = await attempt(articleId, async () => {
      await client.saveArticleNote({ articleId, text });
      return true;
    });
    if (!done) return false;
    known.notes.set(articleId, text);
    const open = article.value;
    if (open?.id === articleId) article.value = { ...open, note: text };
    return true;
  };

  const isWrittenOn = (id: Id) =>
    [drafts(id, 'note'), drafts(id, 'tags')].some((draft) => draft.value !== null);
  /** Those that went in another window while somebody writes on them here: what is typed keeps its field. */
  const goneUnder = ({ id, highlights }: Article) =>
    [...known.highlights.values()].filter(
      (one) =>
        one.articleId === id && !highlights.some((shown) => shown.id === one.id) && isWrittenOn(one.id),
    );

  return {
    highlights: computed(() => {
      const open = article.value;
      return open ? [...open.highlights, ...goneUnder(open)].sort(byPlace) : [];
    }),
    note: computed(() => article.value?.note ?? ''),
    error,
    color,
    meanings,
    drafts,
    editing: signal(null),
    shown: signal(null),
    selected: signal(null),
    acts: signal(null),
    ...createHighlightChanges(client, {
      article,
      color,
      attempt,
      put,
      known: known.highlights,
      onAdded,
      onMade,
    }),
    saveNote: async (articleId, text) => {
      const before = known.notes.get(articleId);
      if (!(await writeNote(articleId, text))) return false;
      if (before !== undefined && before !== text)
        onMade({
          ...seen(noteWords(before, text)),
          undo: () => writeNote(articleId, before),
          redo: () => writeNote(articleId, text),
        });
      return true;
    },
  };
}
