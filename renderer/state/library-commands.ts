import type { Command } from './command.ts';

/** From one library to the other. */
export const libraryCommands: Record<string, Command> = {
  openSample: { words: 'Open sample library', keys: [], run: ({ which }) => which.openSample() },
  openOwn: { words: 'Open my library', keys: [], run: ({ which }) => which.openOwn() },
};
