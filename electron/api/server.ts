import * as v from 'valibot';
import type { Channel } from './channel.ts';
import { type CallContext, type EventName, type Events, eventNames, type Method } from './contract.ts';
import { LecternError, toErrorData } from './errors.ts';
import { type Answer, asRequest } from './messages.ts';

type AnyHandler = (args: never, call: CallContext) => unknown;

/** What is served: a handler for each method, and events to listen to. */
export interface Served {
  handlers: object;
  on<E extends EventName>(event: E, listener: (data: Events[E]) => void): () => void;
}

function parseArgs(name: string, { args: schema }: Method, args: unknown): unknown {
  const parsed = v.safeParse(schema, args);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  throw new LecternError('bad-arguments', `${name}: ${place ? `${place}: ` : ''}${issue.message}`);
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
  const send = (answer: Answer) => channel.send(answer);

  const answer = async (id: number, name: string, args: unknown) => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const { method, handler } = find(contract, handlers, name);
      const value = await handler(parseArgs(name, method, args) as never, { signal: controller.signal });
      if (controller.signal.aborted) throw cancelled();
      // A result that the carrier cannot take throws here, and is answered as the bug it is.
      send({ type: 'result', id, value });
    } catch (thrown) {
      // Whatever a cancelled handler throws, it threw for being cancelled.
      const error = controller.signal.aborted ? cancelled() : thrown;
      if (!(error instanceof LecternError)) onBug(error);
      send({ type: 'error', id, error: toErrorData(error) });
    } finally {
      running.delete(id);
    }
  };

  const offs = eventNames.map((event) => on(event, (data) => send({ type: 'event', event, data })));
  channel.onClose(() => {
    for (const off of offs) off();
    for (const controller of running.values()) controller.abort();
  });
  channel.onMessage((message) => {
    const request = asRequest(message);
    if (request?.type === 'call') void answer(request.id, request.method, request.args);
    if (request?.type === 'cancel') running.get(request.id)?.abort();
  });
}
