/** The box in which the text of a frame is seen and scrolls. Lengths are CSS pixels. */
export interface Viewport {
  /** Hears `scroll`. */
  readonly scroller: EventTarget;
  /** Its upper edge, in the coordinates of the frame's own viewport. */
  top(): number;
  /** How much of the text is above it. */
  scrolled(): number;
  height(): number;
  /** Of all the text. */
  contentHeight(): number;
  scrollBy(down: number): void;
  /** Where it stands: the same number means that nothing has scrolled. */
  position(): number;
  /** To be called when the text may have another height. */
  fit(): void;
  /** Brings a range into sight where something within the page scrolls by itself. */
  open(range: Range): void;
}

/** A pane that scrolls a frame which is as tall as its content. */
export function paneViewport(pane: HTMLElement, frame: HTMLIFrameElement, body: HTMLElement): Viewport {
  const top = () => pane.getBoundingClientRect().top - frame.getBoundingClientRect().top;
  return {
    scroller: pane,
    top,
    scrolled: top,
    height: () => pane.clientHeight,
    contentHeight: () => frame.offsetHeight,
    scrollBy: (down) => {
      pane.scrollTop += down;
    },
    position: () => pane.scrollTop,
    fit: () => {
      frame.style.height = `${Math.ceil(body.getBoundingClientRect().height)}px`;
    },
    open: () => undefined,
  };
}

const scrollable = (element: Element) => element.scrollHeight - element.clientHeight;

/** A box that scrolls and fills most of the window both ways. */
function isWindowLike(element: Element, { clientWidth, clientHeight }: Element): boolean {
  // Layout is at hand, a style must be asked for.
  if (element.clientHeight * 2 < clientHeight || element.clientWidth * 2 < clientWidth) return false;
  if (scrollable(element) <= 0) return false;
  const { overflowY } = element.ownerDocument.defaultView?.getComputedStyle(element) ?? {};
  return overflowY === 'auto' || overflowY === 'scroll';
}

/**
 * What scrolls the text of a page: its document, or where that scrolls by less than a window the box in it that scrolls most. A bar or
 * a margin too much makes many a document scroll a little around such a box.
 */
export function scrollerOf(inner: Document): Element {
  const root = inner.scrollingElement ?? inner.documentElement;
  if (scrollable(root) >= root.clientHeight) return root;
  const boxes = [...inner.body.querySelectorAll('*')].filter((element) => isWindowLike(element, root));
  return boxes.reduce((most, box) => (scrollable(box) > scrollable(most) ? box : most), root);
}

/** A frame that scrolls its own document, as a window does: what the page says of the window's height is true there. */
export function frameViewport(inner: Document): Viewport {
  const scroller = scrollerOf(inner);
  const isRoot = scroller === (inner.scrollingElement ?? inner.documentElement);
  return {
    // A document hears of its own scrolling, and its root element does not.
    scroller: isRoot ? inner : scroller,
    top: () => (isRoot ? 0 : scroller.getBoundingClientRect().top + scroller.clientTop),
    scrolled: () => scroller.scrollTop,
    height: () => scroller.clientHeight,
    contentHeight: () => scroller.scrollHeight,
    scrollBy: (down) => {
      scroller.scrollTop += down;
    },
    position: () => scroller.scrollTop,
    fit: () => undefined,
    open: (range) =>
      range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  };
}
