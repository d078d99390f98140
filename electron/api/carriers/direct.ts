import type { Channel } from '../channel.ts';
import { createInbox } from './inbox.ts';

/**
 * Two ends in one process, for the command line and tests. Messages are copied and arrive later, as over any other
 * carrier: what works here does not lean on shared objects or on answers that come at once.
 */
export function directChannel(): [Channel, Channel] {
  const inboxes = [createInbox(), createInbox()] as const;
  const end = () => {
    for (const inbox of inboxes) inbox.end();
  };
  const channel = (mine: 0 | 1): Channel => ({
    send(message) {
      const copy = structuredClone(message);
      queueMicrotask(() => {
        const other = inboxes[mine === 0 ? 1 : 0];
        if (!other.closed) other.deliver(copy);
      });
    },
    onMessage: inboxes[mine].listen,
    onClose: inboxes[mine].onEnd,
    close: end,
  });
  return [channel(0), channel(1)];
}
