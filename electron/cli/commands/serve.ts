import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { LecternError } from '../../api/errors.ts';
import { createLibraries } from '../../service/libraries.ts';
import { startLoopback } from '../../service/start-loopback.ts';
import { type ExitCode, type Io, text, UsageError, type Values } from '../command.ts';
import { openInBrowser } from '../open-browser.ts';

export const serveSummary = 'open the app in a browser';
export const serveUsage = 'serve [--port N] [--no-open]';
export const serveOptions = { port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const;

/** The built page: beside the bundle when this runs from `dist`, else in the checkout's `dist`. */
function rendererFolder(): string {
  const folders = ['../renderer', '../../../dist/renderer'].map((place) =>
    path.join(import.meta.dirname, place),
  );
  const found = folders.find((folder) => existsSync(path.join(folder, 'index.html')));
  if (found) return found;
  throw new LecternError('unreadable-file', 'The page is not built yet. Run "npm run build" and try again.');
}

function portOf(typed: string | undefined): number {
  const port = Number(typed ?? 0);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new UsageError('--port takes a whole number from 0 (any free port) to 65535.');
}

/** Serves the app on this machine only until it is told to stop. The address holds the token that opens it. */
export async function runServe(libraryFile: string, values: Values, io: Io): Promise<ExitCode> {
  const port = portOf(text(values, 'port'));
  const rendererDir = rendererFolder();
  const libraries = createLibraries(libraryFile);
  try {
    await libraries.open('own');
    const token = randomBytes(32).toString('base64url');
    const loopback = await startLoopback({ libraries, token, rendererDir, port });
    await io.out(`Lectern is at ${loopback.url}\n`);
    if (!values['no-open']) openInBrowser(loopback.url, io);
    if (!io.signal.aborted)
      await new Promise((resolve) => io.signal.addEventListener('abort', resolve, { once: true }));
    await loopback.close();
    return 0;
  } finally {
    await libraries.close();
  }
}
