import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article, Id, SavedPage } from '../../electron/api/model.ts';
import { lettersHtml, showInFrame, textOfArticle } from '../anchoring/display-html.ts';
import { type FrameSession, openSession, type SessionEvents } from '../anchoring/frame-session.ts';
import { pageHtml } from '../anchoring/page-html.ts';
import { openParts } from '../anchoring/page-parts.ts';
import type { Look } from '../state/look.ts';
import { applyLook } from './ArticleFrame.tsx';
import { typeNow } from './article-type.ts';

interface Props {
  article: Article;
  page: Exclude<SavedPage, { kind: 'none' }>;
  look: Look;
  events: SessionEvents;
  /** Where reading stopped: an offset in the article's text. */
  startAt(): number;
  onSession(session: FrameSession | null, articleId: Id): void;
}

/** A page that keeps itself from scrolling waits for a script to let it: one that shows its dialog is never told to close it. */
function letScroll(document: Document): void {
  for (const element of [document.documentElement, document.body]) {
    const { overflowY } = element.ownerDocument.defaultView?.getComputedStyle(element) ?? {};
    if (overflowY === 'hidden' || overflowY === 'clip')
      element.style.setProperty('overflow-y', 'auto', 'important');
  }
}

/** Gives the frame the look of the other texts where it holds letters alone. A page has its own. */
function useLettersLook(frame: RefObject<HTMLIFrameElement | null>, { page, look, article }: Props): void {
  const theme = look.shownTheme.value;
  const type = typeNow(look, article.language);
  useEffect(() => {
    if (page.kind === 'text' && frame.current) applyLook(frame.current, theme, type);
  }, [page, theme, ...Object.values(type)]);
}

/** The page of an article as it was saved, in a frame without scripts that scrolls by itself, as the window did for which it was made. */
export function OriginalFrame(props: Props) {
  const { article, page, events, startAt, onSession, look } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const { id, html, language, direction } = article;

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let session: FrameSession | null = null;
    const parts = openParts(page.kind === 'page' ? page.parts : []);
    const onLoad = () => {
      if (!element.contentDocument) return;
      session?.close();
      if (page.kind === 'text') applyLook(element, look.shownTheme.peek(), typeNow(look, language));
      else letScroll(element.contentDocument);
      session = openSession({ kind: 'page', articleText: textOfArticle(article) }, element, events);
      const start = startAt();
      if (start > 0) session.scroll.scrollTo(session.crossing.offsetOver(start));
      element.style.visibility = '';
      onSession(session, id);
    };
    element.style.visibility = 'hidden';
    element.addEventListener('load', onLoad);
    const made =
      page.kind === 'page' ? pageHtml(page.html, parts) : lettersHtml(page.text, { language, direction });
    showInFrame(element, made);
    return () => {
      element.removeEventListener('load', onLoad);
      session?.close();
      parts.close();
      onSession(null, id);
    };
  }, [id, page, html, language, direction]);
  useLettersLook(frame, props);

  return <iframe ref={frame} class="article-frame original-frame" title="Original page" />;
}
