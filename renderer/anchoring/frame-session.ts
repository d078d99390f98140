import type { Id, NamedBlock } from '../../electron/api/model.ts';
import { type Crossing, crossingBetween, sameText } from '../../electron/text/crossing.ts';
import { createFinder, type Finder } from '../../electron/text/find-words.ts';
import { type ReadingUnits, readingUnits } from '../../electron/text/reading-units.ts';
import { type CaretPaint, createCaretPaint } from './caret-paint.ts';
import { createFindPaint, type FindPaint } from './find-paint.ts';
import { type Footnote, footnoteOf, type NotePart } from './footnotes.ts';
import { blocksIn, wordsOfBlockAt } from './frame-blocks.ts';
import { watchFocus } from './frame-focus.ts';
import { loadImages } from './frame-images.ts';
import { type FrameLinks, type LinkAt, watchLinks } from './frame-links.ts';
import { type AskedMenu, thingsAt, watchMenu } from './frame-menu.ts';
import { type Picture, picturesOf, watchPictures } from './frame-pictures.ts';
import {
  type FrameText,
  offsetAtPoint,
  rangeOf,
  readFrame,
  selectedSpan,
  type TextSpan,
} from './frame-text.ts';
import type { FrameWords } from './frame-words.ts';
import { createPainter, type Painter, type PaintWindow } from './paint.ts';
import { createScrollKeeper, type ScrollKeeper } from './scroll-keeper.ts';
import { type SelectedWords, watchSelection } from './selection-watch.ts';
import { type ReadingPlace, readingPlace } from './standing.ts';
import { frameViewport, paneViewport } from './viewport.ts';
import { markWideRegions } from './wide-regions.ts';

/** A highlight that was clicked, and the box around its words in CSS pixels of the frame's viewport. */
export interface ClickedMark {
  id: Id;
  box: SelectedWords['box'];
}

export type { AskedMenu, NotePart };

/** A note that a link was followed to, and the box around the link in CSS pixels of the frame's viewport. */
export interface OpenedNote extends Footnote {
  box: SelectedWords['box'];
}

export interface SessionEvents {
  onSelect(words: SelectedWords | null): void;
  onMark(mark: ClickedMark | null): void;
  /** The text was clicked at a character. */
  onPoint(offset: number): void;
  /** The text flowed anew: what stands beside it has to be placed again. */
  onFlow(): void;
  onNote(note: OpenedNote): void;
  /** A picture of the article was asked for; `pictures` are all of them. */
  onPicture(pictures: Picture[], index: number): void;
  /** It was scrolled; `place` is null where that tells nothing of where the article is read. */
  onScroll(place: ReadingPlace | null): void;
  onKeydown(event: KeyboardEvent): void;
  onDrag(event: DragEvent): void;
  onMenu(menu: AskedMenu): void;
  /** Opens another article; false where it is the one that is open. */
  openLocal(id: Id): boolean;
  openExternal(url: string): void;
  onLink(link: LinkAt | null): void;
  readAsset(sha256: string): Promise<{ mediaType: string; bytes: Uint8Array }>;
}

/** How a frame shows an article: all of its text in a pane that scrolls, or a page that scrolls in its own frame. */
export type Showing =
  | { kind: 'text'; pane: HTMLElement }
  /** `articleText` is that of the article, of which the page holds more, or other, words. */
  | { kind: 'page'; articleText: string };

/**
 * An article that is being shown in a frame: everything the page does with the frame's document goes through here. Its offsets are those of
 * the text in the frame; `crossing` leads from and to the article's.
 */
