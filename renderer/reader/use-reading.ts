import { effect, untracked, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { isField } from '../ui/keys.ts';
import type { ReaderProps } from './reader-props.ts';
import type { ReadingView } from './reading-view.ts';

/** How long an article must be open before what is seen of it counts as read, in milliseconds. */
const firstLook = 2000;

/**
 * Keeps the paint in step with the highlights, at once: a text is never seen without them. Shows the one that the notes
 * panel asks for.
 */
export function usePaint({ annotations, reader, say }: ReaderProps, view: ReadingView): void {
  useEffect(
    () =>
      effect(() => {
        // A text that is left keeps the paint that it has.
        if (reader.article.value && reader.article.value.id !== view.shownId())
          return void view.session.value;
        const placed = annotations.highlights.value.filter((one) => one.state === 'placed');
        const session = view.session.value;
        const marks = placed.flatMap((one) => {
          const at = session?.crossing.over(one);
          return at ? [{ ...one, ...at }] : [];
        });
        session?.painter.paint(marks);
      }),
    [annotations, view],
  );
  useSignalEffect(() => {
    const wish = annotations.shown.value;
    const session = view.session.value;
    // One of an article that is on its way is shown once it is there.
    if (!wish || !session || wish.articleId !== view.shownId()) return;
    const highlight = annotations.highlights.peek().find((one) => one.id === wish.id);
    annotations.shown.value = null;
    if (highlight?.state !== 'placed') return;
    view.dismiss();
    const at = session.crossing.over(highlight);
    if (!at) return say(t('reader-not-in-original'));
    session.scroll.reveal(at.start, at.end);
    session.painter.flash(at.start, at.end);
  });
}

/** Shows what a search in the article found, and goes to where it is. */
export function useFound({ find }: ReaderProps, view: ReadingView): void {
  useSignalEffect(() => {
    const found = find.found.value;
    const current = find.current.value;
    const session = view.session.value;
    session?.findPaint.show(found, current);
    const place = found[current];
    if (place) session?.scroll.reveal(place.start, place.end);
  });
}

/** Marks the links that lead to articles of the library, anew whenever that may have changed. */
export function useLocalLinks({ links }: ReaderProps, view: ReadingView): void {
  useSignalEffect(() => {
    const session = view.session.value;
    if (links.changes.value < 0 || !session || session.links.addresses.length === 0) return;
    void links.localOf(session.links.addresses).then(session.links.setLocal);
  });
}

/** Keeps the reading caret with what is shown. At once, and not with the next frame: the next key may be pressed before it. */
export function useCaret({ carets }: ReaderProps, view: ReadingView): void {
  useEffect(
    () =>
      effect(() => {
        const session = view.session.value;
        const on = carets.on.value;
        untracked(() => view.caret.follow(session, on));
      }),
    [carets, view],
  );
  useSignalEffect(() => {
    const wish = carets.wish.value;
    // In an article that is on its way it is granted once that is there.
    if (!wish || !view.session.value) return;
    carets.wish.value = null;
    untracked(() => view.caret.toHighlight(wish.step));
  });
}

/** What is read aloud goes where the caret goes. */
export function useAloud({ aloud }: ReaderProps, view: ReadingView): void {
  useEffect(
    () =>
      effect(() => {
        void view.caret.at.value;
        untracked(aloud.follow);
      }),
    [aloud, view],
  );
}

/** Tells the notes which words are selected: an unplaced highlight can take their place. */
export function useSelected({ annotations }: ReaderProps, view: ReadingView): void {
  useSignalEffect(() => {
    const words = view.selected.value;
    annotations.selected.value = words && view.ownWords(words);
  });
}

/** Opens the article that the place names, at once: a frame that is waited for is seen. */
export function useOpenPlace({ place, reader }: ReaderProps): void {
  useEffect(
    () =>
      effect(() => {
        const { articleId, query } = place.current.value;
        untracked(() => void reader.open(articleId, query));
      }),
    [place.current, reader],
  );
}

/** Writes the reading position when the window goes. */
export function useLastWrite({ reader }: ReaderProps): void {
  useEffect(() => {
    const onHide = () => void reader.writeNow();
    window.addEventListener('pagehide', onHide);
    return () => window.removeEventListener('pagehide', onHide);
  }, [reader]);
}

/** Counts an article as opened, and one that needs no scrolling as seen, once it was open long enough. */
export function useFirstLook({ reader }: ReaderProps, view: ReadingView): void {
  const session = view.session.value;
  useEffect(() => {
    if (!session) return;
    const timer = setTimeout(() => {
      void reader.noteOpened();
      const place = session.standing();
      if (place) reader.noteProgress(place.offset, place.progress);
    }, firstLook);
    return () => clearTimeout(timer);
  }, [session]);
}

/** The keys for selected words work wherever the focus is, but in a text field. They go before the app's own keys. */
export function useSelectionKeys(view: ReadingView): void {
  useEffect(() => {
    const onKeydown = (event: KeyboardEvent) => {
      const isInMenu = event.target instanceof Element && event.target.closest('[role="menu"]');
      if (isInMenu || isField(event.target) || !view.takeKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKeydown, { capture: true });
    return () => window.removeEventListener('keydown', onKeydown, { capture: true });
  }, [view]);
}

/** Tells how wide an element is, whenever that changes; before it is seen for the first time. */
export function useWidth(tell: (width: number) => void): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    tell(current.clientWidth);
    const observer = new ResizeObserver(() => tell(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [tell]);
  return element;
}
