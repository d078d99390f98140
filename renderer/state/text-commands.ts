import { highlightColors } from '../../electron/api/model.ts';
import { colorNames } from './annotation-words.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { inArticle, lookFor } from './command-acts.ts';
import { copyPicture, copyText, sourceOf } from './copying.ts';
import type { HighlightAct, TextActs } from './highlight-acts.ts';

/** What is done with words, links and pictures of the article that is shown. Their keys work where one reads, and there alone. */

export const noWords = 'Select words in the article first, or read it by keys (F7).';
export const noHighlight = 'Click a highlight in the article first, or go to the next one.';
export const noLink = 'Go to a link in the article first, with Tab.';
export const noPicture = 'There is no picture in the article that is open.';

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

const onWords = (words: string, what: HighlightAct): Command => ({
  words,
  keys: [],
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

const colorCommands = Object.fromEntries(
  highlightColors.map((color) => [
    `color-${color}`,
    onWords(`Highlight in ${colorNames[color].toLowerCase()}`, { kind: 'color', color }),
  ]),
);

export const textCommands: Record<string, Command> = {
  highlight: onWords('Highlight the selected words', { kind: 'highlight' }),
  underline: onWords('Underline the selected words', { kind: 'underline' }),
  ...colorCommands,
  addNote: onWords('Write a note on the selected words…', { kind: 'note' }),
  tagWords: onWords('Tag the selected words…', { kind: 'tag' }),
  copyWords: onWords('Copy the selected words', { kind: 'copy' }),
  copyQuote: onWords('Copy the selected words as a quote with their source', { kind: 'quote' }),
  deleteHighlight: {
    words: 'Delete the highlight',
    keys: [],
    run: (app) =>
      using(
        app,
        (acts) => (acts.about()?.kind === 'mark' ? acts : null),
        noHighlight,
        (acts) => acts.act({ kind: 'delete' }),
      ),
  },
  searchWords: {
    words: 'Look for the selected words in the library',
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
    words: 'Copy a citation of the article',
    keys: [],
    run: (app) =>
      inArticle(app, 'Open an article to copy a citation of it.', () => {
        const article = app.reader.article.peek();
        if (article) void copyText(sourceOf(article), app.spoken.say, 'Citation');
      }),
  },
  openLink: {
    words: 'Open the link in the browser',
    keys: [],
    run: (app) => using(app, (acts) => acts.link(), noLink, app.shell.openExternal),
  },
  copyLink: {
    words: 'Copy the address of the link',
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
    words: 'Look at the pictures of the article',
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
    words: 'Copy the picture',
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
    words: 'Hide this block on all pages of the site',
    keys: [],
    run: ({ edits }) => edits.hideSelectedOnSite(),
  },
};
