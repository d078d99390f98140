import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { countsOf } from '../state/verify-words.ts';
import type { VerifyingState } from '../state/verifying.ts';
import { Icon } from '../ui/Icon.tsx';

type Running = NonNullable<VerifyingState['running']['value']>;

function Progress({ running: { step, done, total }, cancel }: { running: Running; cancel(): void }) {
  return (
    <>
      <div class="export-running verify-running">
        <progress
          aria-label={t('verify-running')}
          {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
        />
        <span role="status" aria-live="off">
          {total === 0 ? t('verify-running') : t('verify-step', { step, done, total })}
        </span>
      </div>
      <button type="button" onClick={cancel}>
        {t('verify-cancel')}
      </button>
    </>
  );
}

/** A verification at the foot of the window: how far it is, and then what came of it, where not all came back. */
export function VerifyFoot({ app: { verifying, dialog } }: { app: App }) {
  const running = verifying.running.value;
  const result = verifying.result.value;
  if (!running && (!result || dialog.value === 'findings')) return null;
  return (
    <section class="import-foot" aria-label={t('verify-running')}>
      {running && <Progress running={running} cancel={verifying.cancel} />}
      {!running && result && (
        <>
          <span role="status">{countsOf(result)}</span>
          <button
            type="button"
            onClick={() => {
              dialog.value = 'findings';
            }}
          >
            {t('verify-show')}
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={t('ui-dismiss')}
            onClick={() => {
              verifying.result.value = null;
            }}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </section>
  );
}
