import type { Snippet } from '../../electron/api/model.ts';

/** A text in which the words of a search are marked. */
export function Runs({ runs }: { runs: Snippet[] }) {
  return runs.map((run, at) =>
    run.match ? (
      <mark key={`${at}-${run.text}`}>{run.text}</mark>
    ) : (
      <span key={`${at}-${run.text}`}>{run.text}</span>
    ),
  );
}
