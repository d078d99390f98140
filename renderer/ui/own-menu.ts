import { isField } from './keys.ts';

/** What lies over something has nothing to do with it. */
const over = '[role="dialog"], [role="toolbar"]';

/** Text fields, and words of the window that are selected, have the system's own menu, which copies. */
export function hasOwnMenu({ target }: Event): boolean {
  if (isField(target) || !(target instanceof Element)) return true;
  const selection = document.getSelection();
  const isSelected = selection?.isCollapsed === false && selection.containsNode(target, true);
  return isSelected || target.closest(over) !== null;
}
