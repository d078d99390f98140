import type { Channel } from './channel.ts';
import { type Client, type EventName, type Events, eventNames } from './contract.ts';
import { fromErrorData, LecternError } from './errors.ts';
import { type Answer, asAnswer } from './messages.ts';
import { plainArgs } from './plain.ts';

interface Pending {
  resolve(value: unknown): void;
  reject(error: LecternError): void;
}

const stopped = (cause?: unknown) =>
  new LecternError(
    'service-stopped',
    'The part of Lectern that keeps the library has stopped. Start Lectern again.',
    { cause },
  );

const cancelled = () => new LecternError('cancelled', 'This was cancelled.');

/** Sends calls and matches their answers. A closed channel fails every call, those under way and those to come. */
function createCaller(channel: Channel, onBug: (error: unknown) => void) {
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

  /** The service hears that nobody waits any more; its late answer finds nobody. */
  const tellCancelled = (id: number) => {
    try {
      channel.send({ type: 'cancel', id });
    } catch (error) {
      onBug(error);
    }
  };

  const call = async (method: string, given: unknown, signal?: AbortSignal): Promise<unknown> => {
    if (!open) throw stopped();
    if (signal?.aborted) throw cancelled();
    const args = plainArgs(method, given);
    const id = ++lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    pending.set(id, { resolve, reject });
    const abort = () => {
      if (!pending.delete(id)) return;
      reject(cancelled());
      tellCancelled(id);
    };
    signal?.addEventListener('abort', abort, { once: true });
    try {
      channel.send({ type: 'call', id, method, args });
    } catch (cause) {
      pending.delete(id);
      reject(stopped(cause));
    }
    return promise.finally(() => signal?.removeEventListener('abort', abort));
  };

  return { call, settle, close };
}

/**
 * A client whose methods are those of `contract`, over a channel. Calls reject with a {@link LecternError}; an aborted
 * one with `cancelled`, any after the channel closed with `service-stopped`, one whose arguments cannot be sent with
 * `bad-arguments`. `onBug` hears what a listener of events throws: the other listeners and answers do not suffer.
 */
export function createClient<C extends object>(
  channel: Channel,
  contract: C,
  onBug: (error: unknown) => void = console.error,
): Client<C> {
  const caller = createCaller(channel, onBug);
  const tell = (listener: (data: never) => void, data: unknown) => {
    try {
      listener(data as never);
    } catch (error) {
      onBug(error);
    }
  };
  const listeners = new Map<EventName, Set<(data: never) => void>>(
    eventNames.map((name) => [name, new Set()]),
  );
  channel.onClose(caller.close);
  channel.onMessage((message) => {
    const answer = asAnswer(message);
    if (!answer) return;
    if (answer.type !== 'event') return caller.settle(answer);
    for (const listener of listeners.get(answer.event as EventName) ?? []) tell(listener, answer.data);
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