export interface FrameSession {
  readonly text: FrameText;
  readonly crossing: Crossing;
  /** Where the article is read; null where what is in sight does not tell. */
  standing(): ReadingPlace | null;
  /** What is shown moves in the frame itself, and not with the pane around it. */
  readonly scrollsInside: boolean;
  readonly painter: Painter;
  readonly scroll: ScrollKeeper;
  readonly find: Finder;
  readonly findPaint: FindPaint;
  /** The sentences and other parts of the text, by its language. */
  readonly units: ReadingUnits;
  readonly caretPaint: CaretPaint;
  /** Every image has its bytes, or says that it has none. */
  readonly imagesLoaded: Promise<unknown>;
  /** Brings a note into sight, with the focus on its link back, else on itself. */
  goToNote(note: Footnote): void;
  /** Gives the focus to an element of the article. */
  focusOn(element: HTMLElement): void;
  /** Where the frame stands, in CSS pixels of the window. */
  frameBox(): { left: number; top: number };
  /** The link and the picture that had the focus last. */
  focused(): Pick<AskedMenu, 'link' | 'picture'>;
  /** Gives the focus to the frame, and to what had it there. */
  focus(): void;
  /** The blocks that words, or with null the selection, stand in; none where a page is shown, of which nothing can be hidden. */
  blocksAt(words: Words | null): NamedBlock[];
  /** What the block says in which words, or with null the selection, begin. */
  blockWordsAt(words: Words | null): string;
  readonly links: FrameLinks;
  /** To be called when the look of the text has changed: its frame is as tall as it again, its first words stay where they were. */
  refit(): void;
  clearSelection(): void;
  selected(): TextSpan | null;
  select(start: number, end: number): void;
  /** The box around words, in CSS pixels of the frame's viewport. */
  boxOf(start: number, end: number): SelectedWords['box'] | null;
  /** Where the text's column begins and ends, in CSS pixels of the frame's viewport. */
  column(): { left: number; right: number; isRightToLeft: boolean };
  /** Ends it all but the paint: what is left may stay in sight until another text is there. */
  close(): void;
}

function columnOf({ body, defaultView }: Document): ReturnType<FrameSession['column']> {
  const { left, right } = body.getBoundingClientRect();
  const style = defaultView?.getComputedStyle(body);
  const padding = Number.parseFloat(style?.paddingLeft ?? '0');
  return { left: left + padding, right: right - padding, isRightToLeft: style?.direction === 'rtl' };
}

/** A page brings its own. */
const noImages = { loaded: Promise.resolve(), stop: () => undefined };

/** Words by their place in the text. */
type Words = Pick<TextSpan, 'start' | 'end'>;

const drags = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;

/**
 * Opens a session on a frame that has loaded its article. Listeners, timers and observers all belong to the page: in a
 * frame without scripts its own would never fire.
 */
