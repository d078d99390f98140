import { mostDragged } from '../../electron/api/exports.ts';
import type { ArticleSummary, Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { isMac } from '../ui/keys.ts';
import { setDragImage } from './drag-image.ts';
import { beginDrag } from './dragging.ts';

type Dragging = Pick<App, 'place' | 'dragOut' | 'notice'>;

/** An article of the list, and with it all that are selected where it is one of them. None of the Trash, where they stay. */
function draggedWith({ place }: Pick<App, 'place'>, row: ArticleSummary): Id[] {
  const { selected, query } = place.current.peek();
  if (query.scope.kind === 'trash') return [];
  return selected.includes(row.id) ? [...selected] : [row.id];
}

/** With the key that copies in this system's own drags, files leave the window. */
const wantsFiles = ({ dragOut }: Dragging, event: MouseEvent): boolean =>
  (isMac ? event.altKey : event.ctrlKey) && dragOut.canDragFiles();

/** The pointer is down on an article, which may be dragged next. */
export function holdArticles(app: Dragging, event: PointerEvent, row: ArticleSummary): void {
  const ids = draggedWith(app, row);
  if (event.button !== 0 || ids.length === 0) return;
  app.dragOut.hold(ids);
  if (wantsFiles(app, event)) app.dragOut.prepareArticles(ids);
}

/** Drags articles: within the window to a section or tag, to other programs as notes and links, or as files where the user wants that. */
export function dragArticles(app: Dragging, event: DragEvent, row: ArticleSummary): void {
  const ids = draggedWith(app, row);
  if (ids.length === 0) {
    event.preventDefault();
    return;
  }
  if (wantsFiles(app, event)) {
    app.dragOut.begin(event);
    if (ids.length > mostDragged)
      app.notice.value = t('library-drag-most', { most: mostDragged, count: ids.length });
    if (event.defaultPrevented) return;
  }
  const title = row.titleRuns.map(({ text }) => text).join('');
  beginDrag(event, { kind: 'articles', ids });
  if (event.dataTransfer) app.dragOut.give(event.dataTransfer, ids, title);
  setDragImage(event, title, ids.length);
}
