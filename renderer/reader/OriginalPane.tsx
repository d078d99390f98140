import { useRef } from 'preact/hooks';
import type { Article, SavedPage } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { EditsState } from '../state/edits.ts';
import type { Original } from '../state/original.ts';
import { BusyButton } from '../ui/BusyButton.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { BesideNote, BesideWords } from './BesideWords.tsx';
import { OriginalFrame } from './OriginalFrame.tsx';
import type { ReaderProps } from './reader-props.ts';
import type { ReadingView } from './reading-view.ts';
import { openMenu } from './text-menu.ts';

interface Props {
  article: Article;
  props: ReaderProps;
  view: ReadingView;
}

function wordsFor(page: Exclude<SavedPage, { kind: 'none' }>): string {
  if (page.kind === 'text') return t('reader-original-text');
  if (page.kind === 'pdf') return t('reader-original-pdf');
  return t('reader-original-html', { missing: page.missing });
}

/** What is said where there is no page to be shown. */
function Instead({ original, retry }: { original: Original; retry(): void }) {
  if (original.status === 'loading') return <p class="reader-message">{t('reader-original-opening')}</p>;
  if (original.status === 'failed')
    return <Trouble class="reader-message" message={original.error.message} retry={retry} />;
  const { page } = original;
  return page.kind === 'none' ? (
    <p class="reader-message" role="note">
      {page.reason}
    </p>
  ) : null;
}

/** The words that are selected are none of the article's own. */
function Foreign({ view, edits }: { view: ReadingView; edits: EditsState }) {
  const words = view.foreign.value;
  if (!words) return null;
  const close = () => {
    view.foreign.value = null;
  };
  return (
    <p class="original-foreign" role="alert">
      <span>{t('reader-original-foreign')}</span>
      {words.block !== '' && (
        <BusyButton
          busy={edits.busy.value}
          onPress={() => void edits.putBack(words.block).then((done) => done && close())}
        >
          {t('reader-original-put-back')}
        </BusyButton>
      )}
      <button type="button" onClick={close}>
        {t('ui-close')}
      </button>
    </p>
  );
}

/** The page that an article was made of, below its title. The page scrolls in its own frame. */
export function OriginalPane({ article, props, view }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const original = props.original.page.value;
  const page = original.status === 'ready' && original.page.kind !== 'none' ? original.page : null;
  return (
    <article
      class="reader-pane original-pane"
      aria-label={t('reader-article')}
      onContextMenu={(event) => openMenu(event, props, view)}
    >
      <header class="original-head">
        <h1 dir="auto" lang={article.language ?? undefined}>
          {article.title}
        </h1>
        {page && <p class="article-facts">{wordsFor(page)}</p>}
        <Foreign view={view} edits={props.edits} />
      </header>
      {page ? (
        <div ref={box} class="reader-text">
          <OriginalFrame
            article={article}
            page={page}
            look={props.look}
            events={view.events}
            startAt={() => view.startAt(article)}
            onSession={view.onSession}
            onFailed={props.original.failed}
          />
          <BesideWords view={view} pane={box} meanings={props.annotations.meanings.value} />
          <BesideNote view={view} pane={box} article={article} openExternal={props.openExternal} />
        </div>
      ) : (
        <Instead original={original} retry={props.original.retry} />
      )}
    </article>
  );
}
