import { t } from '../../electron/language/language.ts';
import { onwardKey } from './direction.ts';

/**
 * A key by its name: `j`, `Mod+Shift+o`, `Alt+ArrowLeft`. `Mod` is ⌘ on macOS and Ctrl elsewhere; the other of the two is `Ctrl` there and
 * `Meta` elsewhere. `g i` is one after the other.
 */
export type KeyName = string;

export const isMac = /mac/i.test(navigator.platform);

/** The digits that stand for colours and lists go by their place, where they are typed with Shift alone. */
const digitOf = ({ code, key, shiftKey }: Pressed): string | undefined =>
  shiftKey || key.length > 1 ? undefined : /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const hasCase = /^[\p{L}\d]$/u;

/** The name of a key by what it types, held with what the event says. */
function held(event: Pressed, typed: string): KeyName {
  const key = typed === ' ' ? 'Space' : typed.length === 1 ? typed.toLowerCase() : typed;
  const [mod, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  const parts = [
    mod ? 'Mod' : '',
    other ? (isMac ? 'Ctrl' : 'Meta') : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && (key.length > 1 || hasCase.test(key)) ? 'Shift' : '',
    key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** The name of the key that was pressed. Letters are true to the layout. */
export const keyName = (event: Pressed): KeyName =>
  // In an interface from right to left the way back is the arrow to the right.
  held(event, digitOf(event) ?? onwardKey(event.key));

const pair: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

/** What no key of ours is called by: a letter that is none of English, or the beginning of one. */
const isForeign = (typed: string) => typed === 'Dead' || /^\P{ASCII}$/u.test(typed);

/** What lies in the place of a key where letters are English and the pair `[` `]` is typed without AltGr. */
function inPlaceOf({ code, key, shiftKey }: Pressed): string | undefined {
  if (key.length > 1 && key !== 'Dead') return undefined;
  return (shiftKey ? undefined : pair[code]) ?? (isForeign(key) ? /^Key([A-Z])$/.exec(code)?.[1] : undefined);
}

/**
 * What the key that was pressed may be called, the best first: a layout of other letters has ours in the places where English has
 * them, and one whose `[` takes AltGr has that in its place. What a key types goes before: `+` beside `ü` is a plus.
 */
export function keyNames(event: Pressed): KeyName[] {
  const place = inPlaceOf(event);
  return [...new Set([keyName(event), ...(place === undefined ? [] : [held(event, place)])])];
}

/** What the first of a key's names leads to; null where none leads anywhere. */
export function firstOf<T>(names: readonly KeyName[], found: (name: KeyName) => T | null): T | null {
  for (const name of names) {
    const one = found(name);
    if (one !== null) return one;
  }
  return null;
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
