import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Heading } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { contentsStop, focusOn } from '../state/pane-focus.ts';
import { currentHeading, type Standing } from './current-heading.ts';

interface Props {
  headings: Heading[];
  standing: ReadonlySignal<Standing>;
  /** They lie over the text, until one is chosen or they are left. */
  isOver: boolean;
  goTo(heading: Heading): void;
  close(): void;
}

/** What lies over the text takes the focus, and gives it back to where it was. */
function useFocusWhileOver(isOver: boolean) {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!isOver) return;
    opener.current = document.activeElement;
    focusOn(contentsStop);
  }, [isOver]);
  return () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
}

/** Moves the focus along the headings by the arrow keys. */
function moveFocus(event: KeyboardEvent, list: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const all = [...list.querySelectorAll('button')];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  all[at + step]?.focus();
}

/** The article's own headings; the one that is being read is marked. */
export function Contents({ headings, standing, isOver, goTo, close }: Props) {
  const current = currentHeading(headings, standing.value);
  const list = useRef<HTMLElement>(null);
  const giveBack = useFocusWhileOver(isOver);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.start]);
  const top = Math.min(...headings.map((heading) => heading.level));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !list.current) return;
    if (event.key !== 'Escape' || !isOver) return moveFocus(event, list.current);
    // The app has its own Escape, which leaves the article.
    event.preventDefault();
    event.stopPropagation();
    giveBack();
    close();
  };
  const choose = (heading: Heading) => {
    goTo(heading);
    if (!isOver) return;
    list.current?.parentElement?.querySelector<HTMLElement>('.original-frame, .reader-pane')?.focus();
    close();
  };
  /** Its own button closes it by itself. A frame that takes the focus is known only afterwards; a window that is left keeps it. */
  const onFocusOut = () => {
    if (!isOver) return;
    setTimeout(() => {
      const now = document.activeElement;
      const isElsewhere = now !== document.body && list.current?.contains(now) === false;
      if (isElsewhere && !now?.closest('.reader-toolbar')) close();
    });
  };
  return (
    <nav
      ref={list}
      class={isOver ? 'contents over' : 'contents'}
      aria-label={t('reader-contents')}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      <ol>
        {headings.map((heading) => (
          <li key={heading.start} style={{ paddingInlineStart: `${(heading.level - top) * 14}px` }}>
            <button
              type="button"
              dir="auto"
              aria-current={heading === current ? 'location' : undefined}
              onClick={() => choose(heading)}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
