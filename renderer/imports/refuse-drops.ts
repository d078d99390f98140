import { isOwnDrag } from '../state/own-drag.ts';
import { isField } from '../ui/keys.ts';

export const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * What nobody takes is refused, from the first moment on: a browser would leave the app for the dropped file or link. Text
 * from elsewhere may be dropped into a field. What takes a drag of the window's own has said so before; whoever takes files listens after this.
 */
export function refuseDrops(): void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || (isField(event.target) && !holdsFiles(event) && !isOwnDrag(event))) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  for (const type of ['dragenter', 'dragover', 'drop'] as const) addEventListener(type, refuse);
}
