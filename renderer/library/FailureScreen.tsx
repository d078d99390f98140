import type { ErrorData } from '../../electron/api/errors.ts';
import { t } from '../../electron/language/language.ts';

const headings: Partial<Record<ErrorData['code'], string>> = {
  'library-missing': t('library-failed-missing'),
  'not-a-library': t('library-failed-no-library'),
  'library-newer': t('library-failed-newer'),
  'library-damaged': t('library-failed-damaged'),
  'library-locked': t('library-failed-locked'),
  'library-read-only': t('library-failed-read-only'),
  'service-stopped': t('library-failed-stopped'),
};

interface FailureProps {
  error: ErrorData;
  /** To the user's own library, where it is another that has failed. */
  toOwn: (() => void) | null;
  retry(): Promise<void>;
}

/** Instead of the app where the library cannot be opened: what is wrong, and what to do. */
export function FailureScreen({ error, toOwn, retry }: FailureProps) {
  return (
    <main class="failure">
      <h1>{headings[error.code] ?? t('library-failed')}</h1>
      <p role="alert">{error.message}</p>
      <button type="button" onClick={() => void retry()}>
        {t('ui-try-again')}
      </button>
      {toOwn && (
        <button type="button" onClick={toOwn}>
          {t('library-open-own')}
        </button>
      )}
      {error.cause && (
        <details>
          <summary>{t('library-failed-details')}</summary>
          <pre>{error.cause}</pre>
        </details>
      )}
    </main>
  );
}
