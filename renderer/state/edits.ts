import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type {
  Article,
  ArticleEdit,
  ArticleEdits,
  Id,
  NamedBlock,
  SiteRule,
} from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { Change } from './undo.ts';

export type EditsClient = Pick<
  Client<PageContract>,
  'articleEdits' | 'editArticle' | 'editSite' | 'reExtract' | 'on'
>;

/** What the user changed of the open article's text, and how to change it. Each change can be taken back. */
export interface EditsState {
  present: ReadonlySignal<ArticleEdits>;
  /** What the user changed is looked through: it is asked where else the rules would hide something. */
  isLookedThrough: Signal<boolean>;
  /** There is something to be taken back. */
  hasEdits: ReadonlySignal<boolean>;
  /** A text is being made anew. */
  busy: ReadonlySignal<boolean>;
  /** Why the last change failed; null where it did not. */
  error: Signal<ErrorData | null>;
  /** The blocks of the article at the selection or the caret; null while no text is on the screen. */
  source: Signal<(() => NamedBlock[]) | null>;
  /** Puts a block back that was left out, by its first words. */
  putBack(text: string): Promise<boolean>;
  hide(blocks: NamedBlock[]): Promise<boolean>;
  /** Hides what is selected in the article. Says why it does not where it does not. */
  hideSelected(): Promise<void>;
  /** Hides it on all pages of the article's site. Says why it does not where it does not. */
  hideSelectedOnSite(): Promise<void>;
  takeBack(edit: ArticleEdit): Promise<boolean>;
  /** Hides blocks on all pages of the article's site: in the open article at once, in later ones when they come. */
  hideOnSite(blocks: NamedBlock[]): Promise<boolean>;
  /** Does what a rule says in the articles that are there and were found to hold it. */
  applyToOthers(rule: ArticleEdits['rules'][number]): Promise<boolean>;
  takeRuleBack(rule: SiteRule): Promise<boolean>;
}

interface Around {
  onMade(change: Change): void;
  onFailed(error: ErrorData): void;
}

const none: ArticleEdits = { own: [], site: null, rules: [] };

const longest = 40;

/** The first words of what is meant, in quotation marks. */
export function firstWords(blocks: readonly NamedBlock[]): string {
  const text = blocks[0]?.text ?? '';
  // What a picture without words is called says nothing to people.
  if (/^[0-9a-f]{64}/.test(text)) return t('state-block-picture');
  return text.length > longest
    ? t('state-block-begins', { text: text.slice(0, longest).trimEnd() })
    : t('state-block-text', { text });
}

type Added = Omit<ArticleEdit, 'id'>;

const doneWords = ({ kind, blocks }: Added) =>
  kind === 'put-back'
    ? t('state-block-put-back', { block: firstWords(blocks) })
    : t('state-blocks-hidden', { count: blocks.length, block: firstWords(blocks) });

const undoneWords = ({ kind, blocks }: Added) =>
  kind === 'put-back'
    ? t('state-block-left-out', { block: firstWords(blocks) })
    : t('state-block-shown', { block: firstWords(blocks) });

