import type { ArticleSummary } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { setDragImage } from './drag-image.ts';
import { beginDrag } from './dragging.ts';

/** Drags an article of the list, and with it all that are selected where it is one of them. What is in the Trash stays there. */
export function dragArticles({ place }: Pick<App, 'place'>, event: DragEvent, row: ArticleSummary): void {
  const { selected, query } = place.current.peek();
  if (query.scope.kind === 'trash') {
    event.preventDefault();
    return;
  }
  const ids = selected.includes(row.id) ? [...selected] : [row.id];
  beginDrag(event, { kind: 'articles', ids });
  setDragImage(event, row.titleRuns.map(({ text }) => text).join(''), ids.length);
}
