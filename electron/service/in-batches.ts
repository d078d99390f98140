/** So much at once keeps the disk busy while nothing waits for each single answer, and holds few files in memory. */
const mostAtOnce = 32;

/** Lets things be done some at a time, beside what goes on meanwhile. What fails is told at the next turn, when nothing is under way any more. */
export function inBatches() {
  let batch: (() => Promise<void>)[] = [];
  let underWay: Promise<PromiseSettledResult<void>[]> = Promise.resolve([]);
  /** Waits for those that were begun and begins those that came since. */
  const turn = async () => {
    const ended = await underWay;
    for (const result of ended) if (result.status === 'rejected') throw result.reason;
    underWay = Promise.allSettled(batch.map((act) => act()));
    batch = [];
  };
  return {
    async add(act: () => Promise<void>): Promise<void> {
      batch.push(act);
      if (batch.length === mostAtOnce) await turn();
    },
    /** Begins what was added, and waits for all of it. */
    async end(): Promise<void> {
      await turn();
      await turn();
    },
    /** Begins nothing more, and waits for what was begun, whatever becomes of it. */
    async stop(): Promise<void> {
      batch = [];
      await underWay;
    },
  };
}
