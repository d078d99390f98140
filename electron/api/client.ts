import type { Channel } from './channel.ts';
import { type Client, type EventName, type Events, eventNames } from './contract.ts';
import { fromErrorData, LecternError } from './errors.ts';
import { type Answer, asAnswer } from './messages.ts';

interface Pending {
  resolve(value: unknown): void;
  reject(error: LecternError): void;
}

const stopped = () =>
  new LecternError(
    'service-stopped',
    'The part of Lectern that keeps the library has stopped. Start Lectern again.',
  );

const cancelled = () => new LecternError('cancelled', 'This was cancelled.');

/** Sends calls and matches their answers. A closed channel fails every call, those under way and those to come. */
function createCaller(channel: Channel) {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let open = true;

  const settle = (answer: Extract<Answer, { id: number }>) => {
    const call = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.type === 'result') call?.resolve(answer.value);
    else call?.reject(fromErrorData(answer.error as Parameters<typeof fromErrorData>[0]));
  };

  const close = () => {
    open = false;
    for (const call of pending.values()) call.reject(stopped());
    pending.clear();
  };

  const call = (method: string, args: unknown, signal?: AbortSignal): Promise<unknown> => {
    if (!open) return Promise.reject(stopped());
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = ++lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    pending.set(id, { resolve, reject });
    // The caller is told at once; the service hears of it, and its late answer finds nobody waiting.
    const abort = () => {
      if (!pending.delete(id)) return;
      channel.send({ type: 'cancel', id });
      reject(cancelled());
    };
    signal?.addEventListener('abort', abort, { once: true });
    try {
      channel.send({ type: 'call', id, method, args });
    } catch (cause) {
      pending.delete(id);
      reject(new LecternError('bad-arguments', `${method}: these arguments cannot be sent.`, { cause }));
    }
    return promise.finally(() => signal?.removeEventListener('abort', abort));
  };

  return { call, settle, close };
}

/**
 * A client whose methods are those of `contract`, over a channel. Calls reject with a {@link LecternError}; an aborted
 * one with `cancelled`, any after the channel closed with `service-stopped`.
 */
export function createClient<C extends object>(channel: Channel, contract: C): Client<C> {
  const caller = createCaller(channel);
  const listeners = new Map<EventName, Set<(data: never) => void>>(
    eventNames.map((name) => [name, new Set()]),
  );
  channel.onClose(caller.close);
  channel.onMessage((message) => {
    const answer = asAnswer(message);
    if (!answer) return;
    if (answer.type !== 'event') return caller.settle(answer);
    for (const listener of listeners.get(answer.event as EventName) ?? []) listener(answer.data as never);
  });
  const methods = Object.fromEntries(
    Object.keys(contract).map((method) => [
      method,
      (args: unknown, options?: { signal?: AbortSignal }) => caller.call(method, args, options?.signal),
    ]),
  );
  const on = <E extends EventName>(event: E, listener: (data: Events[E]) => void) => {
    listeners.get(event)?.add(listener);
    return () => listeners.get(event)?.delete(listener);
  };
  return { ...methods, on } as Client<C>;
}
