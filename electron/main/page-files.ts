import path from 'node:path';
import { isOwnAddress } from './page.ts';

/** The file of the built page that an address means, or null where it is not ours or would leave the folder. */
export function fileOf(folder: string, address: string): string | null {
  if (!isOwnAddress(address)) return null;
  let name: string;
  try {
    name = decodeURIComponent(new URL(address).pathname);
  } catch {
    // A malformed escape names no file.
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const file = path.join(folder, name);
  return file.startsWith(folder + path.sep) ? file : null;
}
