import type { ReadonlySignal } from '@preact/signals';
import { t } from '../../electron/language/language.ts';
import type { SelectedWords } from '../anchoring/selection-watch.ts';
import type { Carets } from '../state/carets.ts';
import type { ActTarget, HighlightAct } from '../state/highlight-acts.ts';
import type { Keys } from '../state/keys.ts';
import { focusOn } from '../state/pane-focus.ts';
import type { ReadAloud } from '../state/read-aloud.ts';
import { isField } from '../ui/keys.ts';
import { caretActOf, isReading } from './caret-keys.ts';
import type { ReadingCaret } from './reading-caret.ts';
import { actOfKey } from './selection-keys.ts';

interface Around {
  selected: ReadonlySignal<SelectedWords | null>;
  caret: ReadingCaret;
  carets: Carets;
  aloud: Pick<ReadAloud, 'isOpen' | 'close'>;
  /** What the toolbar is about. */
  target(): ActTarget | null;
  /** What the reading caret is on. */
  caretTarget(): ActTarget | null;
  keys: Keys;
  act(what: HighlightAct, about: ActTarget): void;
  dismiss(): boolean;
  isRightToLeft(): boolean;
  say(words: string): void;
}

/** The first button of the toolbar beside the words. */
export const toolbarStop = '.highlight-toolbar [tabindex="0"]';

/** Whether a highlight looks already as an act would make it. */
const isSo = (
  { kind, ...act }: HighlightAct & { color?: string },
  { highlight }: ActTarget & { kind: 'mark' },
) =>
  (kind === 'highlight' && highlight.style === 'highlight') ||
  (kind === 'color' && highlight.color === act.color);

/** Whether a key was pressed where one reads, or in the toolbar of a highlight. */
const isAtMark = (event: KeyboardEvent) =>
  isReading(event) ||
  (event.target instanceof Element && event.target.closest('.highlight-toolbar') !== null);

/** What keys do while words are selected, a highlight is clicked, or the reading caret is on words. */
export function createViewKeys(around: Around) {
  const { selected, caret, carets, aloud, keys, act, say } = around;

  /** A highlight that was clicked goes before the caret, which may stand elsewhere. */
  const clickedOrCaret = (event: KeyboardEvent) =>
    around.target() ?? (isReading(event) ? around.caretTarget() : null);

  const takeAct = (event: KeyboardEvent): boolean => {
    const about = selected.value ? around.target() : isAtMark(event) ? clickedOrCaret(event) : null;
    const what = about && actOfKey(keys, event);
    if (!what || (what.kind === 'delete' && about.kind === 'words')) return false;
    if (about.kind === 'mark' && isSo(what, about)) say(t('reader-highlighted-so'));
    else act(what, about);
    return true;
  };

  const takeCaret = (event: KeyboardEvent): boolean => {
    const what = isReading(event) ? caretActOf(event, around.isRightToLeft()) : null;
    return what !== null && caret.take(what);
  };

  const leave = (event: KeyboardEvent): boolean => {
    if (around.dismiss()) return true;
    if (!isReading(event)) return false;
    if (aloud.isOpen.peek()) {
      aloud.close();
      return true;
    }
    if (!caret.at.peek()) return false;
    carets.on.value = false;
    return true;
  };

  return {
    /** Does what a key means; false where it means nothing here. */
    take: (event: KeyboardEvent): boolean =>
      event.key === 'Escape' && !event.isComposing
        ? leave(event)
        : !isField(event.target) && (takeAct(event) || takeCaret(event)),
    /** Tab leads from the words into their toolbar, which stands elsewhere in the page. */
    intoToolbar(event: KeyboardEvent): boolean {
      if (event.key !== 'Tab' || event.shiftKey || !around.target()) return false;
      focusOn(toolbarStop);
      return document.querySelector(toolbarStop) !== null;
    },
  };
}
