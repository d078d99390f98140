import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Article, ColorMeanings } from '../../electron/api/model.ts';
import { HighlightToolbar } from './HighlightToolbar.tsx';
import { NotePopover } from './NotePopover.tsx';
import type { ReadingView } from './reading-view.ts';
import type { Sight } from './toolbar-place.ts';

interface Props {
  view: ReadingView;
  /** Comes as a reference: it is there only after the first time this is drawn. */
  pane: RefObject<HTMLElement | null>;
}

/** What of the article's frame is in sight in the pane that scrolls it. */
function sightIn(pane: HTMLElement | null): Sight {
  const frame = pane?.querySelector('iframe');
  const top = (pane?.getBoundingClientRect().top ?? 0) - (frame?.getBoundingClientRect().top ?? 0);
  return { top, bottom: top + (pane?.clientHeight ?? 0), width: frame?.clientWidth ?? 0 };
}

/** The toolbar beside the words that are selected, or the highlight that was clicked. */
export function BesideWords({ view, pane, meanings }: Props & { meanings: ColorMeanings }) {
  const target = view.target();
  const sight = useMemo(() => sightIn(pane.current), [target?.box]);
  if (!target) return null;
  return (
    <HighlightToolbar
      target={target}
      box={target.box}
      sight={sight}
      meanings={meanings}
      act={(act) => void view.act(act)}
      close={() => view.dismiss()}
    />
  );
}

interface NoteProps extends Props {
  article: Article;
  openExternal(url: string): void;
}

/** The note beside the link that was followed to it. */
export function BesideNote({ view, pane, article, openExternal }: NoteProps) {
  const note = view.note.value;
  const sight = useMemo(() => sightIn(pane.current), [note]);
  if (!note) return null;
  return (
    <NotePopover
      note={note}
      lang={article.language ?? undefined}
      dir={article.direction}
      sight={sight}
      openExternal={openExternal}
      goTo={() => view.session.peek()?.goToNote(note)}
      close={(how) => {
        if (view.note.peek() !== note) return;
        view.note.value = null;
        if (how === 'closed') view.session.peek()?.focusOn(note.link);
      }}
    />
  );
}
