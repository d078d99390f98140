/** Something that many can be held up at, and let through again. */
export interface Gate {
  readonly closed: boolean;
  /** Resolves at once while it is open, else when it opens. */
  passed(): Promise<void>;
  close(): void;
  open(): void;
  /** Resolves when it is closed for the first time. */
  readonly firstClosed: Promise<void>;
}

export function createGate(isClosed = false): Gate {
  let hold: PromiseWithResolvers<void> | null = null;
  const first = Promise.withResolvers<void>();
  const close = () => {
    hold ??= Promise.withResolvers<void>();
    first.resolve();
  };
  if (isClosed) close();
  return {
    get closed() {
      return hold !== null;
    },
    passed: () => hold?.promise ?? Promise.resolve(),
    close,
    open() {
      hold?.resolve();
      hold = null;
    },
    firstClosed: first.promise,
  };
}