export function createEdits(
  client: EditsClient,
  article: ReadonlySignal<Article | null>,
  { onMade, onFailed }: Around,
): EditsState {
  const present = signal<ArticleEdits>(none);
  const error = signal<ErrorData | null>(null);
  const busy = signal(false);
  const isLookedThrough = signal(false);
  const source: EditsState['source'] = signal(null);
  const id = computed(() => article.value?.id ?? null);

  const load = async () => {
    const asked = id.peek();
    if (asked === null) return;
    const others = isLookedThrough.peek();
    try {
      const got = await client.articleEdits({ id: asked, others });
      // Once more is asked for, the answer with less is out of date.
      if (id.peek() === asked && (others || !isLookedThrough.peek())) present.value = got;
    } catch (thrown) {
      if (id.peek() === asked) error.value = toErrorData(thrown);
    }
  };
  effect(() => {
    present.value = none;
    error.value = null;
    if (id.value !== null) void load();
  });
  effect(() => {
    if (isLookedThrough.value) void load();
  });
  client.on('libraryChanged', ({ family, articleIds }) => {
    if (family === 'articles' && articleIds?.includes(id.peek() ?? '')) void load();
  });

  const attempt = async <T>(act: () => Promise<T>): Promise<T | null> => {
    error.value = null;
    busy.value = true;
    try {
      return await act();
    } catch (thrown) {
      error.value = toErrorData(thrown);
      onFailed(toErrorData(thrown));
      return null;
    } finally {
      busy.value = false;
      void load();
    }
  };

  /**
   * Does an edit, or takes it back, of an article that may not be the open one any more. Once made it is always made again as it was,
   * so that every other step that changes it knows it still.
   */
  const ways = (articleId: Id, given: Added | ArticleEdit) => {
    let edit = given;
    return {
      add: async () => {
        const made = await attempt(() => client.editArticle({ articleId, add: edit, remove: null }));
        if (made?.edit) edit = made.edit;
        return made !== null;
      },
      remove: async () => {
        const remove = 'id' in edit ? edit.id : null;
        return (await attempt(() => client.editArticle({ articleId, add: null, remove }))) !== null;
      },
    };
  };

  const add = async (edit: Added): Promise<boolean> => {
    const articleId = id.peek();
    if (articleId === null) return false;
    const { add: redo, remove: undo } = ways(articleId, edit);
    if (!(await redo())) return false;
    onMade({ words: doneWords(edit), undo, redo });
    return true;
  };

  /**
   * Makes texts anew, maybe without a rule, and tells of those that could not be made: what was asked for is done without them. Answers
   * with those that were made.
   */
  const makeAnew = async (articleIds: Id[], without: { withoutRule?: Id } = {}): Promise<Id[]> => {
    const { failed } = await client.reExtract({ articleIds, ...without });
    const [failure] = failed;
    if (!failure) return articleIds;
    const { code, message } = failure.error;
    const counts = { articles: articleIds.length, failed: failed.length };
    error.value = { code, message: t('state-not-made-anew', { ...counts, reason: message }) };
    onFailed(error.value);
    return articleIds.filter((one) => !failed.some(({ articleId }) => articleId === one));
  };

  /** Makes a rule, or takes it back. Like an edit it keeps its id. */
  const ruleWays = (rule: Omit<SiteRule, 'id'>, known: { id: Id | null }) => ({
    add: async () => {
      const done = await attempt(async () => {
        const made = await client.editSite({ kind: 'add', ...rule, ...(known.id ? { id: known.id } : {}) });
        known.id = made.id;
        const open = id.peek();
        if (open !== null && made.articleIds.includes(open)) await makeAnew([open]);
        return true;
      });
      return done === true;
    },
    remove: async () => {
      const done = await attempt(async () => {
        const { articleIds } = await client.editSite({ kind: 'remove', id: known.id ?? '' });
        if (articleIds.length > 0) await makeAnew(articleIds);
        return true;
      });
      return done === true;
    },
  });

  const withSelected = async (hide: (blocks: NamedBlock[]) => Promise<unknown>) => {
    const blocks = source.peek()?.() ?? [];
    const message = t('state-no-block');
    if (blocks.length > 0) await hide(blocks);
    else onFailed({ code: 'bad-arguments', message });
  };

  const hideOnSite = async (blocks: NamedBlock[]) => {
    const { site } = present.peek();
    if (site === null) return false;
    const { add: redo, remove: undo } = ruleWays({ site, blocks }, { id: null });
    if (!(await redo())) return false;
    onMade({ words: t('state-hidden-on-site', { site, block: firstWords(blocks) }), undo, redo });
    return true;
  };

  return {
    present,
    isLookedThrough,
    hasEdits: computed(() => present.value.own.length > 0 || present.value.rules.length > 0),
    busy,
    error,
    source,
    putBack: (text) => add({ kind: 'put-back', blocks: [{ text, nth: 0 }] }),
    hide: (blocks) => add({ kind: 'hidden', blocks }),
    hideSelected: () => withSelected((blocks) => add({ kind: 'hidden', blocks })),
    hideSelectedOnSite: () => withSelected(hideOnSite),
    takeBack: async (edit) => {
      const articleId = id.peek();
      if (articleId === null) return false;
      const { add: undo, remove: redo } = ways(articleId, edit);
      if (!(await redo())) return false;
      onMade({ words: undoneWords(edit), undo, redo });
      return true;
    },
    hideOnSite,
    applyToOthers: async ({ id: withoutRule, blocks, others }) => {
      const made = await attempt(() => makeAnew(others ?? []));
      if (!made || made.length === 0) return false;
      onMade({
        words: t('state-hidden-in-others', { count: made.length, block: firstWords(blocks) }),
        undo: async () => (await attempt(() => makeAnew(made, { withoutRule }))) !== null,
        redo: async () => (await attempt(() => makeAnew(made))) !== null,
      });
      return true;
    },
    takeRuleBack: async ({ id: ruleId, site, blocks }) => {
      const { add: undo, remove: redo } = ruleWays({ site, blocks }, { id: ruleId });
      if (!(await redo())) return false;
      onMade({ words: t('state-shown-on-site', { site, block: firstWords(blocks) }), undo, redo });
      return true;
    },
  };
}
