import { createInbox } from '../api/carriers/inbox.ts';
import type { Channel } from '../api/channel.ts';
import { asRequest } from '../api/messages.ts';

/** Calls of the shell are numbered from here, so that their answers are told from the page's. */
const firstShellId = 2 ** 40;

const idOf = (message: unknown): number => Number((message as { id?: unknown } | null)?.id ?? 0);

/**
 * One channel for two: the page, which may call only the methods named, and the shell around it. The page cannot give its
 * calls the numbers of the shell's, so it sees none of their answers.
 */
export function shareChannel(channel: Channel, pageMethods: readonly string[]) {
  const allowed = new Set(pageMethods);
  const inbox = createInbox();
  let toPage: (message: unknown) => void = () => undefined;
  channel.onMessage((message) => {
    const id = idOf(message);
    if (id >= firstShellId) inbox.deliver({ ...(message as object), id: id - firstShellId });
    else toPage(message);
  });
  channel.onClose(inbox.end);
  const shell: Channel = {
    send: (message) => channel.send({ ...(message as object), id: idOf(message) + firstShellId }),
    onMessage: inbox.listen,
    onClose: inbox.onEnd,
    close: inbox.end,
  };
  return {
    shell,
    sendFromPage(message: unknown) {
      const request = asRequest(message);
      if (!request || request.id >= firstShellId) return;
      if (request.type === 'call' && !allowed.has(request.method)) {
        const error = { code: 'unknown-method', message: 'This is not for a page to call.' };
        toPage({ type: 'error', id: request.id, error });
        return;
      }
      channel.send(request);
    },
    onPageMessage(listener: (message: unknown) => void) {
      toPage = listener;
    },
  };
}
