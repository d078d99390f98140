import type { Dropped } from '../../electron/api/model.ts';

/** What was left out of an article for one reason, in the order of its file. */
export interface LeftOutGroup {
  reason: string;
  texts: string[];
}

/** A preview holds no more characters than these: longer words were cut when they were left out. */
const longestPreview = 200;

/** What was left out, by reason; reasons in the order in which they come first. Words that were cut off say so. */
export function leftOutGroups(dropped: readonly Dropped[]): LeftOutGroup[] {
  const groups = Map.groupBy(dropped, ({ reason }) => reason);
  return [...groups].map(([reason, blocks]) => ({
    reason,
    texts: blocks.map(({ preview }) => (preview.length < longestPreview ? preview : `${preview}…`)),
  }));
}
