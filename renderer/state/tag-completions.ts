import type { LibraryTag } from '../../electron/api/model.ts';
import { fuzzy } from './fuzzy.ts';
import { foldName, typedTag } from './tag-names.ts';

/** A tag that what was typed may mean. */
export interface Completion {
  name: string;
  /** It is not in the library yet. */
  isNew: boolean;
}

/** More would be no help. */
const most = 8;

/** How near a name is to what was typed: the same, it begins so, a level of it does, its letters stand in it; null where they do not. */
function nearness(name: string, text: string): number | null {
  const folded = foldName(name);
  if (folded === text) return 0;
  if (folded.startsWith(text)) return 1;
  if (folded.includes(`/${text}`)) return 2;
  if (folded.includes(text)) return 3;
  return fuzzy(text, folded) ? 4 : null;
}

/** What is offered for what was typed: tags of the library, the nearest first and of those the most used, then the new one. */
export function completions(typed: string, tags: readonly LibraryTag[]): Completion[] {
  const text = foldName(typedTag(typed));
  if (text === '') return [];
  const near = tags
    .flatMap((tag) => {
      const rank = nearness(tag.name, text);
      return rank === null ? [] : [{ tag, rank }];
    })
    .sort((a, b) => a.rank - b.rank || b.tag.count + b.tag.highlights - a.tag.count - a.tag.highlights);
  const known = near.slice(0, most).map(({ tag }) => ({ name: tag.name, isNew: false }));
  return near[0]?.rank === 0 ? known : [...known, { name: typedTag(typed), isNew: true }];
}
