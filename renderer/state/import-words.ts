import type { ImportProgress } from '../../electron/api/model.ts';
import { versionsWords } from './counted.ts';

/** While files are on their way to the service. */
export const takingIn = 'Taking the files in…';

type Counts = Omit<ImportProgress, 'batchId' | 'total' | 'done'>;

const broughtUp = (enriched: number) =>
  enriched > 0 ? `, ${enriched.toLocaleString('en')} of them brought up to date` : '';

/** What came of an import in one sentence; parts that are nought are left out. */
export function summarise({
  imported,
  versions,
  duplicates,
  enriched,
  skipped,
  failed,
  unread,
  state,
  undone,
}: Counts): string {
  const parts = [
    imported > 0 || versions === 0 ? `${imported.toLocaleString('en')} imported` : '',
    versions > 0 ? versionsWords(versions) : '',
    duplicates > 0 ? `${duplicates.toLocaleString('en')} already in library${broughtUp(enriched)}` : '',
    skipped > 0 ? `${skipped.toLocaleString('en')} skipped` : '',
    failed > 0 ? `${failed.toLocaleString('en')} could not be read` : '',
    unread > 0 ? `${unread.toLocaleString('en')} not read` : '',
    state === 'cancelled' ? 'cancelled, what is in stays' : '',
    state === 'failed' ? 'stopped by an error, what is in stays' : '',
    undone && imported > 0 ? 'undone, what it brought is in the Trash' : '',
    undone && imported === 0 ? 'undone' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The line while an import runs or is paused. */
export function running({
  state,
  done,
  total,
  failed,
}: Pick<ImportProgress, 'state' | 'done' | 'total' | 'failed'>): string {
  const problems =
    failed > 0 ? ` · ${failed.toLocaleString('en')} ${failed === 1 ? 'problem' : 'problems'}` : '';
  const act = state === 'paused' ? 'Paused at' : 'Importing';
  return `${act} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${problems}`;
}
