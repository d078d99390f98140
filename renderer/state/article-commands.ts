import { t } from '../../electron/language/language.ts';
import type { App } from './app.ts';
import { type ArticleAsk, canAsk } from './article-asks.ts';
import type { Command } from './command.ts';
import { suggestionFor } from './filing.ts';

/** What can be asked of the open article and done with it, beside its text. */

export const noArticle = t('state-no-article');

const whyNotToAsk: Record<ArticleAsk, string> = {
  versions: t('state-no-versions'),
  charset: t('state-charset-stated'),
  'left-out': t('state-nothing-left-out'),
};

/** Why something cannot be asked of the open article; null where it can. */
const unasked =
  (ask: ArticleAsk) =>
  ({ reader, edits }: App): string | null => {
    const article = reader.article.value;
    if (!article) return noArticle;
    return canAsk[ask](article, edits.hasEdits.value) ? null : whyNotToAsk[ask];
  };

/** The dialogs lie over the clean text. */
function ask({ articleAsk, original }: App, what: ArticleAsk): void {
  if (original.isOn.peek()) original.toggle();
  articleAsk.value = what;
}

const isWeb = (url: string) => /^https?:/i.test(url);

const noPage = ({ reader }: App): string | null => {
  const article = reader.article.value;
  if (!article) return noArticle;
  return article.url !== null && isWeb(article.url) ? null : t('state-no-address');
};

const noSuggestion = ({ reader }: App): string | null => {
  const article = reader.article.value;
  if (!article) return noArticle;
  return suggestionFor(article) ? null : t('state-no-suggestion');
};

const asks: [name: string, what: ArticleAsk, words: string][] = [
  ['versions', 'versions', t('command-versions')],
  ['decode', 'charset', t('command-decode')],
  ['leftOut', 'left-out', t('command-left-out')],
];

/** By the names of these commands: why each would do nothing now. */
export const whyNotOfArticle: Readonly<Record<string, (app: App) => string | null>> = {
  ...Object.fromEntries(asks.map(([name, what]) => [name, unasked(what)])),
  openSource: noPage,
  followSuggestion: noSuggestion,
};

/** Does nothing but say why where it would do nothing. */
const unless = (name: string, run: (app: App) => unknown) => (app: App) => {
  const why = whyNotOfArticle[name]?.(app) ?? null;
  if (why === null) return run(app);
  app.notice.value = why;
  return undefined;
};

export const articleCommands: Record<string, Command> = {
  ...Object.fromEntries(
    asks.map(([name, what, words]): [string, Command] => [
      name,
      { words, keys: [], run: unless(name, (app) => ask(app, what)) },
    ]),
  ),
  openSource: {
    words: t('command-open-source'),
    keys: [],
    run: unless('openSource', ({ reader, shell }) => shell.openExternal(reader.article.peek()?.url ?? '')),
  },
  followSuggestion: {
    words: t('command-follow-suggestion'),
    keys: [],
    run: unless('followSuggestion', ({ reader, filing }) => {
      const article = reader.article.peek();
      return article && filing.follow(article);
    }),
  },
};
