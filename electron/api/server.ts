import * as v from 'valibot';
import type { Channel } from './channel.ts';
import { type CallContext, type EventName, type Events, eventNames, type Method } from './contract.ts';
import { LecternError, toErrorData } from './errors.ts';
import { type Answer, asRequest } from './messages.ts';
import { plain, plainArgs } from './plain.ts';

type AnyHandler = (args: never, call: CallContext) => unknown;

/** What is served: a handler for each method, and events to listen to. */
export interface Served {
  handlers: object;
  on<E extends EventName>(event: E, listener: (data: Events[E]) => void): () => void;
}

function parseArgs(name: string, { args: schema }: Method, args: unknown): unknown {
  // Checked at this end too: who sends may be no client of ours.
  const parsed = v.safeParse(schema, plainArgs(name, args), { message: () => '' });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  // Only what the contract has a sentence for is a mistake that people can make.
  const found = `expected ${issue.expected ?? issue.type}, received ${issue.received}`;
  throw new LecternError('bad-arguments', issue.message || `${name}: ${place ? `${place}: ` : ''}${found}`);
}

/** A method that is not in the contract does not exist, whatever the handlers' object inherits or holds besides. */
function find(contract: object, handlers: object, name: string): { method: Method; handler: AnyHandler } {
  const method = Object.hasOwn(contract, name) ? (contract as Record<string, Method>)[name] : undefined;
  const handler = Object.hasOwn(handlers, name) ? (handlers as Record<string, AnyHandler>)[name] : undefined;
  if (method && handler) return { method, handler };
  throw new LecternError('unknown-method', `There is no method “${name.slice(0, 80)}”.`);
}

const cancelled = () => new LecternError('cancelled', 'This was cancelled.');

/**
 * Answers the calls of `contract` that come over a channel, and passes the events on, until the channel closes. Unknown
 * methods and bad arguments are refused before a handler runs. `onBug` hears of what no handler should throw.
 */
export function serve(
  channel: Channel,
  { handlers, on }: Served,
  contract: object,
  onBug: (error: unknown) => void = console.error,
): void {
  const running = new Map<number, AbortController>();
  let open = true;
  const send = (answer: Answer) => {
    if (open) channel.send(answer);
  };
  /** For what must not fail whoever says it: a channel that throws even here has nobody who could be told. */
  const sendAtLast = (make: () => Answer) => {
    try {
      send(make());
    } catch (error) {
      onBug(error);
    }
  };

  const run = async (name: string, args: unknown, signal: AbortSignal): Promise<unknown> => {
    const { method, handler } = find(contract, handlers, name);
    // A result that cannot be sent throws here, and is answered as the bug it is.
    return plain(await handler(parseArgs(name, method, args) as never, { signal }));
  };

  const answer = async (id: number, name: string, args: unknown) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(id, controller);
    try {
      const value = await run(name, args, signal);
      if (signal.aborted) throw cancelled();
      // What is longer than any text can be throws here.
      send({ type: 'result', id, value });
    } catch (thrown) {
      // Whatever a cancelled handler throws, it threw for being cancelled.
      const error = signal.aborted ? cancelled() : thrown;
      if (!(error instanceof LecternError)) onBug(error);
      sendAtLast(() => ({ type: 'error', id, error: toErrorData(error) }));
    } finally {
      running.delete(id);
    }
  };

  // An event goes to many: one that cannot be sent fails neither whoever tells it nor the others who listen.
  const offs = eventNames.map((event) =>
    on(event, (data) => sendAtLast(() => ({ type: 'event', event, data: plain(data) }))),
  );
  channel.onClose(() => {
    open = false;
    for (const off of offs) off();
    for (const controller of running.values()) controller.abort();
  });
  channel.onMessage((message) => {
    const request = asRequest(message);
    if (request?.type === 'cancel') running.get(request.id)?.abort();
    // A number that is in use names another call: whose answer it would be, nobody could tell.
    if (request?.type === 'call' && !running.has(request.id))
      void answer(request.id, request.method, request.args);
  });
}
