import {
  countShown,
  isTag,
  setTagColor,
  swapTags,
  tagColor,
  tagStates,
} from '../../db/queries/tag-changes.ts';
import { longestTag, tagName } from '../../db/tag-name.ts';
import type { WriteDb } from '../../db/types.ts';
import { LecternError } from '../api/errors.ts';
import type { TagColor, TagState, TagsChanged } from '../api/model.ts';
import { type ServiceContext, writable } from './context.ts';

const missing = (name: string) =>
  new LecternError('not-found', `There is no tag “${name}” in the library any more.`);

function statesOf(db: WriteDb, typed: string): { name: string; states: TagState[] } {
  const name = tagName(typed);
  if (name === null || !isTag(db, name)) throw missing(typed);
  return { name, states: tagStates(db, name) };
}

/** The states with their first levels exchanged. Fails where a name would be too long to be kept whole. */
function renamed(states: readonly TagState[], from: string, typed: string): TagState[] {
  const to = tagName(typed);
  if (to === null) throw new LecternError('bad-arguments', 'A tag has no name. Write at least one letter.');
  // Folding a letter may change its length: levels are counted, not letters.
  const levels = from.split('/').length;
  return states.map((state) => {
    const name = [to, ...state.name.split('/').slice(levels)].join('/');
    if ([...name].length > longestTag)
      throw new LecternError(
        'bad-arguments',
        `The tag “${state.name}” would be longer than ${longestTag} characters. Shorten the name.`,
      );
    return { ...state, name };
  });
}

/** What carries both the old and the new name keeps it: only what was really taken away and really added is told. */
function changed(db: WriteDb, removed: TagState[], wanted: readonly TagState[]): TagsChanged {
  const added = swapTags(db, removed, wanted);
  return { removed, added, ...countShown(db, removed) };
}

/** Renames a tag with all below it. Where there is one of the new name, the two become one. */
export function renameTag(context: ServiceContext, name: string, to: string): TagsChanged {
  const db = writable(context.library);
  return db.transaction(() => {
    const { name: from, states } = statesOf(db, name);
    return changed(db, states, renamed(states, from, to));
  })();
}

/** Takes a tag with all below it from everything that carries them. */
export function deleteTag(context: ServiceContext, name: string): TagsChanged {
  const db = writable(context.library);
  return db.transaction(() => changed(db, statesOf(db, name).states, []))();
}

/** Gives a tag a colour, or with null none, and says which it had. */
export function colorTag(
  context: ServiceContext,
  name: string,
  color: TagColor | null,
): { before: TagColor | null } {
  const db = writable(context.library);
  if (!isTag(db, tagName(name) ?? '')) throw missing(name);
  const before = tagColor(db, name);
  setTagColor(db, name, color);
  return { before };
}

/** Takes a change of tags back, or makes it again: all or nothing. */
export function swapBack(context: ServiceContext, remove: TagState[], add: TagState[]): void {
  const db = writable(context.library);
  db.transaction(() => swapTags(db, remove, add))();
}
