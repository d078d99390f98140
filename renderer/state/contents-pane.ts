import { type Signal, signal } from '@preact/signals';
import { createSidePane, type SidePane } from './side-pane.ts';

/** Where an article's own headings stand. */
export interface ContentsPane extends SidePane {
  /** Hears how wide the reading pane is, in CSS pixels. */
  fit(width: number): void;
}

/** Beside the contents there must be room for lines of 45 characters, which are the shortest that read well. */
const leastWidth = 660;

/**
 * The contents stand beside the text, as long as they are wanted there, which is kept. In a narrow pane they would take the text's room, beside
 * it as well as above: there they lie over it, from when they are asked for until one is chosen.
 */
export function createContentsPane(beside: Signal<boolean>): ContentsPane {
  const isNarrow = signal(false);
  return {
    ...createSidePane(beside, isNarrow),
    fit(width) {
      // A pane that is not shown has no width.
      if (width > 0) isNarrow.value = width < leastWidth;
    },
  };
}
