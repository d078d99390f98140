import { signal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';
import { ownDragType } from '../state/own-drag.ts';

/** What is dragged within this window. */
export type Dragged = { kind: 'section'; id: Id } | { kind: 'articles'; ids: Id[] };

/** What is being dragged; null where nothing of this window is. */
export const dragged = signal<Dragged | null>(null);

/** Begins a drag of what an element stands for. */
export function beginDrag(event: DragEvent, what: Dragged): void {
  const { dataTransfer: data, currentTarget: source } = event;
  if (!data || !source) return;
  data.setData(ownDragType(what.kind), '');
  data.effectAllowed = what.kind === 'section' ? 'move' : 'copyMove';
  dragged.value = what;
  // A row may have left the page by the end of its drag, and then only the row hears of that.
  const end = () => {
    dragged.value = null;
  };
  source.addEventListener('dragend', end, { once: true });
}

/** What of this window is dragged over something; null for files and for what comes from elsewhere. */
export function draggedOver({ dataTransfer }: DragEvent): Dragged | null {
  const what = dragged.peek();
  return what && dataTransfer?.types.includes(ownDragType(what.kind)) ? what : null;
}

/** Says that a drag is taken here, and how. */
export function takeDrag(event: DragEvent, effect: 'move' | 'copy'): void {
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = effect;
}

/** The element at the pointer that says an id in such an attribute. */
export const elementAt = (event: DragEvent, idIn: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(`[data-${idIn}]`) : null;

/** Whether a drag leaves an element and not only goes from one part of it to another. */
export const leaves = (event: DragEvent): boolean =>
  !(event.currentTarget instanceof Node && event.currentTarget.contains(event.relatedTarget as Node | null));
