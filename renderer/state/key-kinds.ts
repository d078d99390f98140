/** What kinds of keys there are. A key is named as `keyName` does: `j`, `Mod+Shift+f`; `g i` is one after the other. */

/** The key without those that are held with it. */
export const bareKey = (key: string): string => key.replace(/^(?:(?:Mod|Alt|Shift|Ctrl|Meta)\+)+(?=.)/, '');

/**
 * A key that types a letter, a digit or a sign, alone or with Shift: what WCAG 2.1.4 asks to be turned off or changed. Space is none of
 * these there, and pages in every browser.
 */
export const isCharacterKey = (key: string): boolean =>
  key.split(' ').every((one) => [...one.replace(/^Shift\+(?=.)/, '')].length === 1);

/** Of these two, who presses one has pressed the other too, or is half through it. */
export const clash = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);

const heldAlone = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn', 'OS'];

/** A key that is held with another, and is none by itself. */
export const isHeldKey = (key: string): boolean => heldAlone.includes(bareKey(key));

/** Why a key can be given to no command. */
export type Refusal = 'focus' | 'field' | 'system' | 'browser' | 'nameless';

const ofFocus = ['Tab', 'Enter', 'Escape', 'Space', 'Home', 'End', 'PageUp', 'PageDown'];
const ofFocusToo = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Backspace'];
const ofFields = ['Mod+a', 'Mod+c', 'Mod+v', 'Mod+x', 'Mod+Shift+v', 'Mod+Enter', 'Mod+Backspace'];
/** Of one system or another: a library goes from computer to computer. */
const ofSystems = [
  ...['Mod+q', 'Mod+w', 'Mod+h', 'Mod+m', 'Mod+Tab', 'Mod+Shift+Tab', 'Mod+Space'],
  ...['Alt+F4', 'Alt+Tab', 'Alt+Space', 'F10', 'Shift+F10', 'ContextMenu'],
];
const ofBrowsers = /^(?:Mod\+(?:Shift\+)?[ntrw]|Mod\+[0-9]|Mod\+l|F5|F12)$/;
const nameless = ['Dead', 'Unidentified', 'Process', 'Compose'];

/** Why a key can be given to no command; null where it can. */
export function refusalOf(key: string, isDesktop: boolean): Refusal | null {
  const bare = key.replace(/^Shift\+(?=.)/, '');
  if (nameless.includes(bareKey(key))) return 'nameless';
  if ([...ofFocus, ...ofFocusToo].includes(bare)) return 'focus';
  if (ofFields.includes(key)) return 'field';
  if (ofSystems.includes(key) || /^(?:Ctrl|Meta)\+/.test(key)) return 'system';
  return !isDesktop && ofBrowsers.test(key) ? 'browser' : null;
}
