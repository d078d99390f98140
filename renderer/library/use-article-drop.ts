import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Id } from '../../electron/api/model.ts';
import { dragged, draggedOver, elementAt, leaves, takeDrag } from './dragging.ts';

interface Options {
  /** The attribute, `data-…`, by which an element says what it takes articles for. */
  idIn: string;
  effect: 'move' | 'copy';
  drop(id: string, articleIds: Id[]): void;
}

/** Elements that take articles which are dragged onto them; `over` is the one that would take them now. */
export function useArticleDrop({ idIn, effect, drop }: Options) {
  const over = useSignal<string | null>(null);
  // A drag that is given up here leaves nothing drawn.
  const isDragged = dragged.value !== null;
  useEffect(() => {
    if (!isDragged) over.value = null;
  }, [isDragged]);
  const at = (event: DragEvent) => {
    const what = draggedOver(event);
    const id = elementAt(event, idIn)?.dataset[idIn];
    return what?.kind === 'articles' && id !== undefined ? { id, ids: what.ids } : null;
  };
  return {
    over,
    onDragOver(event: DragEvent) {
      const target = at(event);
      over.value = target?.id ?? null;
      if (target) takeDrag(event, effect);
    },
    onDragLeave(event: DragEvent) {
      if (leaves(event)) over.value = null;
    },
    onDrop(event: DragEvent) {
      const target = at(event);
      over.value = null;
      if (!target) return;
      takeDrag(event, effect);
      drop(target.id, target.ids);
    },
  };
}
