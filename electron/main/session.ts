import { session } from 'electron';
import { mayLoad, pageHost, scheme } from './page.ts';

/**
 * Shuts the session: no permission is ever granted, no request leaves, no dictionary is downloaded. The content policy
 * says the same to the page; this holds when that fails.
 */
export function hardenSession(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  own.setSpellCheckerEnabled(false);
  // The default is a server of Google's; nothing answers at this address.
  own.setSpellCheckerDictionaryDownloadURL(`${scheme}://${pageHost}/no-dictionaries/`);
}
