import type { ComponentChildren } from 'preact';
import type { Article } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { type ArticleAsk, canAsk } from '../state/article-asks.ts';
import { pathWords, suggestionFor } from '../state/filing.ts';
import { authorsBeside } from '../ui/source-words.ts';
import { Words } from '../ui/Words.tsx';
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
      {t('reader-web-page')}
    </a>
  );
}

/** Where its own site files it. It is never put there unasked. */
function Suggestion({ path, onMove }: { path: string[]; onMove(): void }) {
  const words = pathWords(path);
  return (
    <p class="article-facts">
      <span>
        <Words id="reader-filed-under" values={{ path: <bdi>{words}</bdi> }} />
      </span>
      <button
        type="button"
        class="quiet fact-button"
        aria-label={t('reader-move-to', { path: words })}
        onClick={onMove}
      >
        {t('reader-move')}
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
            {published.inferred
              ? t('reader-inferred-date', { date: publishedWords(published) })
              : publishedWords(published)}
          </time>
        )}
        {length !== null && <span>{length}</span>}
      </p>
      <p class="article-facts">
        {url && <Source url={url} openExternal={openExternal} />}
        <span dir="auto" title={t('reader-file')}>
          {original.name}
        </span>
        {canAsk.charset(article, hasEdits) && (
          <button
            type="button"
            class="quiet fact-button"
            title={t('reader-decode-tip')}
            onClick={() => onAsk('charset')}
          >
            {t('reader-decode')}
          </button>
        )}
        {canAsk['left-out'](article, hasEdits) && (
          <button type="button" class="quiet fact-button" onClick={() => onAsk('left-out')}>
            {t('reader-left-out')}
          </button>
        )}
        {canAsk.versions(article, hasEdits) && (
          <button type="button" class="quiet fact-button" onClick={() => onAsk('versions')}>
            {t('reader-other-versions', { count: versions.length })}
          </button>
        )}
      </p>
      {suggestion && <Suggestion path={suggestion} onMove={onMove} />}
      {trashed && (
        <p class="article-absent" role="note">
          <Words id="reader-trashed" values={{ state: <strong>{t('reader-trashed-state')}</strong> }} />
        </p>
      )}
      {!saved && (
        <p class="article-absent" role="note">
          <Words
            id={url ? 'reader-unsaved-link' : 'reader-unsaved-highlights'}
            values={{ state: <strong>{t('reader-unsaved-state')}</strong> }}
          />
        </p>
      )}
    </header>
  );
}
