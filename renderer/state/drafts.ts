import { type Signal, signal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';

/** The fields of an article or a highlight that people write in. */
export type DraftField = 'note' | 'tags';

export interface Typed {
  text: string;
  /** What was stored when the typing began. */
  before: string;
}

/** What is typed in a field and is not saved; null where nothing is. */
export type Draft = Signal<Typed | null>;

/** Whether something else came to be stored while this was typed, in another window or by an import. */
export const isOvertaken = ({ text, before }: Typed, stored: string): boolean =>
  stored !== '' && stored !== before && !text.includes(stored);

/** What is typed, with what came to be stored meanwhile below it: neither takes the other's place. */
export const withBoth = (typed: Typed, stored: string): string =>
  isOvertaken(typed, stored) ? `${typed.text.trimEnd()}\n\n${stored}` : typed.text;

/** The draft of a field of the article or highlight with this id; the same one each time. */
export type Drafts = (id: Id, field: DraftField) => Draft;

/** Drafts outlive their fields, the article being left, and a restart of the service. */
export function createDrafts(): Drafts {
  const drafts = new Map<string, Draft>();
  return (id, field) => {
    const key = `${id}/${field}`;
    const draft = drafts.get(key) ?? signal<Typed | null>(null);
    drafts.set(key, draft);
    return draft;
  };
}
