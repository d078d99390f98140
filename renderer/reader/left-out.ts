import type { Dropped, NamedBlock } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';

export interface LeftOutBlock {
  /** Its words as they are shown. */
  shown: string;
  /** Its first words, by which it is found again. */
  preview: string;
  /** It is text of the file and can be put back: what is attached to a mail cannot. */
  canReturn: boolean;
}

/** What was left out of an article for one reason, in the order of its file. */
export interface LeftOutGroup {
  reason: string;
  blocks: LeftOutBlock[];
}

/** A preview holds no more characters than these: longer words were cut when they were left out. */
const longestPreview = 200;

/** The steps of the import that leave out what they can leave in. */
const returning = new Set(['article-body', 'page-navigation', 'caption']);

const shorten = (text: string) => (text.length < longestPreview ? text : `${text.slice(0, longestPreview)}…`);

/** What was left out, by reason; reasons in the order in which they come first. Words that were cut off say so. */
export function leftOutGroups(dropped: readonly Dropped[]): LeftOutGroup[] {
  const groups = Map.groupBy(dropped, ({ reason }) => reason);
  return [...groups].map(([reason, blocks]) => ({
    reason,
    blocks: blocks.map(({ preview, step }) => ({
      shown: shorten(preview),
      preview,
      canReturn: returning.has(step),
    })),
  }));
}

/** The words of blocks that were put back or hidden; of pictures their number. */
export function namedWords(blocks: readonly NamedBlock[]): string {
  const words = blocks.map(({ text }) =>
    /^[0-9a-f]{64}/.test(text) ? t('reader-left-out-picture') : shorten(text),
  );
  return words.join(' / ');
}
