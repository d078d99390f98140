import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Id, Section } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { isRightToLeft } from '../ui/direction.ts';
import { dragged, draggedOver, elementAt, leaves, takeDrag } from './dragging.ts';
import { type Pointed, type SectionDrop, sectionDrop } from './section-drop.ts';
import type { TreeRow } from './section-tree.ts';

/** What is held over a closed section this long opens it, as in Zotero; in milliseconds. */
const opensAfter = 600;

/** By so much a level of the tree is indented, and the first one; in CSS pixels. */
export const indent = { level: 14, first: 4 };

function pointedAt(row: HTMLElement, { clientX, clientY }: DragEvent): Pointed {
  const box = row.getBoundingClientRect();
  const inward = isRightToLeft(row) ? box.right - clientX : clientX - box.left;
  return {
    id: row.dataset['section'] ?? '',
    share: (clientY - box.top) / box.height,
    level: Math.floor((inward - indent.first) / indent.level) + 1,
  };
}

/** Opens what something is held over. */
function useOpening(open: (id: Id) => void) {
  const held = useRef<{ id: Id | null; timer?: ReturnType<typeof setTimeout> }>({ id: null });
  const hold = (id: Id | null) => {
    if (held.current.id === id) return;
    clearTimeout(held.current.timer);
    held.current = id === null ? { id } : { id, timer: setTimeout(() => open(id), opensAfter) };
  };
  useEffect(() => () => clearTimeout(held.current.timer), []);
  return hold;
}

interface Options {
  app: App;
  rows: readonly TreeRow<Section>[];
  open(id: Id): void;
  /** A section was dropped somewhere. */
  onMoved(id: Id): void;
}

/** The tree takes sections to another place of it, and articles to a section. What is held over a closed section opens it, files too. */
export function useSectionDrag({ app: { library, sections }, rows, open, onMoved }: Options) {
  const mark = useSignal<SectionDrop['mark'] | null>(null);
  const hold = useOpening(open);
  // A drag that is given up over the tree leaves nothing drawn in it.
  const isDragged = dragged.value !== null;
  useEffect(() => {
    if (!isDragged) end();
  }, [isDragged]);

  const show = (next: SectionDrop['mark'] | null) => {
    if (JSON.stringify(mark.peek()) !== JSON.stringify(next)) mark.value = next;
  };
  const end = () => {
    show(null);
    hold(null);
  };
  /** What is drawn where the pointer is, and what a drop would do there. */
  const at = (event: DragEvent): { mark: SectionDrop['mark']; drop(): void } | null => {
    const what = draggedOver(event);
    const row = elementAt(event, 'section');
    if (!what || !row) return null;
    const pointed = pointedAt(row, event);
    if (what.kind === 'articles') {
      const drop = () => void library.moveArticles(what.ids, pointed.id);
      return { mark: { id: pointed.id, at: 'into', level: 0 }, drop };
    }
    const target = sectionDrop(rows, library.sections.peek(), what.id, pointed);
    const drop = () => {
      if (!target) return;
      onMoved(what.id);
      void sections.moves.to(what.id, target.place);
    };
    return target && { mark: target.mark, drop };
  };

  return {
    mark,
    onDragOver(event: DragEvent) {
      const target = at(event);
      show(target?.mark ?? null);
      if (target) takeDrag(event, 'move');
      const id = elementAt(event, 'section')?.dataset['section'] ?? null;
      const isOwn = draggedOver(event) !== null;
      const row = rows.find((one) => one.node.id === id);
      const isClosed = row?.hasChildren && !row.open && (!isOwn || target?.mark.at === 'into');
      hold(isClosed ? row.node.id : null);
    },
    onDragLeave(event: DragEvent) {
      if (leaves(event)) end();
    },
    onDrop(event: DragEvent) {
      const target = at(event);
      end();
      if (!target) return;
      takeDrag(event, 'move');
      target.drop();
    },
  };
}
