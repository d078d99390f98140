import { type Signal, signal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';

/** The fields of an article or a highlight that people write in. */
export type DraftField = 'note' | 'tags';

/** What is typed in a field and is not saved; null where nothing is. */
export type Draft = Signal<string | null>;

/** The draft of a field of the article or highlight with this id; the same one each time. */
export type Drafts = (id: Id, field: DraftField) => Draft;

/** Drafts outlive their fields, the article being left, and a restart of the service. */
export function createDrafts(): Drafts {
  const drafts = new Map<string, Draft>();
  return (id, field) => {
    const key = `${id}/${field}`;
    const draft = drafts.get(key) ?? signal<string | null>(null);
    drafts.set(key, draft);
    return draft;
  };
}
