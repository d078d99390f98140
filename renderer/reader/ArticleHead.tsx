import type { ComponentChildren } from 'preact';
import type { Article } from '../../electron/api/model.ts';
import { type ArticleAsk, canAsk } from '../state/article-asks.ts';
import { counted } from '../state/counted.ts';
import { pathWords, suggestionFor } from '../state/filing.ts';
import { authorsBeside } from '../ui/source-words.ts';
import { lengthWords, publishedWords } from './article-facts.ts';

interface Props {
  article: Article;
  /** The way down to it. */
  trail: ComponentChildren;
  openExternal(url: string): void;
  onAsk(what: ArticleAsk): void;
  /** The user put something back into it, or hid something of it. */
  hasEdits: boolean;
  /** Moves it to the sections that its own site files it under. */
  onMove(): void;
}

const isWebAddress = (url: string) => /^https?:\/\//i.test(url);

function Source({ url, openExternal }: { url: string; openExternal(url: string): void }) {
  if (!isWebAddress(url)) return <span dir="ltr">{url}</span>;
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    openExternal(url);
  };
  return (
    <a href={url} title={url} rel="noreferrer" onClick={onClick} onAuxClick={onClick}>
      Original page
    </a>
  );
}

/** Where its own site files it. It is never put there unasked. */
function Suggestion({ path, onMove }: { path: string[]; onMove(): void }) {
  const words = pathWords(path);
  return (
    <p class="article-facts">
      <span>
        Filed by the site under: <bdi>{words}</bdi>
      </span>
      <button type="button" class="quiet fact-button" aria-label={`Move to ${words}`} onClick={onMove}>
        Move
      </button>
    </p>
  );
}

/** What is known of an article, above its text. Its title is the only level 1 heading of the reader. */
export function ArticleHead({ article, trail, openExternal, onAsk, hasEdits, onMove }: Props) {
  const {
    title,
    standfirst,
    siteName,
    published,
    url,
    original,
    wordCount,
    minutes,
    saved,
    trashed,
    versions,
  } = article;
  const authors = authorsBeside(article);
  const suggestion = suggestionFor(article);
  const length = saved ? lengthWords(wordCount, minutes) : null;
  return (
    <header class="article-head">
      {trail}
      <h1 dir="auto" lang={article.language ?? undefined}>
        {title}
      </h1>
      {standfirst && (
        <p class="article-standfirst" dir="auto" lang={article.language ?? undefined}>
          {standfirst}
        </p>
      )}
      <p class="article-facts">
        {authors.length > 0 && <span dir="auto">{authors.join(', ')}</span>}
        {siteName && <span dir="auto">{siteName}</span>}
        {published && (
          <time dateTime={published.value}>
            {publishedWords(published)}
            {published.inferred && ' (inferred)'}
          </time>
        )}
        {length !== null && <span>{length}</span>}
      </p>
      <p class="article-facts">
        {url && <Source url={url} openExternal={openExternal} />}
        <span dir="auto" title="The file it came from">
          {original.name}
        </span>
        {canAsk.charset(article, hasEdits) && (
          <button
            type="button"
            class="quiet fact-button"
            title="Read the file in another character encoding"
            onClick={() => onAsk('charset')}
          >
            Re-decode as…
          </button>
        )}
        {canAsk['left-out'](article, hasEdits) && (
          <button type="button" class="quiet fact-button" onClick={() => onAsk('left-out')}>
            What was left out?
          </button>
        )}
        {canAsk.versions(article, hasEdits) && (
          <button type="button" class="quiet fact-button" onClick={() => onAsk('versions')}>
            {counted(versions.length, 'other version', 'other versions')}…
          </button>
        )}
      </p>
      {suggestion && <Suggestion path={suggestion} onMove={onMove} />}
      {trashed && (
        <p class="article-absent" role="note">
          <strong>This article is in the Trash.</strong> It is deleted for good thirty days after it was put
          there.
        </p>
      )}
      {!saved && (
        <p class="article-absent" role="note">
          <strong>Not saved.</strong>{' '}
          {url
            ? 'Only this link is in your library. Open the original page in a browser, save it, and drop the file here: the article fills itself and keeps its tags and notes.'
            : 'Only the highlights are in your library. Drop the book or page of this title here: its text comes in, and the highlights find their place.'}
        </p>
      )}
    </header>
  );
}
