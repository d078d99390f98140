import { t } from '../../electron/language/language.ts';
import { onwardKey } from './direction.ts';

/**
 * A key by its name: `j`, `Mod+Shift+o`, `Alt+ArrowLeft`. `Mod` is ⌘ on macOS and Ctrl elsewhere; the other of the two is `Ctrl` there and
 * `Meta` elsewhere. `g i` is one after the other.
 */
export type KeyName = string;

export const isMac = /mac/i.test(navigator.platform);

/** Pairs that lie elsewhere on other layouts go by their place. */
const byCode: Record<string, string> = { BracketLeft: '[', BracketRight: ']' };

/** So do the digits that stand for colours and lists, where they are typed with Shift alone. */
const digitOf = ({ code, key, shiftKey }: Pressed): string | undefined =>
  shiftKey || key.length > 1 ? undefined : /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The name of the key that was pressed. Letters are true to the layout. */
export function keyName(event: Pressed): KeyName {
  // In an interface from right to left the way back is the arrow to the right.
  const bare = byCode[event.code] ?? digitOf(event) ?? onwardKey(event.key);
  const key = bare === ' ' ? 'Space' : bare.length === 1 ? bare.toLowerCase() : bare;
  const isLetter = /^[a-z0-9]$/.test(key) || key.length > 1;
  const [mod, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  const parts = [
    mod ? 'Mod' : '',
    other ? (isMac ? 'Ctrl' : 'Meta') : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && isLetter ? 'Shift' : '',
    key,
  ];
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
  Space: t('ui-key-space'),
  ArrowLeft: t('ui-key-left'),
  ArrowRight: t('ui-key-right'),
  ArrowUp: t('ui-key-up'),
  ArrowDown: t('ui-key-down'),
};

/** The keys that are held together, the last one the key itself. */
const partsOf = (key: KeyName): string[] =>
  key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key === '+' ? [key] : key.split('+');

/** A key for people to read. */
export function keyWords(key: KeyName): string {
  const [first = '', second] = key.split(' ');
  if (second !== undefined) return t('ui-key-then', { first: keyWords(first), second: keyWords(second) });
  return partsOf(key)
    .map((part) => names[onwardKey(part)] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

/** What a button does, and its key where it has one. */
export const withKey = (words: string, key: KeyName | undefined): string =>
  key === undefined ? words : t('ui-with-key', { words, key: keyWords(key) });

/** A key as assistive technology reads it (`aria-keyshortcuts`), which has no words for one after the other. */
export const ariaKey = (key: KeyName | undefined): string | undefined =>
  key === undefined || key.includes(' ')
    ? undefined
    : partsOf(key)
        .map((part) => (part === 'Mod' ? (isMac ? 'Meta' : 'Control') : part === '+' ? 'Plus' : part))
        .join('+');

const fields = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** In a field every plain key is the text's own; also in one of a frame, whose elements are of no class of this window. */
export function isField(target: EventTarget | null): boolean {
  if (!target || !('tagName' in target)) return false;
  const element = target as HTMLElement;
  return fields.has(element.tagName.toUpperCase()) || element.isContentEditable;
}
