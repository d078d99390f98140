import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { Keys } from '../state/keys.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { AloudBar } from './AloudBar.tsx';
import { ArticleFrame } from './ArticleFrame.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleTrail } from './ArticleTrail.tsx';
import { typeNow, typeProperties } from './article-type.ts';
import { BesideNote, BesideWords } from './BesideWords.tsx';
import { CaretBar } from './CaretBar.tsx';
import { Contents } from './Contents.tsx';
import { DecodeDialog } from './DecodeDialog.tsx';
import { FindBar } from './FindBar.tsx';
import { LinkedFrom } from './LinkedFrom.tsx';
import { LinkHint } from './LinkHint.tsx';
import { VersionsDialog } from './VersionsDialog.tsx';
import './reader.css';
import './text-settings.css';
import { LeftOutDialog } from './LeftOutDialog.tsx';
import { OriginalPane } from './OriginalPane.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import type { ReaderProps } from './reader-props.ts';
import { createReadingView, type ReadingView } from './reading-view.ts';
import { TextSettings } from './TextSettings.tsx';
import { openMenu } from './text-menu.ts';
import {
  useAloud,
  useCaret,
  useFirstLook,
  useFound,
  useLastWrite,
  useLocalLinks,
  useOpenPlace,
  usePaint,
  useSelected,
  useSelectionKeys,
} from './use-reading.ts';

/** Whether the contents are open stays as it is from one article to the next. */
const contentsOpen = signal(true);

/** The picture that is looked at. The focus goes back to where it stands in the article. */
function Pictures({ view, keys }: { view: ReadingView; keys: Keys }) {
  const looked = view.pictures.value;
  if (!looked) return null;
  const close = () => {
    const image = looked.all[looked.first]?.image;
    view.pictures.value = null;
    if (image) requestAnimationFrame(() => view.session.peek()?.focusOn(image));
  };
  return <PictureDialog pictures={looked.all} first={looked.first} keys={keys} onClose={close} />;
}

interface OpenProps {
  article: Article;
  props: ReaderProps;
  view: ReadingView;
}

/** An article with its contents beside it, as its text or as the page it was made of. */
function Open({ article, props, view }: OpenProps) {
  const hasContents = contentsOpen.value && article.headings.length > 0;
  return (
    <div class="reader-body">
      {hasContents && (
        <Contents headings={article.headings} standing={view.standing} goTo={view.goToHeading} />
      )}
      {props.original.isOn.value ? (
        <OriginalPane article={article} props={props} view={view} />
      ) : (
        <CleanPane article={article} props={props} view={view} />
      )}
      <LinkHint link={view.link.value} />
    </div>
  );
}

function CleanPane({ article, props, view }: OpenProps) {
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // What scrolls must be reachable by key.
    if (pane.current) pane.current.tabIndex = 0;
  }, []);
  const { asked } = props;
  useEffect(
    () => () => {
      asked.value = null;
    },
    [article.id],
  );
  const close = () => {
    asked.value = null;
  };
  const { charset } = article.original;
  const type = typeNow(props.look, article.language);
  return (
    <article
      ref={pane}
      class="reader-pane"
      aria-label={t('reader-article')}
      style={typeProperties(type)}
      onContextMenu={(event) => openMenu(event, props, view)}
    >
      <ArticleHead
        article={article}
        trail={
          <ArticleTrail
            article={article}
            sections={props.sections.value}
            place={props.place}
            menus={props.menus}
          />
        }
        openExternal={props.openExternal}
        onAsk={(what) => {
          asked.value = what;
        }}
        hasEdits={props.edits.hasEdits.value}
        onMove={() => void props.moveToSuggested(article)}
      />
      {asked.value === 'versions' && (
        <VersionsDialog article={article} reader={props.reader} onClose={close} />
      )}
      {asked.value === 'charset' && charset && (
        <DecodeDialog article={article} charset={charset} reader={props.reader} onClose={close} />
      )}
      {asked.value === 'left-out' && <LeftOutDialog article={article} edits={props.edits} onClose={close} />}
      <Pictures view={view} keys={props.keys} />
      <div class="reader-text">
        <ArticleFrame
          article={article}
          pane={pane}
          look={props.look}
          events={view.events}
          startAt={() => view.startAt(article)}
          onSession={view.onSession}
        />
        <CaretBar view={view} />
        <BesideWords view={view} pane={pane} meanings={props.annotations.meanings.value} />
        <BesideNote view={view} pane={pane} article={article} openExternal={props.openExternal} />
      </div>
      <LinkedFrom links={props.links} open={props.openLinked} />
    </article>
  );
}

/** The reading pane. */
export function Reader(props: ReaderProps) {
  const { reader, annotations, find, place, look, notes, aloud } = props;
  const textButton = useRef<HTMLButtonElement>(null);
  const { textOpen } = props;
  const view = useMemo(() => createReadingView(props), [reader, annotations]);
  useOpenPlace(props);
  usePaint(props, view);
  useFound(props, view);
  useLocalLinks(props, view);
  useSelected(props, view);
  useCaret(props, view);
  useAloud(props, view);
  useFirstLook(props, view);
  useLastWrite(props);
  useSelectionKeys(view);
  const article = reader.article.value;
  const status = reader.status.value;
  const trouble = annotations.error.value ?? (status === 'ready' ? reader.error.value : null);
  return (
    <section class="reader" aria-label={t('reader-pane')}>
      <ReaderToolbar
        standing={view.standing}
        article={article}
        neighbours={reader.neighbours.value}
        place={place}
        contentsOpen={contentsOpen}
        notes={notes}
        original={props.original}
        aloud={aloud}
        keys={props.keys}
        text={{ button: textButton, open: textOpen }}
      />
      {article && find.isOpen.value && <FindBar find={find} />}
      {article && aloud.isOpen.value && <AloudBar aloud={aloud} keys={props.keys} />}
      {textOpen.value && (
        <TextSettings
          look={look}
          opener={textButton}
          onClose={() => {
            textOpen.value = false;
          }}
        />
      )}
      {trouble && (
        <p class="reader-trouble" role="alert">
          {trouble.message}
        </p>
      )}
      {status === 'idle' && props.nothingOpen}
      {status === 'loading' && <p class="reader-message">{t('ui-opening')}</p>}
      {status === 'failed' && (
        <Trouble
          class="reader-message"
          message={reader.error.value?.message ?? t('reader-could-not-open')}
          retry={reader.retry}
        />
      )}
      {article && <Open article={article} props={props} view={view} />}
    </section>
  );
}
