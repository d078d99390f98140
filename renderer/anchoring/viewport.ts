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

/** A frame that scrolls its own document, as a window does: what the page says of the window's height is true there. */
export function frameViewport(inner: Document): Viewport {
  const root = () => inner.scrollingElement ?? inner.documentElement;
  return {
    scroller: inner,
    top: () => 0,
    scrolled: () => root().scrollTop,
    height: () => root().clientHeight,
    contentHeight: () => root().scrollHeight,
    scrollBy: (down) => {
      root().scrollTop += down;
    },
    position: () => root().scrollTop,
    fit: () => undefined,
    open: (range) =>
      range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  };
}
