/** Keeps what arrives before anybody listens, and tells of the end once. The receiving half of every carrier. */
export function createInbox() {
  const early: unknown[] = [];
  let listener: ((message: unknown) => void) | null = null;
  let closed = false;
  const closers: (() => void)[] = [];
  return {
    /** What comes after the end is passed over: whoever listened has been told that nothing will. */
    deliver(message: unknown) {
      if (closed) return;
      if (listener) listener(message);
      else early.push(message);
    },
    listen(next: (message: unknown) => void) {
      listener = next;
      for (const message of early.splice(0)) next(message);
    },
    end() {
      if (closed) return;
      closed = true;
      for (const closer of closers.splice(0)) closer();
    },
    onEnd(closer: () => void) {
      if (closed) closer();
      else closers.push(closer);
    },
    get closed() {
      return closed;
    },
  };
}