export function openSession(
  showing: Showing,
  frame: HTMLIFrameElement,
  events: SessionEvents,
  words: FrameWords,
): FrameSession {
  const inner = frame.contentDocument;
  const innerWindow = frame.contentWindow;
  if (!inner || !innerWindow) throw new Error('The article frame has no document of this origin.');
  const text = readFrame(inner);
  const isText = showing.kind === 'text';
  const crossing = isText ? sameText : crossingBetween(showing.articleText, text.map.text);
  const viewport = isText ? paneViewport(showing.pane, frame, inner.body) : frameViewport(inner);
  const scroll = createScrollKeeper(viewport, text);
  const painter = createPainter(innerWindow as PaintWindow, text);
  const findPaint = createFindPaint(innerWindow as PaintWindow, text);
  const caretPaint = createCaretPaint(innerWindow as PaintWindow, text);
  const stop = new AbortController();
  const { signal } = stop;

  const select = (start: number, end: number) => {
    const range = rangeOf(text, start, end);
    const selection = inner.getSelection();
    selection?.removeAllRanges();
    if (range) selection?.addRange(range);
  };
  const focusOn = (element: HTMLElement) => {
    innerWindow.focus();
    element.focus({ preventScroll: true });
  };
  const lastFocus = watchFocus(inner, signal);
  const rangeAt = (words: Words | null): Range | null => {
    if (words) return rangeOf(text, words.start, words.end);
    const selection = inner.getSelection();
    return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  };
  const blocksAt = (words: Words | null) => {
    const range = isText ? rangeAt(words) : null;
    return range ? blocksIn(text, range) : [];
  };
  const blockWordsAt = (words: Words | null) => {
    const range = rangeAt(words);
    return range ? wordsOfBlockAt(text, range) : '';
  };
  const goToNote = ({ block }: Footnote) => {
    scroll.scrollToElement(block);
    const back = block.querySelector<HTMLElement>('a[href^="#"]');
    if (!back) block.tabIndex = -1;
    focusOn(back ?? block);
  };
  const boxOf = (start: number, end: number) => {
    const range = rangeOf(text, start, end);
    if (!range) return null;
    const { left, top, right, bottom } = range.getBoundingClientRect();
    return { left, top, right, bottom };
  };

  const refit = () => {
    viewport.fit();
    scroll.keep();
    if (isText) markWideRegions(inner, words.wide);
    events.onFlow();
  };
  const observer = new ResizeObserver(refit);
  observer.observe(inner.body);
  // A font that comes late may move words and leave the text as tall as it was.
  inner.fonts.addEventListener('loadingdone', refit, { signal });
  refit();

  // A text that is all of its pane is in sight to its end.
  const standing = () => readingPlace(scroll, crossing, isText ? 0 : showing.articleText.length);
  const onScroll = () => {
    scroll.note();
    events.onScroll(standing());
  };
  viewport.scroller.addEventListener('scroll', onScroll, { signal, passive: true });
  const openPicture = (image: HTMLImageElement) => {
    const pictures = picturesOf(inner);
    events.onPicture(
      pictures,
      pictures.findIndex((one) => one.image === image),
    );
  };
  if (isText) watchPictures(inner, openPicture, words.picture, signal);
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
      const isSelecting = inner.getSelection()?.isCollapsed === false;
      const id = isSelecting ? null : painter.at(event.clientX, event.clientY);
      const range = id === null ? null : painter.spanOf(id);
      const box = range && boxOf(range.start, range.end);
      events.onMark(id !== null && box ? { id, box } : null);
      const offset = isSelecting ? null : offsetAtPoint(text, event.clientX, event.clientY);
      if (offset !== null) events.onPoint(offset);
    },
    { signal },
  );
  const toElement = (element: Element, link: HTMLElement) => {
    const note = footnoteOf(text, link);
    if (note) events.onNote({ ...note, box: link.getBoundingClientRect() });
    else scroll.scrollToElement(element);
  };
  const { openLocal, openExternal, onLink } = events;
  const links = watchLinks(inner, { toElement, openLocal, openExternal, onLink }, words.link, signal);
  watchMenu({ text, isText, painter, links }, events.onMenu, signal);
  const stopWatching = watchSelection(text, events.onSelect);
  const images = isText ? loadImages(inner, events.readAsset, words.missing) : noImages;

  return {
    text,
    crossing,
    standing,
    scrollsInside: !isText,
    painter,
    scroll,
    find: createFinder(text.map.text),
    findPaint,
    units: readingUnits(text.map, inner.documentElement.lang || null),
    caretPaint,
    imagesLoaded: images.loaded,
    goToNote,
    focusOn,
    focused: () => thingsAt(lastFocus.element(), { text, isText, links }),
    frameBox: () => frame.getBoundingClientRect(),
    focus: () => {
      const last = lastFocus.element();
      if (last) focusOn(last);
      else frame.focus();
    },
    blocksAt,
    blockWordsAt,
    links,
    refit,
    clearSelection: () => inner.getSelection()?.removeAllRanges(),
    selected: () => selectedSpan(text),
    select,
    boxOf,
    column: () => columnOf(inner),
    close: () => {
      stop.abort();
      observer.disconnect();
      stopWatching();
      images.stop();
      caretPaint.show(null);
    },
  };
}
