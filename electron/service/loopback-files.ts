import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { contentPolicy, mediaTypes, noFile } from '../api/page-policy.ts';

export const safeHeaders: Record<string, string> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
};

/** The file that a request's path means, or null where it would leave the folder. */
function fileFor(folder: string, requestPath: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(requestPath);
  } catch {
    // A malformed escape names no file.
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  return file.startsWith(folder + path.sep) ? file : null;
}

/** Answers with a file of the built page, or 404. */
export async function sendFile(folder: string, requestPath: string, response: ServerResponse): Promise<void> {
  const file = fileFor(folder, requestPath);
  const mediaType = file && mediaTypes[path.extname(file)];
  if (!file || !mediaType) {
    response.writeHead(404, safeHeaders).end();
    return;
  }
  try {
    const bytes = await readFile(file);
    response.writeHead(200, { ...safeHeaders, 'content-type': mediaType }).end(bytes);
  } catch (error) {
    if (!noFile.has((error as NodeJS.ErrnoException).code)) throw error;
    response.writeHead(404, safeHeaders).end();
  }
}
