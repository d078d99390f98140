import type { FrameSession } from '../anchoring/frame-session.ts';
import type { FindSource } from '../state/find.ts';

/** What is searched where a frame is shown. `dismiss` takes away what stands beside selected words, `focus` leads into the text. */
export const findSource = (
  open: FrameSession,
  { dismiss, focus }: { dismiss(): unknown; focus(): void },
): FindSource => ({
  find: open.find,
  takeSelected: () => {
    const words = open.selected();
    dismiss();
    return words;
  },
  firstInSight: open.scroll.offset,
  goOnAt: (place) => {
    if (place) open.select(place.start, place.end);
    focus();
  },
});
