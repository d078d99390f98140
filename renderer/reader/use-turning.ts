import { useReducer, useRef } from 'preact/hooks';
import type { Article } from '../../electron/api/model.ts';

/** A text in the reader. Whatever changes about the article, the key stays while its words stay. */
export interface Sheet {
  key: number;
  article: Article;
}

export interface Turning {
  /** What is in sight though another article is open, for that one cannot be seen yet. */
  left: Sheet | null;
  open: Sheet;
  /** The text of a sheet is in its frame. */
  onReady(key: number): void;
}

const isSameText = (a: Article, b: Article) =>
  a.id === b.id && a.html === b.html && a.language === b.language && a.direction === b.direction;

/**
 * From one text to the next without an empty page between them: the one before stays until the next one is drawn. `isText`: the
 * article is shown as its text; no other view is waited for.
 */
export function useTurning(article: Article, isText: boolean): Turning {
  const left = useRef<Sheet | null>(null);
  const open = useRef<Sheet>({ key: 0, article });
  /** The open sheet can be seen, and is a text. */
  const isReady = useRef(false);
  const [, draw] = useReducer<number, void>((count) => count + 1, 0);

  if (isSameText(open.current.article, article)) open.current = { ...open.current, article };
  else {
    if (isReady.current) left.current = open.current;
    open.current = { key: open.current.key + 1, article };
    isReady.current = false;
  }
  if (!isText) {
    left.current = null;
    isReady.current = false;
  }

  return {
    left: left.current,
    open: open.current,
    onReady: (key) => {
      if (key !== open.current.key) return;
      isReady.current = true;
      if (!left.current) return;
      left.current = null;
      draw();
    },
  };
}
