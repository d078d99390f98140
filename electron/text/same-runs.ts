import { diffLines, diffWordsWithSpace } from 'diff';

/** Characters that stand in a text and in what it became; offsets are UTF-16 units. */
export interface SameRun {
  before: number;
  after: number;
  length: number;
}

/** Milliseconds for one changed passage, and for all of a text's together; what is not compared until then counts as rewritten. */
const passageTime = 200;
const wholeTime = 600;

interface Change {
  value: string;
  added?: boolean;
  removed?: boolean;
}

/** The characters that changes leave as they are, from two offsets on; `changed` gets what was rewritten. */
function* runsOf(
  changes: readonly Change[],
  before: number,
  after: number,
  changed?: (was: string, is: string, before: number, after: number) => Generator<SameRun>,
): Generator<SameRun> {
  let was = '';
  let is = '';
  const rewritten = function* () {
    if (was !== '' && is !== '' && changed) yield* changed(was, is, before, after);
    before += was.length;
    after += is.length;
    was = '';
    is = '';
  };
  for (const { value, added, removed } of changes) {
    if (removed) was += value;
    else if (added) is += value;
    else {
      yield* rewritten();
      yield { before, after, length: value.length };
      before += value.length;
      after += value.length;
    }
  }
  yield* rewritten();
}

/**
 * What two states of a text have in common, in the order of both: first by lines, then by words between those. What moved to another place is
 * not seen; where too much changed to be compared in time, less is found than is there, never more.
 */
export function sameRuns(before: string, after: string): SameRun[] {
  const end = performance.now() + wholeTime;
  const byWords = function* (was: string, is: string, from: number, to: number) {
    const timeout = Math.min(passageTime, end - performance.now());
    const changes = timeout > 0 ? diffWordsWithSpace(was, is, { timeout }) : undefined;
    if (changes) yield* runsOf(changes, from, to);
  };
  const lines = diffLines(before, after, { timeout: passageTime });
  return [...(lines ? runsOf(lines, 0, 0, byWords) : byWords(before, after, 0, 0))];
}
