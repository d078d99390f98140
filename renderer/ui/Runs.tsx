interface Props {
  runs: readonly { text: string; match: boolean }[];
}

/** A text of which some words or letters are marked. */
export function Runs({ runs }: Props) {
  return runs.map((run, at) =>
    run.match ? (
      <mark key={`${at}-${run.text}`}>{run.text}</mark>
    ) : (
      <span key={`${at}-${run.text}`}>{run.text}</span>
    ),
  );
}
