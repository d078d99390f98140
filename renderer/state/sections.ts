import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import type { ErrorData } from '../../electron/api/errors.ts';
import type { DeletedSections, Id, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { createAttempts } from './attempts.ts';
import type { PlaceState } from './place.ts';
import { createSectionMoves, type SectionMoves } from './section-moves.ts';
import type { UndoState } from './undo.ts';

export type SectionsClient = Pick<
  Client<PageContract>,
  'listSections' | 'makeSection' | 'renameSection' | 'moveSection' | 'deleteSection' | 'restoreSections'
>;

/** What a dialog asks the user for. */
export type SectionAsk =
  | { kind: 'make'; parentId: Id | null }
  | { kind: 'rename'; section: Section }
  | { kind: 'move'; section: Section };

export interface SectionsState {
  /** Which dialog is open. */
  asked: Signal<SectionAsk | null>;
  /** Sections whose own sections are not shown. */
  closed: Signal<ReadonlySet<Id>>;
  /** The section whose list is shown. */
  shown(): Section | null;
  /** These say why it failed; null where it is done. */
  make(parentId: Id | null, name: string): Promise<ErrorData | null>;
  rename(section: Section, name: string): Promise<ErrorData | null>;
  moves: SectionMoves;
  /** Deletes a section with those in it; a list of what is gone makes way for the one above. */
  remove(section: Section): Promise<void>;
}

interface Around {
  sections: ReadonlySignal<Section[]>;
  place: Pick<PlaceState, 'current' | 'toScope'>;
  undo: Pick<UndoState, 'made'>;
  /** Those that were closed when the library was left. */
  closed?: Signal<ReadonlySet<Id>>;
  /** Tells assistive technology what is seen in its own place. */
  say(words: string): void;
  /** Hears of what failed and is told nowhere else. */
  onFailed(error: ErrorData): void;
}

function deletedWords({ name, total }: Section, below: number, above: string | undefined): string {
  if (total === 0) return t('state-section-deleted', { name, below });
  const to = above === undefined ? { place: 'inbox', above: '' } : { place: 'section', above };
  return t('state-section-deleted-moved', { name, below, articles: total, ...to });
}

/** The sections as they are changed by hand. Each change can be taken back and made again. */
export function createSections(
  client: SectionsClient,
  { sections, place, undo, closed = signal(new Set()), say, onFailed }: Around,
): SectionsState {
  const attempts = createAttempts(onFailed);
  const { attempt, again } = attempts;

  /** Nobody stays in the list of a section that is gone. */
  const leave = (gone: readonly Id[], parentId: Id | null) => {
    const { scope } = place.current.peek().query;
    if (scope.kind !== 'section' || !gone.includes(scope.id)) return;
    place.toScope(parentId === null ? { kind: 'all' } : { kind: 'section', id: parentId });
  };

  /** Deletes a section, and gives the way back. */
  const takeOut = async (id: Id, parentId: Id | null): Promise<DeletedSections> => {
    const deleted = await client.deleteSection({ id });
    leave(deleted.sections, parentId);
    return deleted;
  };

  const open = (ids: readonly Id[]) => {
    if (!ids.some((id) => closed.peek().has(id))) return;
    closed.value = new Set([...closed.peek()].filter((one) => !ids.includes(one)));
  };

  return {
    asked: signal(null),
    closed,
    shown() {
      const { scope } = place.current.value.query;
      return scope.kind === 'section' ? (sections.value.find(({ id }) => id === scope.id) ?? null) : null;
    },
    make: (parentId, name) =>
      attempt(async () => {
        const { id } = await client.makeSection({ parentId, name });
        open(parentId === null ? [] : [parentId]);
        let deleted: DeletedSections = { sections: [id], before: [] };
        undo.made({
          words: t('state-section-added', { name: name.trim() }),
          undo: () =>
            again(async () => {
              deleted = await takeOut(id, parentId);
            }),
          redo: () => again(() => client.restoreSections(deleted)),
        });
      }),
    rename: ({ id }, name) =>
      attempt(async () => {
        const { before } = await client.renameSection({ id, name });
        if (before === name.trim()) return;
        undo.made({
          words: t('state-section-renamed', { from: before, to: name.trim() }),
          undo: () => again(() => client.renameSection({ id, name: before })),
          redo: () => again(() => client.renameSection({ id, name })),
        });
      }),
    moves: createSectionMoves(client, { attempts, undo, say, open }),
    async remove(section) {
      const above = sections.peek().find(({ id }) => id === section.parentId)?.name;
      await again(async () => {
        let deleted = await takeOut(section.id, section.parentId);
        undo.made({
          words: deletedWords(section, deleted.sections.length - 1, above),
          undo: () => again(() => client.restoreSections(deleted)),
          redo: () =>
            again(async () => {
              deleted = await takeOut(section.id, section.parentId);
            }),
        });
      });
    },
  };
}
