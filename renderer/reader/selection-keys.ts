import { highlightColors } from '../../electron/api/model.ts';
import type { HighlightAct } from '../state/highlight-acts.ts';

const letters: Record<string, HighlightAct['kind']> = {
  h: 'highlight',
  n: 'note',
  u: 'underline',
  c: 'copy',
  d: 'delete',
  Delete: 'delete',
};

/**
 * What a key does while words are selected, or null. Digits go by the key's place (`1` to `5`, true on every layout),
 * letters by what the layout gives. Keys with a modifier, and those of an input method, are not ours.
 */
export function actOfKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>,
): HighlightAct | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
  const color = digit && highlightColors[Number(digit) - 1];
  if (color) return { kind: 'color', color };
  const kind = letters[event.key];
  return kind && kind !== 'color' ? { kind } : null;
}
