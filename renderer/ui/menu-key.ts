import { isField, isMac } from './keys.ts';

/**
 * On macOS no browser asks for a menu by a key: Shift+F10 does so here as it does elsewhere. A field has a menu of its own, for which
 * only the system can ask. False where the key means something else.
 */
export function askForMenu({ key, shiftKey, target }: KeyboardEvent): boolean {
  if (!isMac || !shiftKey || key !== 'F10' || isField(target)) return false;
  target?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: -1 }));
  return true;
}
