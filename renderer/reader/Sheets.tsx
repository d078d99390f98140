import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../electron/api/model.ts';
import { isFocusLost } from '../state/pane-focus.ts';
import { Asked } from './Asked.tsx';
import { CleanPane } from './CleanPane.tsx';
import { Contents } from './Contents.tsx';
import { LinkHint } from './LinkHint.tsx';
import { OriginalPane } from './OriginalPane.tsx';
import type { ReaderProps } from './reader-props.ts';
import type { ReadingView } from './reading-view.ts';
import { type Turning, useTurning } from './use-turning.ts';

interface SheetProps {
  article: Article;
  /** `left` and `coming` are one behind the other: only what is left is seen. */
  state: 'left' | 'coming' | 'open';
  props: ReaderProps;
  view: ReadingView;
  /** Its text is in its frame. */
  onReady(): void;
}

/** An article with its contents beside it, as its text or as the page it was made of. */
function Sheet({ article, state, props, view, onReady }: SheetProps) {
  const onSession: ReadingView['onSession'] = (session, id) => {
    view.onSession(session, id);
    if (session) onReady();
  };
  const isLeft = state === 'left';
  const { contents } = props;
  const hasContents = contents.shown.value && article.headings.length > 0;
  return (
    <div class={`reader-body ${state}`}>
      {hasContents && (
        <Contents
          headings={article.headings}
          standing={view.standing}
          isOver={contents.isOver.value}
          goTo={view.goToHeading}
          close={() => contents.show(false)}
        />
      )}
      {!isLeft && props.original.isOn.value ? (
        <OriginalPane article={article} props={props} view={view} />
      ) : (
        <CleanPane article={article} isLeft={isLeft} props={props} view={view} onSession={onSession} />
      )}
      {!isLeft && <LinkHint link={view.link.value} />}
    </div>
  );
}

/** Leads the focus from the text that is left to the one that has come. */
function useFollowed({ left, onReady }: Turning) {
  const sheets = useRef<HTMLDivElement>(null);
  const isFollowed = useRef(false);
  useLayoutEffect(() => {
    if (left || !isFollowed.current) return;
    isFollowed.current = false;
    const pane = sheets.current?.querySelector<HTMLElement>('.reader-pane');
    if (isFocusLost()) pane?.focus({ preventScroll: true });
  }, [left]);
  const ready = (key: number) => {
    const old = sheets.current?.querySelector('.reader-body.left');
    isFollowed.current = old?.contains(document.activeElement) === true;
    onReady(key);
  };
  return { sheets, ready };
}

/** The open article; the one before it until this one can be seen. */
export function Sheets({ article, ...more }: Omit<SheetProps, 'state' | 'onReady'>) {
  const turning = useTurning(article, !more.props.original.isOn.value);
  const { sheets, ready } = useFollowed(turning);
  const sheet = (key: number, shown: Article, state: SheetProps['state']) => (
    <Sheet key={key} {...more} article={shown} state={state} onReady={() => ready(key)} />
  );
  const { left, open } = turning;
  return (
    <div ref={sheets} class="reader-sheets">
      {left && sheet(left.key, left.article, 'left')}
      {sheet(open.key, open.article, left ? 'coming' : 'open')}
      {!more.props.original.isOn.value && <Asked article={open.article} props={more.props} />}
    </div>
  );
}
