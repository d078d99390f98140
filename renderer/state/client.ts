import { createClient } from '../../electron/api/client.ts';
import { type Client, type PageContract, pageContract } from '../../electron/api/contract.ts';
import type { LibraryName } from '../../electron/api/model.ts';
import { createBrowserShell } from './browser-shell.ts';
import { createDesktopShell } from './desktop-shell.ts';
import type { Shell } from './shell.ts';

/** The shell that this page runs in, which leads to a library. */
export const findShell = (library: LibraryName): Shell =>
  window.lectern ? createDesktopShell(window.lectern, library) : createBrowserShell(library);

/** A client of the service, and word of its end. Rejects where the service cannot be reached. */
export async function connect(shell: Shell, onStopped: () => void): Promise<Client<PageContract>> {
  const channel = await shell.channel();
  channel.onClose(onStopped);
  return createClient<PageContract>(channel, pageContract);
}
