import { t } from '../../electron/language/language.ts';
import type { Command } from './command.ts';

/** From one library to the other. */
export const libraryCommands: Record<string, Command> = {
  openSample: { words: t('command-open-sample'), keys: [], run: ({ which }) => which.openSample() },
  openOwn: { words: t('command-open-own'), keys: [], run: ({ which }) => which.openOwn() },
};
