import { type ErrorData, LecternError } from '../../electron/api/errors.ts';
import type { Id, Section, SectionPlace } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { Attempts } from './attempts.ts';
import {
  endOf,
  moveWords,
  placeNow,
  type SectionStep,
  samePlace,
  stepFrom,
  trailOf,
} from './section-places.ts';
import type { SectionsClient } from './sections.ts';
import type { UndoState } from './undo.ts';

/** The sections as they are moved by hand. */
export interface SectionMoves {
  /** One step by a key: it is said, and so is why it leads nowhere. */
  step(id: Id, step: SectionStep): Promise<void>;
  /** To a place of the tree, as by the pointer. */
  to(id: Id, place: SectionPlace): Promise<void>;
  /** To the end of another section, or with null of the top level. Says why it failed; null where it is done. */
  into(id: Id, parentId: Id | null): Promise<ErrorData | null>;
}

interface Around {
  attempts: Attempts;
  undo: Pick<UndoState, 'made'>;
  say(words: string): void;
  /** Shows what is in sections. */
  open(ids: readonly Id[]): void;
}

type Target = (sections: readonly Section[], section: Section) => SectionPlace | string;

export function createSectionMoves(
  client: Pick<SectionsClient, 'listSections' | 'moveSection'>,
  { attempts: { attempt, again }, undo, say, open }: Around,
): SectionMoves {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: a key that is held goes on from where the step before it led, which the tree may not show yet. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };

  const move = async (id: Id, target: Target, isSeen: boolean): Promise<void> => {
    const sections = await client.listSections({});
    const section = sections.find((one) => one.id === id);
    if (!section) throw new LecternError('not-found', t('state-section-gone'));
    const to = target(sections, section);
    if (typeof to === 'string') return say(to);
    if (samePlace(to, placeNow(sections, section))) return;
    let { before } = await client.moveSection({ id, ...to });
    open(trailOf(sections, to.parentId).map((one) => one.id));
    const { words, said } = moveWords(sections, section, to);
    undo.made({
      words,
      ...(isSeen ? { said } : {}),
      undo: () => again(() => client.moveSection({ id, ...before })),
      redo: () =>
        again(async () => {
          before = (await client.moveSection({ id, ...to })).before;
        }),
    });
  };

  return {
    async step(id, step) {
      await inTurn(() => again(() => move(id, (all, section) => stepFrom(all, section, step), true)));
    },
    async to(id, place) {
      await inTurn(() => again(() => move(id, () => place, false)));
    },
    into: (id, parentId) =>
      inTurn(() => attempt(() => move(id, (all, section) => endOf(all, parentId, section.id), false))),
  };
}
