import { unfold } from './bring-into-sight.ts';
import { firstVisible } from './first-visible.ts';
import { type FrameText, rangeOf } from './frame-text.ts';
import type { Viewport } from './viewport.ts';

/** Knows which words of an article are at the top of the pane, and keeps them there when the text flows anew. */
export interface ScrollKeeper {
  /** The first visible character, 0 while the article's head is in sight. */
  offset(): number;
  /** How far the text was read, from 0 to 1: the share of it above the pane's lower edge. */
  progress(): number;
  /** To be called when the pane has scrolled. What `keep` and `scrollTo` themselves scrolled is not noted, or words would creep with each flow. */
  note(): void;
  /** To be called when the text flowed anew (size, width, images): scrolls so that the noted words do not move. */
  keep(): void;
  /** Brings a character to the top of the pane. */
  scrollTo(offset: number): void;
  /** Brings words into sight, in the middle of the pane, unless they are in sight already. */
  reveal(start: number, end: number): void;
  /** Whether some of these words are in sight. */
  sees(start: number, end: number): boolean;
  /** Brings an element of the frame to the top of the pane. */
  scrollToElement(element: Element): void;
}

/** Space in CSS pixels above the words that were scrolled to, so that they do not stick to the edge. */
const air = 12;

/** A pane scrolls by whole pixels, while what is in it may be taller by a part of one. */
const whole = 1;

export function createScrollKeeper(viewport: Viewport, text: FrameText): ScrollKeeper {
  let kept: { offset: number; top: number } | null = null;
  /** Where words were scrolled to that are the noted ones; null once the pane is elsewhere. */
  let own: number | null = null;

  const rectangleOf = (start: number, end: number) =>
    rangeOf(text, start, end)?.getBoundingClientRect() ?? null;
  const topOf = (offset: number) => rectangleOf(offset, offset + 1)?.top ?? null;

  const note = () => {
    if (own === viewport.position()) return;
    own = null;
    if (viewport.scrolled() <= 0) {
      kept = null;
      return;
    }
    const edge = viewport.top();
    const offset = firstVisible(text, edge, viewport.scroller);
    const top = topOf(offset);
    kept = top === null ? null : { offset, top: top - edge };
  };

  const toTop = (y: number) => viewport.scrollBy(y - viewport.top() - air);

  /** Notes these words and not the first in sight: the line before them may look into the air above them, and a text would creep by a line with each opening. */
  const hold = (offset: number) => {
    const top = topOf(offset);
    own = viewport.position();
    kept = top === null || viewport.scrolled() <= 0 ? null : { offset, top: top - viewport.top() };
  };

  return {
    offset: () => kept?.offset ?? 0,
    progress: () => {
      const height = viewport.contentHeight();
      if (height === 0) return 0;
      return Math.min(1, Math.max(0, (viewport.height() + viewport.scrolled() + whole) / height));
    },
    note,
    keep: () => {
      if (!kept) return;
      const top = topOf(kept.offset);
      if (top === null) return;
      viewport.scrollBy(top - viewport.top() - kept.top);
      own = viewport.position();
    },
    scrollTo: (offset) => {
      const top = topOf(offset);
      if (top === null) return;
      toTop(top);
      hold(offset);
    },
    reveal: (start, end) => {
      const range = rangeOf(text, start, end);
      if (!range) return;
      unfold(range);
      viewport.open(range);
      const rectangle = range.getBoundingClientRect();
      const top = rectangle.top - viewport.top();
      if (top >= air && top + rectangle.height <= viewport.height() - air) return;
      const middle = Math.max(air, (viewport.height() - rectangle.height) / 2);
      viewport.scrollBy(top - middle);
      note();
    },
    sees: (start, end) => {
      const rectangle = rectangleOf(start, end);
      if (!rectangle) return false;
      const top = viewport.top();
      return rectangle.bottom > top && rectangle.top < top + viewport.height();
    },
    scrollToElement: (element) => {
      toTop(element.getBoundingClientRect().top);
      note();
    },
  };
}
