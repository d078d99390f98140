import type { Step, UnitKind } from '../anchoring/caret.ts';
import { isField } from '../ui/keys.ts';

/** What a key asks of the reading caret. */
export type CaretAct =
  | { kind: 'move' | 'extend'; unit: UnitKind; step: Step }
  /** To the beginning or the end of the article. */
  | { kind: 'end'; step: Step }
  /** What can be done with the words. */
  | { kind: 'open' };

type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented'
>;

const rows: Record<string, Step> = { ArrowDown: 1, ArrowUp: -1 };
const ends: Record<string, Step> = { End: 1, Home: -1 };

/**
 * What a key does to the caret, or null. Left and right go with the script: in an article that runs from right to left the
 * next sentence lies to the left.
 */
export function caretActOf(event: Key, isRightToLeft: boolean): CaretAct | null {
  if (event.isComposing || event.altKey || event.defaultPrevented) return null;
  const { key } = event;
  const isMod = event.ctrlKey || event.metaKey;
  const kind = event.shiftKey ? 'extend' : 'move';
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const step = (key === 'ArrowRight') === isRightToLeft ? -1 : 1;
    return { kind, unit: isMod ? 'word' : 'sentence', step };
  }
  if (isMod) return null;
  const row = rows[key];
  if (row) return { kind, unit: 'paragraph', step: row };
  if (event.shiftKey) return null;
  const end = ends[key];
  if (end) return { kind: 'end', step: end };
  return key === 'Enter' ? { kind: 'open' } : null;
}

/** The element of an event, also of one from the article's frame, where `instanceof` fails. */
const elementOf = ({ target }: Event): Element | null =>
  target && 'closest' in target ? (target as Element) : null;

/** What takes its keys itself. */
const ownKeys = 'dialog, [role="dialog"], [role="menu"], [role="toolbar"], [role="region"]';

/**
 * Whether a key was pressed where one reads: in the article, and on nothing there that has a use of its own for it, such
 * as a link for Enter and a wide table for the arrows.
 */
export function isReading(event: KeyboardEvent): boolean {
  const element = elementOf(event);
  if (!element || isField(element) || element.closest(ownKeys)) return false;
  if (event.key === 'Enter' && element.closest('a, button, summary, input, select, [role="button"]'))
    return false;
  const isInside = element.ownerDocument !== document || element.closest('.reader-pane') !== null;
  return isInside || element === document.body;
}
