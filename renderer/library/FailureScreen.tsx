import type { ErrorData } from '../../electron/api/errors.ts';

const headings: Partial<Record<ErrorData['code'], string>> = {
  'library-missing': 'The library is not there',
  'not-a-library': 'This is not a library',
  'library-newer': 'The library is newer than this Lectern',
  'library-damaged': 'The library is damaged',
  'library-locked': 'The library is open elsewhere',
  'library-read-only': 'The library may only be read',
  'service-stopped': 'Lectern has stopped',
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
      <h1>{headings[error.code] ?? 'Something went wrong'}</h1>
      <p role="alert">{error.message}</p>
      <button type="button" onClick={() => void retry()}>
        Try again
      </button>
      {toOwn && (
        <button type="button" onClick={toOwn}>
          Open my library
        </button>
      )}
      {error.cause && (
        <details>
          <summary>Details for a report</summary>
          <pre>{error.cause}</pre>
        </details>
      )}
    </main>
  );
}
