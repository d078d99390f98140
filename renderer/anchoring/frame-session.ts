import type { Id } from '../../electron/api/model.ts';
import { loadImages } from './frame-images.ts';
import { watchLinks } from './frame-links.ts';
import { type FrameText, rangeOf, readFrame } from './frame-text.ts';
import { createPainter, type Painter, type PaintWindow } from './paint.ts';
import { createScrollKeeper, type ScrollKeeper } from './scroll-keeper.ts';
import { type SelectedWords, watchSelection } from './selection-watch.ts';
import { markWideRegions } from './wide-regions.ts';

/** A highlight that was clicked, and the box around its words in CSS pixels of the frame's viewport. */
export interface ClickedMark {
  id: Id;
  box: SelectedWords['box'];
}

export interface SessionEvents {
  onSelect(words: SelectedWords | null): void;
  onMark(mark: ClickedMark | null): void;
  onScroll(offset: number, progress: number): void;
  onKeydown(event: KeyboardEvent): void;
  onDrag(event: DragEvent): void;
  openExternal(url: string): void;
  readAsset(sha256: string): Promise<{ mediaType: string; bytes: Uint8Array }>;
}

/** An article that is being shown in a frame: everything the page does with the frame's document goes through here. */
export interface FrameSession {
  readonly text: FrameText;
  readonly painter: Painter;
  readonly scroll: ScrollKeeper;
  /** To be called when the look of the text has changed: its frame is as tall as it again, its first words stay where they were. */
  refit(): void;
  clearSelection(): void;
  /** The box around words, in CSS pixels of the frame's viewport. */
  boxOf(start: number, end: number): SelectedWords['box'] | null;
  close(): void;
}

const drags = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;

/**
 * Opens a session on a frame that has loaded its article. Listeners, timers and observers all belong to the page: in a
 * frame without scripts its own would never fire.
 */
export function openSession(
  pane: HTMLElement,
  frame: HTMLIFrameElement,
  events: SessionEvents,
): FrameSession {
  const inner = frame.contentDocument;
  const innerWindow = frame.contentWindow;
  if (!inner || !innerWindow) throw new Error('The article frame has no document of this origin.');
  const text = readFrame(inner);
  const scroll = createScrollKeeper(pane, frame, text);
  const painter = createPainter(innerWindow as PaintWindow, text);
  const stop = new AbortController();
  const { signal } = stop;

  const boxOf = (start: number, end: number) => {
    const range = rangeOf(text, start, end);
    if (!range) return null;
    const { left, top, right, bottom } = range.getBoundingClientRect();
    return { left, top, right, bottom };
  };

  const refit = () => {
    frame.style.height = `${Math.ceil(inner.body.getBoundingClientRect().height)}px`;
    scroll.keep();
    markWideRegions(inner);
  };
  const observer = new ResizeObserver(refit);
  observer.observe(inner.body);
  // A font that comes late may move words and leave the text as tall as it was.
  inner.fonts.addEventListener('loadingdone', refit, { signal });
  refit();

  const onScroll = () => {
    scroll.note();
    events.onScroll(scroll.offset(), scroll.progress());
  };
  pane.addEventListener('scroll', onScroll, { signal, passive: true });
  inner.addEventListener('keydown', events.onKeydown, { signal });
  for (const type of drags) {
    const onDrag = (event: DragEvent) => {
      // A file that is dropped on a frame would replace the article.
      event.preventDefault();
      events.onDrag(event);
    };
    inner.addEventListener(type, onDrag, { signal });
  }
  inner.addEventListener(
    'click',
    (event) => {
      const id =
        inner.getSelection()?.isCollapsed === false ? null : painter.at(event.clientX, event.clientY);
      const range = id === null ? null : painter.spanOf(id);
      const box = range && boxOf(range.start, range.end);
      events.onMark(id !== null && box ? { id, box } : null);
    },
    { signal },
  );
  watchLinks(inner, { toElement: scroll.scrollToElement, openExternal: events.openExternal }, signal);
  const stopWatching = watchSelection(text, events.onSelect);
  const stopImages = loadImages(inner, events.readAsset);

  return {
    text,
    painter,
    scroll,
    refit,
    clearSelection: () => inner.getSelection()?.removeAllRanges(),
    boxOf,
    close: () => {
      stop.abort();
      observer.disconnect();
      stopWatching();
      stopImages();
      painter.clear();
    },
  };
}
