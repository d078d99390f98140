export type Turns = ReturnType<typeof createTurns>;

/** Has those who name the same thing take turns with it. */
export function createTurns() {
  const last = new Map<string, Promise<void>>();
  return {
    /** Resolves when it is one's turn, with what ends it. */
    async take(name: string): Promise<() => void> {
      const before = last.get(name);
      const { promise, resolve } = Promise.withResolvers<void>();
      last.set(name, promise);
      await before;
      return () => {
        if (last.get(name) === promise) last.delete(name);
        resolve();
      };
    },
  };
}
