import type { Crossing } from '../../electron/text/crossing.ts';
import type { ScrollKeeper } from './scroll-keeper.ts';

/** Where an article is read: an offset in its text, and the share that was read. */
export interface ReadingPlace {
  offset: number;
  progress: number;
}

/**
 * What is in sight tells nothing of where the article is read, and gives null: in a page that holds another text, and in one that does not
 * scroll itself though the article's end is out of sight, for it scrolls in a box of its own.
 */
export function readingPlace(
  scroll: ScrollKeeper,
  crossing: Crossing,
  articleLength: number,
): ReadingPlace | null {
  const offset = scroll.offset();
  const seen = scroll.progress();
  const back = crossing.offsetBack(offset);
  if (back === null) return null;
  if (offset === 0 && seen >= 1 && articleLength > 0) {
    const last = crossing.offsetOver(articleLength - 1);
    if (last === null || !scroll.sees(last, last + 1)) return null;
  }
  return { offset: back, progress: crossing.progress(offset, seen) };
}
