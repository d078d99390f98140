import { type Session, session } from 'electron';
import { mayLoad, pageHost, scheme } from './page.ts';

/** A page may write to the clipboard, and only while a key or a click is handled; it may never read it. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/**
 * Shuts a session: no permission is granted but what is named, no request is made but what may be, no dictionary is downloaded. The content
 * policy says the same to the page; this holds when that fails.
 */
function shut(own: Session, granted: ReadonlySet<string>, mayLoad: (address: string) => boolean): void {
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  own.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  own.setSpellCheckerEnabled(false);
  // The default is a server of Google's; nothing answers at this address.
  own.setSpellCheckerDictionaryDownloadURL(`${scheme}://${pageHost}/no-dictionaries/`);
}

/** The session of the windows. */
export const hardenSession = (): void => shut(session.defaultSession, granted, mayLoad);

/** A session of its own, in memory alone, in which nothing is granted and only what it is asked for may be loaded. */
export function closedSession(name: string, mayBeLoaded: (address: string) => boolean): Session {
  const own = session.fromPartition(name);
  shut(own, new Set(), mayBeLoaded);
  return own;
}
