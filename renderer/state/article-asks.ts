import type { Article } from '../../electron/api/model.ts';

/** What can be asked of the open article: what else it could be read from, another encoding of its file, what did not come into it. */
export type ArticleAsk = 'versions' | 'charset' | 'left-out';

/** Formats whose bytes are letters in some encoding; the others say in which, or hold none. */
const lettered = new Set([
  'html',
  'text',
  'markdown',
  'mhtml',
  'mail',
  'webarchive',
  'warc',
  'packed-page',
  'maff',
]);

type Asked = Pick<Article, 'versions' | 'original' | 'saved' | 'dropped'>;

/** Whether there is something to be asked. `hasEdits`: the user put something back into the text, or hid something of it. */
export const canAsk: Readonly<Record<ArticleAsk, (article: Asked, hasEdits: boolean) => boolean>> = {
  versions: ({ versions }) => versions.length > 0,
  charset: ({ original, saved }) => original.charset !== null && saved && lettered.has(original.format),
  'left-out': ({ dropped }, hasEdits) => dropped.length > 0 || hasEdits,
};
