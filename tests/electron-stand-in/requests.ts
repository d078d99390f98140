import { app } from './app.ts';

interface RequestDetails {
  url: string;
  method: string;
}
type Before = (details: RequestDetails, answer: (result: { cancel?: boolean }) => void) => void;
type Handler = (request: Request) => Promise<Response>;

const handlers = new Map<string, Handler>();

/** Chromium alone cannot learn a scheme: app://host/path is shown to it as https://host.app.stand-in/path. */
export const outward = (url: string) =>
  url.replace(/^([a-z]+):\/\/([^/]+)/, (whole, scheme, name) =>
    handlers.has(scheme) ? `https://${name}.${scheme}.stand-in` : whole,
  );
export const inward = (url: string) =>
  url.replace(/^https:\/\/([^/]+)\.([a-z]+)\.stand-in(?=\/|$)/, '$2://$1');

export const protocol = {
  registerSchemesAsPrivileged() {
    if (app.ready) throw new Error('registerSchemesAsPrivileged must be called before the app is ready.');
  },
  handle(scheme: string, handler: Handler) {
    handlers.set(scheme, handler);
  },
};

/** A session: what may be asked for in it. Permission handlers are kept, so that a test can ask them; Chromium denies by itself. */
export class Session {
  readonly permissions: Record<string, unknown> = {};
  before: Before | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: Before): void => {
      this.before = listener;
    },
  };
  setPermissionRequestHandler(handler: unknown): void {
    this.permissions['request'] = handler;
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.permissions['check'] = handler;
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.permissions['device'] = handler;
  }
  setSpellCheckerEnabled(): void {
    // Seen by the system only.
  }
  setSpellCheckerDictionaryDownloadURL(): void {
    // Seen by the system only.
  }
}

export const defaultSession = new Session();
const named = new Map<string, Session>();

/** The session of a name. In Chromium all are one here: only the filter of requests is its own. */
export function fromPartition(name: string): Session {
  const known = named.get(name) ?? new Session();
  named.set(name, known);
  return known;
}

/** What becomes of a request: refused, answered by a scheme's handler, or left to Chromium (null). */
export async function decide(
  details: RequestDetails,
  { before: listener }: Session,
): Promise<'refuse' | Response | null> {
  const { cancel } = listener
    ? await new Promise<{ cancel?: boolean }>((answer) => listener(details, answer))
    : { cancel: false };
  if (cancel) return 'refuse';
  const handler = handlers.get(new URL(details.url).protocol.slice(0, -1));
  return handler ? handler(new Request(details.url, { method: details.method })) : null;
}
