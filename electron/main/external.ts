import { shell } from 'electron';

const allowed = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address may be given to the system: judged by its parsed scheme, never by how it begins. */
export function mayOpen(address: string): boolean {
  return URL.canParse(address) && allowed.has(new URL(address).protocol);
}

/** Opens an address in the user's own browser or mail program. Anything but http, https and mailto is left alone. */
export async function openExternal(address: string): Promise<void> {
  if (mayOpen(address)) await shell.openExternal(new URL(address).href);
}
