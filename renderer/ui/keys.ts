import { t } from '../../electron/language/language.ts';
import { onwardKey } from './direction.ts';

/** A key as people write it: `j`, `Ctrl+Shift+O`, `Alt+ArrowLeft`. `Mod` is ⌘ on macOS and Ctrl elsewhere. */
export type KeyName = string;

export const isMac = /mac/i.test(navigator.platform);

/** Pairs that lie elsewhere on other layouts go by their place. */
const byCode: Record<string, string> = { BracketLeft: '[', BracketRight: ']' };

/** The name of the key that was pressed. Letters are true to the layout. */
export function keyName(event: KeyboardEvent): KeyName {
  // In an interface from right to left the way back is the arrow to the right.
  const bare = byCode[event.code] ?? onwardKey(event.key);
  const key = bare.length === 1 ? bare.toLowerCase() : bare;
  const isLetter = /^[a-z0-9]$/.test(key) || key.length > 1;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const parts = [mod ? 'Mod' : '', event.altKey ? 'Alt' : '', event.shiftKey && isLetter ? 'Shift' : '', key];
  return parts.filter((part) => part !== '').join('+');
}

/** What stands on the keys, or is their usual name. */
const names: Record<string, string> = {
  Mod: isMac ? '⌘' : t('ui-key-ctrl'),
  Alt: t('ui-key-alt'),
  Shift: t('ui-key-shift'),
  Enter: t('ui-key-enter'),
  Escape: t('ui-key-escape'),
  Delete: t('ui-key-delete'),
  Home: t('ui-key-home'),
  ArrowLeft: t('ui-key-left'),
  ArrowRight: t('ui-key-right'),
  ArrowUp: t('ui-key-up'),
  ArrowDown: t('ui-key-down'),
};

/** A key for people to read. */
export function keyWords(key: KeyName): string {
  return key
    .split('+')
    .map((part) => names[onwardKey(part)] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

/** What a button does, and its key. */
export const withKey = (words: string, key: KeyName): string =>
  t('ui-with-key', { words, key: keyWords(key) });

const fields = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** In a field every plain key is the text's own; also in one of a frame, whose elements are of no class of this window. */
export function isField(target: EventTarget | null): boolean {
  if (!target || !('tagName' in target)) return false;
  const element = target as HTMLElement;
  return fields.has(element.tagName.toUpperCase()) || element.isContentEditable;
}
