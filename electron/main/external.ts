import { shell } from 'electron';
import { outsideAddress } from './outside-address.ts';

/** Opens an address in the user's own browser or mail program. Anything but http, https and mailto is left alone. */
export async function openExternal(address: string): Promise<void> {
  const outside = outsideAddress(address);
  if (outside === null) return;
  try {
    await shell.openExternal(outside);
  } catch (error) {
    // A system without a browser or a mail program; the page asked and does not wait.
    console.error(error);
  }
}
