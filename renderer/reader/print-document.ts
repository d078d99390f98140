import { untracked } from '@preact/signals';
import type { Article, ColorMeanings } from '../../electron/api/model.ts';
import { spoken, t } from '../../electron/language/language.ts';
import type { FrameSession } from '../anchoring/frame-session.ts';
import { markWords } from '../anchoring/mark-words.ts';
import { printStyle } from '../anchoring/print-style.ts';
import type { PrintSource } from '../state/printing.ts';
import { authorsBeside } from '../ui/source-words.ts';
import { publishedWords } from './article-facts.ts';
import { type ArticleType, typeNow, typeProperties } from './article-type.ts';
import { make, numbered, printNotes } from './print-notes.ts';
import type { ReaderProps } from './reader-props.ts';

interface Printed {
  article: Article;
  meanings: ColorMeanings;
  type: ArticleType;
  /** The day that is printed on it. */
  today: Date;
}

const day = (date: Date) => new Intl.DateTimeFormat(spoken().locale, { dateStyle: 'long' }).format(date);

/** The title, who wrote it where and when, and where it came from. */
function headOf({ article, today }: Printed): HTMLElement {
  const { title, standfirst, siteName, published, url, original, added } = article;
  const facts = [...authorsBeside(article), siteName, published && publishedWords(published)];
  const lines = [
    facts.filter((fact) => fact !== null && fact !== '').join(' · '),
    t('reader-print-source', { source: url ?? original.name }),
    t('reader-print-days', { saved: day(new Date(added)), printed: day(today) }),
  ];
  const head = make('header', 'article-head', make('h1', '', title));
  if (standfirst) head.append(make('p', '', standfirst));
  for (const line of lines) if (line !== '') head.append(make('p', 'facts', line));
  for (const part of head.children) part.setAttribute('dir', 'auto');
  return head;
}

/** The text as the frame shows it, sanitised twice by then, with its highlights as elements and all that is folded open. */
function textOf({ article }: Printed, session: FrameSession): HTMLElement {
  const numbers = new Map(numbered(article.highlights).map(({ id }, at) => [id, at + 1]));
  const text = make('div', 'article-text');
  for (const node of session.text.document.body.childNodes) text.append(document.importNode(node, true));
  for (const folded of text.querySelectorAll('details')) folded.open = true;
  const placed = article.highlights.filter(({ state }) => state === 'placed');
  markWords(text, placed, ({ id }) => {
    const number = numbers.get(id);
    return number === undefined ? null : make('sup', 'note-number', `[${number}]`);
  });
  return text;
}

const settled = (image: HTMLImageElement) =>
  image.complete
    ? Promise.resolve()
    : new Promise((resolve) => {
        image.addEventListener('load', resolve, { once: true });
        image.addEventListener('error', resolve, { once: true });
      });

/**
 * Puts an article into the page as it is printed: there it is seen on paper alone. It stands in a tree of its own, so that
 * neither its names nor the page's styles reach the other. `ready` waits for its images.
 */
function putOnPaper(printed: Printed, session: FrameSession): { ready: Promise<unknown>; remove(): void } {
  const { article, meanings, type } = printed;
  const host = make('div', 'paper');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(printStyle);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const body = make('article', '', headOf(printed), textOf(printed, session));
  body.lang = article.language ?? '';
  body.dir = article.direction;
  root.append(body);
  const notes = printNotes(article, meanings);
  if (notes) root.append(notes);
  for (const [name, value] of Object.entries(typeProperties(type))) host.style.setProperty(name, value);
  document.body.append(host);
  return {
    ready: Promise.all([...root.querySelectorAll('img')].map(settled)),
    remove: () => host.remove(),
  };
}

/** The article that is shown, for the printer: as it is and looks by then. */
export function printSource(
  session: FrameSession,
  { reader, annotations, look }: Pick<ReaderProps, 'reader' | 'annotations' | 'look'>,
): PrintSource | null {
  const shown = reader.article.peek();
  if (!shown) return null;
  const put = () => {
    const article = reader.article.peek();
    // The frame of an article that was left is taken away a little later than the article.
    if (article?.id !== shown.id) return null;
    const type = untracked(() => typeNow(look, article.language));
    const meanings = annotations.meanings.peek();
    return putOnPaper({ article, meanings, type, today: new Date() }, session);
  };
  return { title: shown.title, whole: session.imagesLoaded, put };
}
