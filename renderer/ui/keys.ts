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

/** A key for people to read. */
export function keyWords(key: KeyName): string {
  return key
    .split('+')
    .map((part) => onwardKey(part).replace('Arrow', ''))
    .join('+')
    .replace('Mod', isMac ? '⌘' : 'Ctrl')
    .split('+')
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

const fields = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** In a field every plain key is the text's own; also in one of a frame, whose elements are of no class of this window. */
export function isField(target: EventTarget | null): boolean {
  if (!target || !('tagName' in target)) return false;
  const element = target as HTMLElement;
  return fields.has(element.tagName.toUpperCase()) || element.isContentEditable;
}
