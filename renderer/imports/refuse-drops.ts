import { isField } from '../ui/keys.ts';

export const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * What nobody takes is refused, from the first moment on: a browser would leave the app for the dropped file or link. Text
 * may be dropped into a field. Whoever takes files listens after this and says so.
 */
export function refuseDrops(): void {
  const refuse = (event: DragEvent) => {
    if (isField(event.target) && !holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  for (const type of ['dragenter', 'dragover', 'drop'] as const) addEventListener(type, refuse);
}
