import { app } from './app.ts';

interface RequestDetails {
  url: string;
  method: string;
}
type Before = (details: RequestDetails, answer: (result: { cancel?: boolean }) => void) => void;
type Handler = (request: Request) => Promise<Response>;

const handlers = new Map<string, Handler>();
const before: { listener: Before | null } = { listener: null };

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

/** Permission handlers are kept, so that a test can ask them; Chromium denies by itself. */
export const permissions: Record<string, unknown> = {};

export const defaultSession = {
  webRequest: {
    onBeforeRequest(listener: Before) {
      before.listener = listener;
    },
  },
  setPermissionRequestHandler(handler: unknown) {
    permissions['request'] = handler;
  },
  setPermissionCheckHandler(handler: unknown) {
    permissions['check'] = handler;
  },
  setDevicePermissionHandler(handler: unknown) {
    permissions['device'] = handler;
  },
  setSpellCheckerEnabled() {
    // Seen by the system only.
  },
  setSpellCheckerDictionaryDownloadURL() {
    // Seen by the system only.
  },
};

/** What becomes of a request: refused, answered by a scheme's handler, or left to Chromium (null). */
export async function decide(details: RequestDetails): Promise<'refuse' | Response | null> {
  const { listener } = before;
  const { cancel } = listener
    ? await new Promise<{ cancel?: boolean }>((answer) => listener(details, answer))
    : { cancel: false };
  if (cancel) return 'refuse';
  const handler = handlers.get(new URL(details.url).protocol.slice(0, -1));
  return handler ? handler(new Request(details.url, { method: details.method })) : null;
}
