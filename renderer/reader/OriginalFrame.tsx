import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article, Id, SavedPage } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { type FrameHtml, lettersHtml, showInFrame, textOfArticle } from '../anchoring/display-html.ts';
import { type FrameSession, openSession, type SessionEvents } from '../anchoring/frame-session.ts';
import { pageHtml } from '../anchoring/page-html.ts';
import { openParts, type PartAddresses } from '../anchoring/page-parts.ts';
import { pdfHtml } from '../anchoring/pdf-html.ts';
import type { Look } from '../state/look.ts';
import { applyLook } from './ArticleFrame.tsx';
import { typeNow } from './article-type.ts';
import { frameWords } from './frame-words.ts';

interface Props {
  article: Article;
  page: Exclude<SavedPage, { kind: 'none' }>;
  look: Look;
  events: SessionEvents;
  /** Where reading stopped: an offset in the article's text. */
  startAt(): number;
  onSession(session: FrameSession | null, articleId: Id): void;
  /** What is there cannot be shown: why. */
  onFailed(error: unknown): void;
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

function frameHtmlFor(article: Article, page: Props['page'], parts: PartAddresses): FrameHtml {
  if (page.kind === 'pdf') return pdfHtml();
  return page.kind === 'page' ? pageHtml(page.html, parts) : lettersHtml(page.text, article);
}

/** The page of an article as it was saved, in a frame without scripts that scrolls by itself, as the window did for which it was made. */
export function OriginalFrame(props: Props) {
  const { article, page, events, startAt, onSession, look, onFailed } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const { id, html, language, direction } = article;

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let session: FrameSession | null = null;
    const stop = new AbortController();
    const parts = openParts(page.kind === 'page' ? page.parts : []);
    const open = () => {
      const showing = { kind: 'page', articleText: textOfArticle(article) } as const;
      session = openSession(showing, element, events, frameWords);
      const start = startAt();
      const over = start > 0 ? session.crossing.offsetOver(start) : null;
      if (over !== null) session.scroll.scrollTo(over);
      onSession(session, id);
    };
    const showPages = async (inner: Document, bytes: Uint8Array) => {
      // Drawing is brought in by the first PDF that is looked at.
      const { showPdf } = await import('../anchoring/pdf-pages.ts');
      await showPdf(inner, bytes, frameWords.page, stop.signal);
      open();
    };
    const onPagesFailed = (error: unknown) => {
      // What is no longer wanted has not failed.
      if (!stop.signal.aborted) onFailed(error);
    };
    const onLoad = () => {
      const { contentDocument: inner } = element;
      if (!inner || session) return;
      element.style.visibility = '';
      if (page.kind === 'pdf') return void showPages(inner, page.bytes).catch(onPagesFailed);
      if (page.kind === 'text') applyLook(element, look.shownTheme.peek(), typeNow(look, language));
      else letScroll(inner);
      open();
    };
    element.style.visibility = 'hidden';
    element.addEventListener('load', onLoad);
    showInFrame(element, frameHtmlFor(article, page, parts));
    return () => {
      stop.abort();
      element.removeEventListener('load', onLoad);
      session?.close();
      parts.close();
      onSession(null, id);
    };
  }, [id, page, html, language, direction]);
  useLettersLook(frame, props);

  return <iframe ref={frame} class="article-frame original-frame" title={t('reader-original-page')} />;
}
