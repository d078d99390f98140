import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import type { NotePart, OpenedNote } from '../anchoring/frame-session.ts';
import { type Sight, toolbarPlace } from './toolbar-place.ts';

interface Props {
  note: OpenedNote;
  /** The article's language and direction. */
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | 'auto';
  /** The part of the element it is placed in which is in sight. */
  sight: Sight;
  openExternal(url: string): void;
  goTo(): void;
  /** It was left, or closed by a key: the focus is elsewhere, or is to go back to the link. */
  close(how: 'left' | 'closed'): void;
}

function Part({ part: { text, url }, openExternal }: { part: NotePart; openExternal(url: string): void }) {
  if (url === null) return <span>{text}</span>;
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    openExternal(url);
  };
  return (
    <a href={url} title={url} rel="noreferrer" onClick={onClick} onAuxClick={onClick}>
      {text}
    </a>
  );
}

/** A note of the article, beside the link that leads to it. */
export function NotePopover({ note, lang, dir, sight, openExternal, goTo, close }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ top: number; left: number } | null>(null);
  useLayoutEffect(() => {
    const own = element.current;
    if (own) setAt(toolbarPlace(note.box, sight, { width: own.offsetWidth, height: own.offsetHeight }));
  }, [note]);
  useLayoutEffect(() => {
    if (at) element.current?.focus({ preventScroll: true });
  }, [at]);
  return (
    <div
      ref={element}
      class="note-popover"
      role="dialog"
      aria-label={t('reader-footnote')}
      tabIndex={-1}
      style={at ? { top: `${at.top}px`, left: `${at.left}px` } : { visibility: 'hidden' }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close('closed');
      }}
      onFocusOut={(event) => {
        if (!element.current?.contains(event.relatedTarget as Node | null)) close('left');
      }}
    >
      <p class="note-words" lang={lang} dir={dir}>
        {note.parts.map((part, index) => (
          <Part key={index} part={part} openExternal={openExternal} />
        ))}
      </p>
      <div class="note-acts">
        <button type="button" onClick={goTo}>
          {t('reader-footnote-go')}
        </button>
        <button type="button" onClick={() => close('closed')}>
          {t('ui-close')}
        </button>
      </div>
    </div>
  );
}
