import { format } from 'node:util';
import { app } from 'electron';
import type { Log } from './log.ts';

/** Puts into the log what this process prints as an error or a warning, and what ends it or a page. */
export function logFaults(log: Log): void {
  for (const level of ['error', 'warn'] as const) {
    const print = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      log.add('main', format(...words));
      print(...words);
    };
  }
  process.on('uncaughtExceptionMonitor', (error) => log.add('main', format(error)));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log.add('page', `The process of a page ended: ${reason} (${exitCode})`),
  );
  app.on('child-process-gone', (_event, { type, name = type, reason, exitCode }) =>
    log.add('main', `${name} ended: ${reason} (${exitCode})`),
  );
  app.on('web-contents-created', (_event, contents) =>
    contents.on('console-message', ({ level, message, sourceId, lineNumber }) => {
      if (level === 'error' || level === 'warning') log.add('page', `${message} (${sourceId}:${lineNumber})`);
    }),
  );
}
