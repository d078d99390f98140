/** What goes wrong in steps of which each is to be taken, whatever became of the others. */
export function createProblems() {
  const thrown: unknown[] = [];
  return {
    /** Takes a step; says whether it went well. */
    async collect(step: () => unknown): Promise<boolean> {
      try {
        await step();
        return true;
      } catch (error) {
        thrown.push(error);
        return false;
      }
    },
    /** Throws what went wrong, together where it is more than one thing; returns where nothing did. */
    throwAll(): void {
      if (thrown.length === 1) throw thrown[0];
      if (thrown.length > 1)
        throw new AggregateError(thrown, thrown.map((error) => String(error)).join('; '));
    },
  };
}
