import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { contentPolicy, mediaTypes, noFile } from '../api/page-policy.ts';
import { isOwnAddress, scheme } from './page.ts';

const headers = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Must be called before the app is ready: a scheme is what it is from the start. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

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

async function answer(folder: string, address: string): Promise<Response> {
  const file = fileOf(folder, address);
  const mediaType = file && mediaTypes[path.extname(file)];
  if (!file || !mediaType) return new Response(null, { status: 404, headers });
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...headers, 'content-type': mediaType },
    });
  } catch (error) {
    if (!noFile.has((error as NodeJS.ErrnoException).code)) throw error;
    return new Response(null, { status: 404, headers });
  }
}

/** Serves the built page under our own scheme, each file with the content policy. */
export function servePage(folder: string): void {
  protocol.handle(scheme, (request) => answer(folder, request.url));
}
