import { signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Article, ColorMeanings } from '../../electron/api/model.ts';
import { ArticleFrame } from './ArticleFrame.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { Contents } from './Contents.tsx';
import { DecodeDialog } from './DecodeDialog.tsx';
import { HighlightToolbar } from './HighlightToolbar.tsx';
import { VersionsDialog } from './VersionsDialog.tsx';
import './reader.css';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import type { ReaderProps } from './reader-props.ts';
import { createReadingView, type ReadingView } from './reading-view.ts';
import {
  useFirstLook,
  useLastWrite,
  useOpenPlace,
  usePaint,
  useSelected,
  useSelectionKeys,
} from './use-reading.ts';

/** Whether the contents are open stays as it is from one article to the next. */
const contentsOpen = signal(true);

interface SelectionProps {
  view: ReadingView;
  pane: RefObject<HTMLElement | null>;
  meanings: ColorMeanings;
}

/** The pane comes as a reference: it is there only after the first time this is drawn. */
function Selection({ view, pane, meanings }: SelectionProps) {
  const target = view.target();
  const { box, sight } = useMemo(() => {
    const frame = pane.current?.querySelector('iframe');
    const inPane = pane.current?.getBoundingClientRect();
    const inFrame = frame?.getBoundingClientRect();
    const top = (inPane?.top ?? 0) - (inFrame?.top ?? 0);
    return {
      box: target?.box,
      sight: { top, bottom: top + (pane.current?.clientHeight ?? 0), width: frame?.clientWidth ?? 0 },
    };
  }, [target?.box]);
  if (!target || !box) return null;
  return (
    <HighlightToolbar
      target={target}
      box={box}
      sight={sight}
      meanings={meanings}
      act={(act) => void view.act(act)}
      close={() => view.dismiss()}
    />
  );
}

function Open({ article, props, view }: { article: Article; props: ReaderProps; view: ReadingView }) {
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // What scrolls must be reachable by key.
    if (pane.current) pane.current.tabIndex = 0;
  }, []);
  const asked = useSignal<'versions' | 'charset' | null>(null);
  const ask = (what: typeof asked.value) => () => {
    asked.value = what;
  };
  const { charset } = article.original;
  const hasContents = contentsOpen.value && article.headings.length > 0;
  return (
    <div class="reader-body">
      {hasContents && (
        <Contents headings={article.headings} standing={view.standing} goTo={view.goToHeading} />
      )}
      <article ref={pane} class="reader-pane" aria-label="Article">
        <ArticleHead
          article={article}
          openExternal={props.openExternal}
          onVersions={ask('versions')}
          onDecode={ask('charset')}
          onMove={() => void props.moveToSuggested(article)}
        />
        {asked.value === 'versions' && (
          <VersionsDialog article={article} reader={props.reader} onClose={ask(null)} />
        )}
        {asked.value === 'charset' && charset && (
          <DecodeDialog article={article} charset={charset} reader={props.reader} onClose={ask(null)} />
        )}
        <div class="reader-text">
          <ArticleFrame
            article={article}
            pane={pane}
            look={props.look}
            events={view.events}
            onSession={view.onSession}
          />
          <Selection view={view} pane={pane} meanings={props.annotations.meanings.value} />
        </div>
      </article>
    </div>
  );
}

function Failed({ message, retry }: { message: string; retry(): void }) {
  return (
    <div class="reader-message" role="alert">
      <p>{message}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** The reading pane. */
export function Reader(props: ReaderProps) {
  const { reader, annotations, place, look, notes } = props;
  const view = useMemo(() => createReadingView(props), [reader, annotations]);
  useOpenPlace(props);
  usePaint(props, view);
  useSelected(props, view);
  useFirstLook(props, view);
  useLastWrite(props);
  useSelectionKeys(view);
  const article = reader.article.value;
  const status = reader.status.value;
  const trouble = annotations.error.value ?? (status === 'ready' ? reader.error.value : null);
  return (
    <section class="reader" aria-label="Reader" data-theme={look.theme.value}>
      <ReaderToolbar
        article={article}
        neighbours={reader.neighbours.value}
        place={place}
        contentsOpen={contentsOpen}
        notes={notes}
      />
      {trouble && (
        <p class="reader-trouble" role="alert">
          {trouble.message}
        </p>
      )}
      {status === 'idle' && <p class="reader-message">Choose an article to read it here.</p>}
      {status === 'loading' && <p class="reader-message">Opening…</p>}
      {status === 'failed' && (
        <Failed
          message={reader.error.value?.message ?? 'The article could not be opened.'}
          retry={() => void reader.retry()}
        />
      )}
      {article && <Open article={article} props={props} view={view} />}
    </section>
  );
}
