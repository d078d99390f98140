import type { ReadonlySignal } from '@preact/signals';
import { picturesOf } from '../anchoring/frame-pictures.ts';
import type { FrameSession } from '../anchoring/frame-session.ts';
import type { ActTarget, TextActs } from '../state/highlight-acts.ts';
import type { ReadingView } from './reading-view.ts';

interface Around extends Pick<ReadingView, 'act' | 'pictures'> {
  about(): ActTarget | null;
  /** Changes with the link that has the focus. */
  link: ReadonlySignal<unknown>;
}

/** What commands do with the words, links and pictures of the article that is shown. */
export function textActs(open: FrameSession, { about, act, link, pictures }: Around): TextActs {
  const pictureNow = () => {
    const focused = open.focused().picture;
    const all = open.scrollsInside ? [] : picturesOf(open.text.document);
    return focused ?? (all.length > 0 ? { all, at: 0 } : null);
  };
  return {
    about,
    act: (what) => void act(what, about()),
    quote() {
      const target = about();
      return target && (target.kind === 'words' ? target.words.quote : target.highlight.quote);
    },
    link() {
      void link.value;
      return open.focused().link?.address ?? null;
    },
    picture() {
      const found = pictureNow();
      return found?.all[found.at]?.image ?? null;
    },
    look() {
      const found = pictureNow();
      if (found) pictures.value = { all: found.all, first: found.at };
    },
  };
}
