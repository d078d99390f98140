/** Whether an element is read from right to left; without one, the interface itself. */
export const isRightToLeft = (element: Element = document.documentElement): boolean =>
  getComputedStyle(element).direction === 'rtl';

const mirrored: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * A key as it would be called if the interface, or the element given, were read from left to right: there `ArrowRight` leads
 * onwards and `ArrowLeft` back.
 */
export function onwardKey(key: string, element?: Element): string {
  const other = mirrored[key];
  return other !== undefined && isRightToLeft(element) ? other : key;
}
