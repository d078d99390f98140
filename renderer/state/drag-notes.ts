import { articleAddress } from '../../electron/api/article-address.ts';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type DraggedNotes, mostDragged } from '../../electron/api/exports.ts';
import type { Id } from '../../electron/api/model.ts';

/** Notes and links of articles that are dragged, for editors and whatever else takes text. */
export interface DragNotes {
  /** The pointer is down on articles: what their drag is to hold is fetched, as it has to be there when it begins. */
  hold(ids: readonly Id[]): void;
  /** The drag begins. Where the notes are not there yet it holds links. */
  give(data: DataTransfer, ids: readonly Id[], title: string): void;
}

/** Of those that go along, and how many there would be. */
const askedOf = (ids: readonly Id[]) => ({ ids: ids.slice(0, mostDragged), total: ids.length });

export function createDragNotes(client: Pick<Client<PageContract>, 'draggedNotes'>): DragNotes {
  let held: { key: string; notes: DraggedNotes | null } | null = null;
  return {
    hold(ids) {
      const asked = askedOf(ids);
      const holding: NonNullable<typeof held> = { key: JSON.stringify(asked), notes: null };
      held = holding;
      client.draggedNotes(asked).then(
        (notes) => {
          holding.notes = notes;
        },
        // One may be gone, and most often there is no drag at all.
        (error) => console.warn('What would be dragged has no notes with it.', error),
      );
    },
    give(data, ids, title) {
      const asked = askedOf(ids);
      const notes = held?.key === JSON.stringify(asked) ? held.notes : null;
      const addresses = notes?.addresses ?? asked.ids.map((id) => articleAddress(id));
      data.setData('text/uri-list', addresses.join('\r\n'));
      data.setData('text/plain', notes?.text ?? [title, ...addresses].join('\n'));
      if (notes) data.setData('text/html', notes.html);
    },
  };
}
