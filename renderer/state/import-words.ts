import type { ImportProgress } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';

type Counts = Omit<ImportProgress, 'batchId' | 'total' | 'done'>;

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
    (imported > 0 || versions === 0) && t('imports-sum-imported', { count: imported }),
    versions > 0 && t('ui-versions', { count: versions }),
    duplicates > 0 && t('imports-sum-duplicates', { count: duplicates, enriched }),
    skipped > 0 && t('imports-sum-skipped', { count: skipped }),
    failed > 0 && t('imports-sum-failed', { count: failed }),
    unread > 0 && t('imports-sum-unread', { count: unread }),
    state === 'cancelled' && t('imports-sum-cancelled'),
    state === 'failed' && t('imports-sum-stopped'),
    undone && t('imports-sum-undone', { imported }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

/** The line while an import runs or is paused. */
export const running = ({
  state,
  done,
  total,
  failed,
}: Pick<ImportProgress, 'state' | 'done' | 'total' | 'failed'>): string =>
  t('imports-running', { state: state === 'paused' ? 'paused' : 'running', done, total, failed });
