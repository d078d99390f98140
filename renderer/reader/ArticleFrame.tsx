import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article, Id } from '../../electron/api/model.ts';
import { displayHtml, showInFrame } from '../anchoring/display-html.ts';
import { type FrameSession, openSession, type SessionEvents } from '../anchoring/frame-session.ts';
import type { ReaderLook } from './reader-props.ts';

interface Props {
  article: Article;
  pane: RefObject<HTMLElement | null>;
  look: ReaderLook;
  events: SessionEvents;
  /** The article is in the frame and at the place where reading stopped; null when it is taken away. */
  onSession(session: FrameSession | null, articleId: Id): void;
}

function applyLook(frame: HTMLIFrameElement, look: ReaderLook): void {
  const root = frame.contentDocument?.documentElement;
  root?.setAttribute('data-theme', look.theme.value);
  root?.style.setProperty('--text-size', `${look.textSize.value}px`);
}

/** The article's own HTML in a frame without scripts, as tall as its content: the pane around it scrolls. */
export function ArticleFrame({ article, pane, look, events, onSession }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { id, html, language, direction } = article;
  const theme = look.theme.value;
  const textSize = look.textSize.value;

  // A note or a tag makes a new article object of the same text: the frame must not load again for it.
  useEffect(() => {
    const element = frame.current;
    const around = pane.current;
    if (!element || !around) return;
    let session: FrameSession | null = null;
    const onLoad = () => {
      session?.close();
      applyLook(element, look);
      session = openSession(around, element, events);
      if (article.readingOffset > 0) session.scroll.scrollTo(article.readingOffset);
      element.style.visibility = '';
      onSession(session, id);
    };
    element.style.visibility = 'hidden';
    around.scrollTop = 0;
    element.addEventListener('load', onLoad);
    showInFrame(element, displayHtml({ html, language, direction }));
    return () => {
      element.removeEventListener('load', onLoad);
      session?.close();
      onSession(null, id);
    };
  }, [id, html, language, direction]);

  useEffect(() => {
    if (frame.current) applyLook(frame.current, look);
  }, [theme, textSize]);

  return <iframe ref={frame} class="article-frame" title="Article text" />;
}
