import { session } from 'electron';
import { mayLoad, pageHost, scheme } from './page.ts';

/** A page may write to the clipboard, and only while a key or a click is handled; it may never read it. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/**
 * Shuts the session: no permission is granted but that to copy, no request leaves, no dictionary is downloaded. The content policy
 * says the same to the page; this holds when that fails.
 */
export function hardenSession(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  own.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  own.setSpellCheckerEnabled(false);
  // The default is a server of Google's; nothing answers at this address.
  own.setSpellCheckerDictionaryDownloadURL(`${scheme}://${pageHost}/no-dictionaries/`);
}
