import { untracked } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Article, Id, Theme } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { addBundledFont } from '../anchoring/bundled-font.ts';
import { displayHtml, showInFrame } from '../anchoring/display-html.ts';
import { type FrameSession, openSession, type SessionEvents } from '../anchoring/frame-session.ts';
import type { Look } from '../state/look.ts';
import { type ArticleType, typeNow, typeProperties } from './article-type.ts';
import { frameWords } from './frame-words.ts';

interface Props {
  article: Article;
  /** It only stays in sight until the next article is there: nothing can be done with it any more. */
  isLeft: boolean;
  pane: RefObject<HTMLElement | null>;
  look: Look;
  events: SessionEvents;
  /** Where reading stopped: an offset in the text. */
  startAt(): number;
  /** The article is in the frame and at the place where reading stopped; null when it is taken away. */
  onSession(session: FrameSession | null, articleId: Id): void;
}

/** Gives a text in a frame the theme and the type that were chosen. */
export function applyLook(frame: HTMLIFrameElement, theme: Theme, type: ArticleType): void {
  const root = frame.contentDocument?.documentElement;
  root?.setAttribute('data-theme', theme);
  for (const [name, value] of Object.entries(typeProperties(type))) root?.style.setProperty(name, value);
  if (type.bundled && frame.contentDocument)
    for (const place of [document, frame.contentDocument]) void addBundledFont(place);
}

/** Made by hand, as it comes into the page with its text: an empty frame would load a document of its own first, and draw that. */
function newFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'article-frame';
  frame.title = t('reader-text-frame');
  return frame;
}

/** The article's own HTML in a frame without scripts, as tall as its content: the pane around it scrolls. */
export function ArticleFrame({ article, isLeft, pane, look, events, startAt, onSession }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement | null>(null);
  const { id, html, language, direction } = article;
  const open = useRef<FrameSession | null>(null);
  const theme = look.shownTheme.value;
  const type = typeNow(look, language);

  // A note or a tag makes a new article object of the same text: the frame must not load again for it. It loads while the article's head
  // is drawn, not after it.
  useLayoutEffect(() => {
    const around = pane.current;
    if (!holder.current || !around || isLeft) return;
    frame.current ??= newFrame();
    const element = frame.current;
    let session: FrameSession | null = null;
    const onLoad = () => {
      session?.close();
      applyLook(
        element,
        look.shownTheme.peek(),
        untracked(() => typeNow(look, language)),
      );
      session = openSession({ kind: 'text', pane: around }, element, events, frameWords);
      open.current = session;
      const start = startAt();
      if (start > 0) session.scroll.scrollTo(start);
      element.style.visibility = '';
      onSession(session, id);
    };
    element.style.visibility = 'hidden';
    around.scrollTop = 0;
    element.addEventListener('load', onLoad);
    showInFrame(element, displayHtml({ html, language, direction }));
    if (!element.isConnected) holder.current.append(element);
    return () => {
      element.removeEventListener('load', onLoad);
      session?.close();
      open.current = null;
      onSession(null, id);
    };
  }, [id, html, language, direction, isLeft]);

  useEffect(() => {
    if (!frame.current) return;
    applyLook(frame.current, theme, type);
    open.current?.refit();
  }, [theme, ...Object.values(type)]);

  return <div ref={holder} />;
}
