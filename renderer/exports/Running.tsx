import { formFacts } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import type { ExportsState } from '../state/exports.ts';

/** How far an export is. */
export function Running({ exports }: { exports: ExportsState }) {
  const running = exports.running.value;
  if (!running) return null;
  const { done, total } = running;
  const draws = formFacts[exports.choice.value.form].printOf !== undefined && total > 0 && done === total;
  return (
    <div class="export-running">
      <progress
        aria-label={t('exports-running')}
        {...(total > 0 && !draws ? { value: done, max: total } : {})}
      />
      <span role="status" aria-live="off">
        {draws ? t('exports-drawing') : total > 0 && t('exports-step', { done, total })}
      </span>
    </div>
  );
}

/** An export that runs without its dialog, at the foot of the window, once it takes long enough to be told of. */
export function ExportFoot({ exports }: { exports: ExportsState }) {
  const running = exports.running.value;
  if (!running || running.total === 0 || exports.asked.value) return null;
  return (
    <section class="import-foot" aria-label={t('exports-running')}>
      <Running exports={exports} />
      <button type="button" onClick={exports.cancel}>
        {t('exports-cancel')}
      </button>
    </section>
  );
}
