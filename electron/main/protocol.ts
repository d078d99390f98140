import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { contentPolicy, mediaTypes, noFile } from '../api/page-policy.ts';
import { scheme } from './page.ts';
import { fileOf } from './page-files.ts';

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
