import { figure } from '../../electron/language/language.ts';
/** Draws what is under the pointer while articles are dragged: the title of one, and how many they are where there are more. */
export function setDragImage(event: DragEvent, title: string, count: number): void {
  const image = document.createElement('div');
  image.className = 'drag-image';
  const words = Object.assign(document.createElement('span'), {
    className: 'drag-title',
    textContent: title,
  });
  words.dir = 'auto';
  image.append(words);
  if (count > 1)
    image.append(
      Object.assign(document.createElement('span'), {
        className: 'drag-count',
        textContent: figure(count),
      }),
    );
  document.body.append(image);
  event.dataTransfer?.setDragImage(image, 14, 14);
  // The browser takes its picture once this event is over.
  setTimeout(() => image.remove());
}
