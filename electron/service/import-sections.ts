import { shownSection } from '../../db/queries/section-changes.ts';
import { ensureSectionIn, namesOf } from '../../db/queries/sections.ts';
import type { Id } from '../api/model.ts';
import { type ServiceContext, writable } from './context.ts';

/**
 * The sections of one import by the paths that folders and containers name; null, the Inbox, for an empty path. What it began
 * with it keeps to, wherever that is moved and whatever it is called meanwhile. `onMade` hears of each that was made or taken
 * out of the Trash.
 */
export function createImportSections(context: ServiceContext) {
  const db = writable(context.library);
  const begun = new Map<string, Id>();
  return (path: readonly string[], onMade: (id: Id) => void): Id | null => {
    let parentId: Id | null = null;
    let key = '';
    for (const name of namesOf(path)) {
      key += `/${JSON.stringify(name)}`;
      const kept = begun.get(key);
      const isThere = kept !== undefined && shownSection(db, kept) !== null;
      const id: Id = isThere ? kept : ensureSectionIn(db, parentId, name, context, onMade);
      begun.set(key, id);
      parentId = id;
    }
    return parentId;
  };
}
