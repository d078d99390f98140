import type { App } from './app.ts';
import { type ArticleAsk, canAsk } from './article-asks.ts';
import type { Command } from './command.ts';
import { suggestionFor } from './filing.ts';

/** What can be asked of the open article and done with it, beside its text. */

const noArticle = 'Open an article first.';

const whyNotToAsk: Record<ArticleAsk, string> = {
  versions: 'The article was never imported in another version.',
  charset: 'The file says itself in which encoding it is.',
  'left-out': 'Nothing of the page was left out.',
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
  return article.url !== null && isWeb(article.url) ? null : 'The address of the page is not known.';
};

const noSuggestion = ({ reader }: App): string | null => {
  const article = reader.article.value;
  if (!article) return noArticle;
  return suggestionFor(article) ? null : 'The page names no other section for it.';
};

const asks: [name: string, what: ArticleAsk, words: string][] = [
  ['versions', 'versions', 'Other versions of the article…'],
  ['decode', 'charset', 'Re-decode the file as…'],
  ['leftOut', 'left-out', 'What was left out?'],
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
    words: 'Open the page of the article in the browser',
    keys: [],
    run: unless('openSource', ({ reader, shell }) => shell.openExternal(reader.article.peek()?.url ?? '')),
  },
  followSuggestion: {
    words: 'Move to the section that the page names',
    keys: [],
    run: unless('followSuggestion', ({ reader, filing }) => {
      const article = reader.article.peek();
      return article && filing.follow(article);
    }),
  },
};
