import type { Channel } from '../channel.ts';
import { createInbox } from './inbox.ts';

/**
 * Two ends in one process, for the command line and tests. Messages are copied and arrive later, as over any other
 * carrier: what works here does not lean on shared objects or on answers that come at once.
 */
export function directChannel(): [Channel, Channel] {
  const inboxes = [createInbox(), createInbox()] as const;
  const channel = (mine: 0 | 1): Channel => {
    const [own, other] = [inboxes[mine], inboxes[mine === 0 ? 1 : 0]];
    return {
      send(message) {
        if (own.closed) return;
        const copy = structuredClone(message);
        queueMicrotask(() => other.deliver(copy));
      },
      onMessage: own.listen,
      onClose: own.onEnd,
      close() {
        own.end();
        // After what was sent before it.
        queueMicrotask(other.end);
      },
    };
  };
  return [channel(0), channel(1)];
}
