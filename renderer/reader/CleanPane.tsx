import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { Keys } from '../state/keys.ts';
import { ArticleFrame } from './ArticleFrame.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleTrail } from './ArticleTrail.tsx';
import { typeNow, typeProperties } from './article-type.ts';
import { BesideNote, BesideWords } from './BesideWords.tsx';
import { CaretBar } from './CaretBar.tsx';
import { LinkedFrom } from './LinkedFrom.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import type { ReaderProps } from './reader-props.ts';
import type { ReadingView } from './reading-view.ts';
import { openMenu } from './text-menu.ts';

interface Props {
  article: Article;
  /** It only stays in sight until the open article can be seen. */
  isLeft: boolean;
  props: ReaderProps;
  view: ReadingView;
  onSession: ReadingView['onSession'];
}

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

/** What can be done about the article and its words beside them. */
function Beside({
  article,
  pane,
  props,
  view,
}: Omit<Props, 'isLeft' | 'onSession'> & { pane: RefObject<HTMLElement | null> }) {
  return (
    <>
      <CaretBar view={view} />
      <BesideWords view={view} pane={pane} meanings={props.annotations.meanings.value} />
      <BesideNote view={view} pane={pane} article={article} openExternal={props.openExternal} />
    </>
  );
}

/** An article as its text, below what there is to be known about it. */
export function CleanPane({ article, isLeft, props, view, onSession }: Props) {
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // What scrolls must be reachable by key.
    if (pane.current) pane.current.tabIndex = 0;
  }, []);
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
          props.asked.value = what;
        }}
        hasEdits={props.edits.hasEdits.value}
        onMove={() => void props.moveToSuggested(article)}
      />
      <div class="reader-text">
        <ArticleFrame
          article={article}
          isLeft={isLeft}
          pane={pane}
          look={props.look}
          events={view.events}
          startAt={() => view.startAt(article)}
          onSession={onSession}
        />
        {!isLeft && <Beside article={article} pane={pane} props={props} view={view} />}
      </div>
      <LinkedFrom links={props.links} open={props.openLinked} />
      {!isLeft && <Pictures view={view} keys={props.keys} />}
    </article>
  );
}
