import { type HighlightColor, highlightColors } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { inArticle, lookFor } from './command-acts.ts';
import { copyPicture, copyText, sourceOf } from './copying.ts';
import type { HighlightAct, TextActs } from './highlight-acts.ts';

/** What is done with words, links and pictures of the article that is shown. */

export const noWords = t('state-no-words');
export const noHighlight = t('state-no-highlight');
export const noLink = t('state-no-link');
export const noPicture = t('state-no-picture');

/** Does something where there is what it is about, or says what is missing. */
function using<T>(
  { annotations, notice }: App,
  find: (acts: TextActs) => T | null,
  why: string,
  act: (found: T) => unknown,
) {
  const acts = annotations.acts.peek();
  const found = acts && find(acts);
  if (found) void act(found);
  else notice.value = why;
}

const onWords = (words: string, what: HighlightAct, ...keys: string[]): Command => ({
  words,
  keys,
  ofWords: what,
  run: (app) =>
    using(
      app,
      (acts) => (acts.about() ? acts : null),
      noWords,
      (acts) => acts.act(what),
    ),
});

/** The commands that are about words. */
export const wordsActs: readonly string[] = [
  ...['highlight', 'underline', 'addNote', 'tagWords', 'copyWords', 'copyQuote', 'searchWords'],
  ...highlightColors.map((color) => `color-${color}`),
];

const inColor: Record<HighlightColor, string> = {
  yellow: t('command-color-yellow'),
  green: t('command-color-green'),
  blue: t('command-color-blue'),
  pink: t('command-color-pink'),
  purple: t('command-color-purple'),
};

const colorCommands = Object.fromEntries(
  highlightColors.map((color, at) => [
    `color-${color}`,
    onWords(inColor[color], { kind: 'color', color }, String(at + 1)),
  ]),
);

export const textCommands: Record<string, Command> = {
  highlight: onWords(t('command-highlight'), { kind: 'highlight' }, 'h'),
  underline: onWords(t('command-underline'), { kind: 'underline' }, 'u'),
  ...colorCommands,
  addNote: onWords(t('command-add-note'), { kind: 'note' }, 'n'),
  tagWords: onWords(t('command-tag-words'), { kind: 'tag' }),
  copyWords: onWords(t('command-copy-words'), { kind: 'copy' }, 'c'),
  copyQuote: onWords(t('command-copy-quote'), { kind: 'quote' }),
  deleteHighlight: {
    words: t('command-delete-highlight'),
    keys: ['d'],
    ofWords: { kind: 'delete' },
    run: (app) =>
      using(
        app,
        (acts) => (acts.about()?.kind === 'mark' ? acts : null),
        noHighlight,
        (acts) => acts.act({ kind: 'delete' }),
      ),
  },
  searchWords: {
    words: t('command-search-words'),
    keys: [],
    run: (app) =>
      using(
        app,
        (acts) => acts.quote(),
        noWords,
        (quote) => lookFor(app, quote),
      ),
  },
  copySource: {
    words: t('command-copy-source'),
    keys: [],
    run: (app) =>
      inArticle(app, t('state-open-for-citation'), () => {
        const article = app.reader.article.peek();
        if (article) void copyText(sourceOf(article), app.spoken.say, 'Citation');
      }),
  },
  openLink: {
    words: t('command-open-link'),
    keys: [],
    run: (app) => using(app, (acts) => acts.link(), noLink, app.shell.openExternal),
  },
  copyLink: {
    words: t('command-copy-link'),
    keys: [],
    run: (app) =>
      using(
        app,
        (acts) => acts.link(),
        noLink,
        (address) => copyText(address, app.spoken.say, 'Address'),
      ),
  },
  pictures: {
    words: t('command-pictures'),
    keys: [],
    run: (app) =>
      using(
        app,
        (acts) => (acts.picture() ? acts : null),
        noPicture,
        (acts) => acts.look(),
      ),
  },
  copyPicture: {
    words: t('command-copy-picture'),
    keys: [],
    run: (app) =>
      using(
        app,
        (acts) => acts.picture(),
        noPicture,
        (image) => copyPicture(image, app.spoken.say),
      ),
  },
  hideOnSite: {
    words: t('command-hide-on-site'),
    keys: [],
    run: ({ edits }) => edits.hideSelectedOnSite(),
  },
};
